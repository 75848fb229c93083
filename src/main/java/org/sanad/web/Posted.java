package org.sanad.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.sanad.platform.Ids;

/**
 * What a form of plain HTML inputs sent: for pages whose inputs follow from their data, such as one pair of radios for
 * each check. What is left out, blank or outside of its set is null.
 */
@RequestScoped
public class Posted {

    @Inject HttpServletRequest request;

    public String text(String name) {
        var value = request.getParameter(name);
        return value == null || value.isBlank() ? null : value;
    }

    /** Whether the request carries this name at all, if only blank. */
    public boolean has(String name) {
        return request.getParameter(name) != null;
    }

    public Boolean flag(String name) {
        return flagOf(text(name));
    }

    private static Boolean flagOf(String text) {
        return "true".equals(text) ? Boolean.TRUE : "false".equals(text) ? Boolean.FALSE : null;
    }

    /** The flags whose names begin so, by what follows: {@code check.a=true} is {@code a} under {@code check.}. */
    public Map<String, Boolean> flags(String prefix) {
        var flags = new TreeMap<String, Boolean>();
        request.getParameterMap().forEach((name, values) -> {
            var flag = name.startsWith(prefix) ? flagOf(values[0]) : null;
            if (flag != null) flags.put(name.substring(prefix.length()), flag);
        });
        return flags;
    }

    public <E extends Enum<E>> E constant(String name, Class<E> set) {
        var text = text(name);
        for (var constant : set.getEnumConstants()) {
            if (constant.name().equals(text)) return constant;
        }
        return null;
    }

    /** @throws org.sanad.platform.RuleBroken where it is no day */
    public LocalDate date(String name) {
        return DateTexts.parse(name, text(name));
    }

    /** @throws org.sanad.platform.RuleBroken where it names nothing */
    public UUID id(String name) {
        return Ids.parse(request.getParameter(name));
    }
}
