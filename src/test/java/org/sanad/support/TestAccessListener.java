package org.sanad.support;

import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.sanad.identity.Role;
import org.sanad.identity.Roles;
import org.sanad.identity.SignedInPerson;

/** Inside the container: lets the test runner past the gate. Each test says itself who is calling. */
@WebListener
public class TestAccessListener implements ServletRequestListener {

    @Override
    public void requestInitialized(ServletRequestEvent event) {
        if (((HttpServletRequest) event.getServletRequest()).getRequestURI().contains("/ArquillianServletRunner")) {
            event.getServletRequest().setAttribute("org.sanad.who",
                    new SignedInPerson(UUID.randomUUID(), UUID.randomUUID(), "Test", "test@test.example",
                            Roles.of(Role.CLIENT), UUID.randomUUID(), true));
        }
    }
}
