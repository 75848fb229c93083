package org.sanad.journey;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.sanad.support.Server;

/**
 * The packaged program with its sample data, started once for all journeys; or the server that
 * {@code -Djourney.address} names.
 */
final class RunningServer {

    private static URI address;

    private RunningServer() {}

    static synchronized URI address() {
        if (address == null)
            address = Optional.ofNullable(System.getProperty("journey.address")).map(URI::create)
                    .orElseGet(() -> Server.start("journey", Map.of()).address());
        return address;
    }
}
