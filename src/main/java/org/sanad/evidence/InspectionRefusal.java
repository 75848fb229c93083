package org.sanad.evidence;

/** Ends a look into a file as soon as one thing speaks against it. Never leaves the package. */
final class InspectionRefusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final Inspection.Reason reason;
    private final String detail;
    private final String inside;

    InspectionRefusal(Inspection.Reason reason) {
        this(reason, "");
    }

    InspectionRefusal(Inspection.Reason reason, String detail) {
        this(reason, detail, "");
    }

    private InspectionRefusal(Inspection.Reason reason, String detail, String inside) {
        super(reason + " " + detail, null, false, false);
        this.reason = reason;
        this.detail = detail;
        this.inside = inside;
    }

    /** The same, said of a file that lies inside the one that is looked at. */
    InspectionRefusal inside(FileName part) {
        return new InspectionRefusal(reason, detail, " \u203a " + part + inside);
    }

    Inspection.Reason reason() {
        return reason;
    }

    String detail() {
        return detail;
    }

    Inspection.Refused of(String name) {
        String whole = name + inside;
        return detail.isEmpty() ? new Inspection.Refused(reason, whole) : new Inspection.Refused(reason, whole, detail);
    }
}
