package org.sanad.framework;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Replies to checks as they are stored: {@code a=1 b=0}; what is missing is not answered. */
public record Checks(Map<String, Boolean> met) {

    public Checks {
        met = Collections.unmodifiableMap(new TreeMap<>(met));
    }

    @Converter(autoApply = true)
    public static class InColumn implements AttributeConverter<Checks, String> {
        @Override
        public String convertToDatabaseColumn(Checks checks) {
            return checks == null ? null
                    : checks.met().entrySet().stream().map(e -> e.getKey() + "=" + (e.getValue() ? 1 : 0))
                            .collect(Collectors.joining(" "));
        }

        @Override
        public Checks convertToEntityAttribute(String column) {
            if (column == null) return null;
            var met = new TreeMap<String, Boolean>();
            for (var entry : column.split(" ")) {
                if (!entry.isEmpty()) met.put(entry.substring(0, entry.indexOf('=')), entry.endsWith("=1"));
            }
            return new Checks(met);
        }
    }
}
