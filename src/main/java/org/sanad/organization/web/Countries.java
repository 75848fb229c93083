package org.sanad.organization.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** {@code #{countries}}: the countries of ISO 3166 by their English names. */
@Named("countries")
@ApplicationScoped
public class Countries {

    private final List<SelectItem> all =
            Arrays.stream(Locale.getISOCountries()).map(code -> new SelectItem(code, name(code)))
                    .sorted(Comparator.comparing(SelectItem::getLabel)).toList();

    public List<SelectItem> getAll() {
        return all;
    }

    /** Empty where no code is given. */
    public static String name(String code) {
        return code == null ? "" : Locale.of("", code).getDisplayCountry(Locale.UK);
    }

    /** As {@link #name}, for pages. */
    public String named(String code) {
        return name(code);
    }
}
