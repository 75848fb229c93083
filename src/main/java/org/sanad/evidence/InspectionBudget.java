package org.sanad.evidence;

import org.sanad.evidence.Inspection.Reason;

/**
 * What one upload may cost, with everything inside it together: attachments of attachments share what the mail was
 * given, so that many small bombs are no better than a large one.
 */
final class InspectionBudget {

    /** Forwarded within forwarded. */
    static final int MAX_MESSAGES_DEEP = 5;
    static final int MAX_PARTS = 200;
    /** A mail cannot decode to more than its size, but each message within it decodes once more. */
    private static final long MAX_DECODED = MAX_MESSAGES_DEEP * FileInspection.MAX_BYTES;

    private long unpacked;
    private long decoded;
    private int parts;
    private int depth;

    /** @param bytes that are about to be unpacked */
    void unpack(long bytes) throws InspectionRefusal {
        require(bytes <= ZipEntries.MAX_UNPACKED - unpacked);
        unpacked += bytes;
    }

    /** @param bytes that a transfer encoding gave back */
    void decode(long bytes) throws InspectionRefusal {
        require(bytes <= MAX_DECODED - decoded);
        decoded += bytes;
    }

    void part() throws InspectionRefusal {
        parts++;
        require(parts <= MAX_PARTS);
    }

    void enterMessage() throws InspectionRefusal {
        depth++;
        require(depth <= MAX_MESSAGES_DEEP);
    }

    void leaveMessage() {
        depth--;
    }

    private static void require(boolean within) throws InspectionRefusal {
        if (!within) throw new InspectionRefusal(Reason.UNPACKS_TOO_LARGE);
    }
}
