package org.sanad.exchange.web;

import jakarta.ws.rs.core.Response;
import org.sanad.exchange.Exports;
import org.sanad.web.Downloads;

/** What leaves, always saved and never shown. */
final class ExportResponses {

    private ExportResponses() {}

    static Response attachment(Exports.Exported exported, String type) {
        return Downloads.attachment(exported.content(), type, exported.name()).build();
    }
}
