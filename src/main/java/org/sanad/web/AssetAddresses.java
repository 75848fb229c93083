package org.sanad.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;

/** {@code #{assets.at('sanad.css')}}: the address of a static file under its hashed name. */
@Named("assets")
@ApplicationScoped
public class AssetAddresses {

    @Inject ServletContext context;

    public String at(String name) {
        return ((Assets) context.getAttribute(AssetServlet.ASSETS)).address(name);
    }
}
