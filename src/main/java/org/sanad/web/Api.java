package org.sanad.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** The REST API: everything that a page can do, through the same use cases. */
@ApplicationPath("/api/v1")
@OpenAPIDefinition(info = @Info(title = "Sanad", version = "1", description = """
        Everything a page can do. Get a token with POST /tokens and send it as Authorization: Bearer. Lists are newest \
        first, at most 100 \
        (?limit= up to 500); the next page stands in the Link header. Errors are application/problem+json (RFC 9457). \
        What belongs to \
        another organization answers 404."""), security = @SecurityRequirement(name = "token"))
@SecurityScheme(securitySchemeName = "token", type = SecuritySchemeType.HTTP, scheme = "bearer")
public class Api extends Application {

    /**
     * No second description beside {@code /openapi}; bodies check themselves, so nothing is searched for constraints of
     * Bean Validation.
     */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true, "jersey.config.beanValidation.disable.server",
                true);
    }
}
