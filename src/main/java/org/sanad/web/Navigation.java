package org.sanad.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.sanad.server.Settings;

/** {@code #{place}}: where the reader is, for the menu, and whether this Sanad shows sample data. */
@Named("navigation")
@RequestScoped
public class Navigation {

    @Inject HttpServletRequest request;
    @Inject Settings settings;

    /** Folders whose pages have a menu entry each. */
    private static final Set<String> APART = Set.of("/organization/", "/reuse/", "/admin/");

    /** Whether the address belongs to the menu entry: the same page or one in the same folder. */
    public boolean at(String entry) {
        var here = request.getRequestURI();
        var folder = entry.substring(0, entry.lastIndexOf('/') + 1);
        return here.equals(entry) || folder.length() > 1 && !APART.contains(folder) && here.startsWith(folder)
                || entry.equals("/reuse/packs") && here.equals("/reuse/pack")
                || entry.equals("/assessment/list") && here.equals("/reuse/proposals");
    }

    public boolean isSample() {
        return settings.demo();
    }
}
