package org.sanad.certificate;

/** The OSCAL documents about a certified review. */
public enum OscalFile {
    PLAN("assessment-plan"), RESULTS("assessment-results"), ACTIONS("plan-of-action");

    private final String address;

    OscalFile(String address) {
        this.address = address;
    }

    /** The last part of its address, without the ending. For pages. */
    public String getAddress() {
        return address;
    }

    String fileName(String serial) {
        return "sanad-" + address + "-" + serial + ".json";
    }

    String text(OscalReview review) {
        return switch (this) {
            case PLAN -> OscalPlan.of(review);
            case RESULTS -> OscalResults.of(review);
            case ACTIONS -> OscalActions.of(review);
        };
    }
}
