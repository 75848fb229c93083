package org.sanad.oscal;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The ids of one exported checklist. OSCAL's ids are XML names, so {@code Art.28(3)} becomes {@code Art.28.3} and
 * {@code 1.1} becomes {@code r-1.1}; two codes that would get one id are told apart by a number. The same checklist
 * always gets the same ids.
 */
public final class Identifiers {

    /**
     * Names of version 5 (RFC 9562), which OSCAL accepts beside random ones: the same thing keeps its identity from
     * export to export.
     */
    private static final NameBasedGenerator NAMES = Generators.nameBasedGenerator(NameBasedGenerator.NAMESPACE_URL);

    private final Set<String> taken = new HashSet<>();
    private final Map<String, String> controls = new LinkedHashMap<>();
    private final Map<String, String> statements = new HashMap<>();

    /** @param codes of the requirements, in the checklist's order */
    public Identifiers(Collection<String> codes) {
        codes.forEach(
                code -> controls.put(code, next("r-", code.replace("(", ".").replace(")", "").replace('/', '-'))));
        controls.forEach((code, control) -> statements.put(code, next("p-", control + "_smt")));
    }

    public static String uuid(String... names) {
        return NAMES.generate(SanadProps.NS + "/" + String.join("\n", names)).toString();
    }

    /** The name of the file of a checklist's catalogue; other documents look for it beside themselves. */
    public static String catalogFile(String framework) {
        return framework + ".oscal.json";
    }

    public Collection<String> controls() {
        return controls.values();
    }

    /** The id of a requirement, by its code; null if the checklist has none such. */
    public String control(String code) {
        return controls.get(code);
    }

    /** The id of what a requirement demands, by its code; null if the checklist has none such. */
    public String statement(String code) {
        return statements.get(code);
    }

    /** An id that nothing else here has. @param prefix goes in front of what cannot begin an id */
    public String next(String prefix, String wanted) {
        var name = wanted.replaceAll("[^A-Za-z0-9._-]", "-");
        if (name.isEmpty() || !Character.isLetter(name.charAt(0))) name = prefix + name;
        var id = name;
        for (int number = 2; !taken.add(id); number++) id = name + "-" + number;
        return id;
    }
}
