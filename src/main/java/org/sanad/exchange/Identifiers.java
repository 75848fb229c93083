package org.sanad.exchange;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.sanad.framework.Framework;

/**
 * The ids of one exported checklist. OSCAL's ids are XML names, so {@code Art.28(3)} becomes {@code Art.28.3} and {@code 1.1} becomes
 * {@code r-1.1}; two codes that would get one id are told apart by a number. The same checklist always gets the same ids.
 */
final class Identifiers {

    /** Names of version 5 (RFC 9562), which OSCAL accepts beside random ones: the same thing keeps its identity from export to export. */
    private static final NameBasedGenerator NAMES = Generators.nameBasedGenerator(NameBasedGenerator.NAMESPACE_URL);

    private final Set<String> taken = new HashSet<>();
    private final Map<String, String> controls = new LinkedHashMap<>();

    Identifiers(Framework framework) {
        framework.byCode().keySet().forEach(code -> controls.put(code, next("r-", code.replace("(", ".").replace(")", "").replace('/', '-'))));
    }

    static String uuid(String... names) {
        return NAMES.generate(Own.NS + "/" + String.join("\n", names)).toString();
    }

    /** The id of a requirement, by its code; null if the checklist has none such. */
    String control(String code) {
        return controls.get(code);
    }

    /** An id that nothing else here has. @param prefix goes in front of what cannot begin an id */
    String next(String prefix, String wanted) {
        var name = wanted.replaceAll("[^A-Za-z0-9._-]", "-");
        if (name.isEmpty() || !Character.isLetter(name.charAt(0))) name = prefix + name;
        var id = name;
        for (int number = 2; !taken.add(id); number++) id = name + "-" + number;
        return id;
    }
}
