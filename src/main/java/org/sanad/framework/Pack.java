package org.sanad.framework;

import java.util.List;

/**
 * A named selection of requirements across checklists for a market or a kind of client.
 *
 * @param code     stable name in addresses, such as {@code uk-retailer}
 * @param market   where, in a word or two
 * @param audience who asks
 */
public record Pack(String code, String title, String market, String audience, String text, String publisher,
        String source, List<Part> parts) {

    /**
     * The share of one checklist under a heading that the client would use.
     *
     * @param requirements codes in that checklist; empty for all of it
     */
    public record Part(String title, String framework, String why, List<String> requirements) {
        public Part {
            requirements = List.copyOf(requirements);
        }
    }

    public Pack {
        parts = List.copyOf(parts);
    }
}
