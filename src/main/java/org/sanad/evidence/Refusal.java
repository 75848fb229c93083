package org.sanad.evidence;

/** Ends a look into a file as soon as one thing speaks against it. Never leaves the package. */
final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final Inspection.Reason reason;
    private final String detail;

    Refusal(Inspection.Reason reason) {
        this(reason, "");
    }

    Refusal(Inspection.Reason reason, String detail) {
        super(reason + " " + detail, null, false, false);
        this.reason = reason;
        this.detail = detail;
    }

    Inspection.Reason reason() {
        return reason;
    }

    Inspection.Refused of(String name) {
        return detail.isEmpty() ? new Inspection.Refused(reason, name) : new Inspection.Refused(reason, name, detail);
    }
}
