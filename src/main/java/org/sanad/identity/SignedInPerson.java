package org.sanad.identity;

import java.util.UUID;

/**
 * The facts about whoever is asking, as one query reads them.
 *
 * @param credential the browser sign-in or API token they came with
 * @param byToken    whether they came with an API token rather than a browser
 */
public record SignedInPerson(UUID person, UUID organization, String name, String email, Roles roles, UUID credential,
        boolean byToken) {}
