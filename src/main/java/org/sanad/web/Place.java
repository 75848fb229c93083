package org.sanad.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.sanad.server.Settings;

/** {@code #{place}}: where the reader is, for the menu, and whether this Sanad shows sample data. */
@Named("place")
@RequestScoped
public class Place {

    @Inject HttpServletRequest request;
    @Inject Settings settings;

    /** Whether the address belongs to the menu entry: the same page or one in the same folder. */
    public boolean at(String entry) {
        var here = request.getRequestURI();
        int folder = entry.lastIndexOf('/');
        return here.equals(entry) || folder > 0 && !entry.startsWith("/organization/") && here.startsWith(entry.substring(0, folder + 1));
    }

    public boolean isSample() {
        return settings.demo();
    }
}
