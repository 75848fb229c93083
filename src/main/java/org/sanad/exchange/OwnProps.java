package org.sanad.exchange;

import java.util.List;
import java.util.Optional;
import org.sanad.exchange.Catalog.Prop;
import org.sanad.oscal.Prose;
import org.sanad.oscal.SanadProps;

/** Reads what {@link SanadProps} wrote. */
final class OwnProps {

    private OwnProps() {}

    static Optional<String> text(List<Prop> props, String name) {
        return texts(props, name).stream().findFirst();
    }

    static List<String> texts(List<Prop> props, String name) {
        return props.stream().filter(prop -> prop.ns().equals(SanadProps.NS) && prop.name().equals(name))
                .map(OwnProps::value)
                .filter(value -> !value.isEmpty()).toList();
    }

    static boolean flag(List<Prop> props, String name) {
        return text(props, name).filter("true"::equals).isPresent();
    }

    private static String value(Prop prop) {
        return prop.value().equals(SanadProps.IN_REMARKS) && !prop.remarks().isEmpty() ? Prose.plain(prop.remarks())
                : Prose.tidy(prop.value());
    }
}
