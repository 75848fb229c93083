package org.sanad.scoring;

/**
 * What came of the question of one requirement. Its value is a fraction: {@link #floor()} of {@link #parts()} for
 * certain, {@link #ceiling()} of {@link #parts()} if all that is unanswered turned out well.
 */
public sealed interface Outcome {

    /**
     * Concrete checks, each met, not met or not yet answered.
     *
     * @param met        how many are met
     * @param unanswered how many have no reply yet
     * @param total      how many there are, at least 1
     * @throws IllegalArgumentException if a number is negative, there is no check, or the parts exceed the whole
     */
    record Checked(int met, int unanswered, int total) implements Outcome {
        public Checked {
            if (met < 0) throw new IllegalArgumentException("The number of checks met is negative: " + met);
            if (unanswered < 0)
                throw new IllegalArgumentException("The number of unanswered checks is negative: " + unanswered);
            if (total < 1) throw new IllegalArgumentException("There must be at least one check: " + total);
            if ((long) met + unanswered > total) {
                throw new IllegalArgumentException(met + " checks met and " + unanswered
                        + " unanswered are more than the " + total + " there are");
            }
        }

        @Override
        public boolean answered() {
            return unanswered == 0;
        }

        @Override
        public int floor() {
            return met;
        }

        @Override
        public int ceiling() {
            return met + unanswered;
        }

        @Override
        public int parts() {
            return total;
        }
    }

    /**
     * One level replied.
     *
     * @param level the level, or null while there is no reply
     */
    record Levelled(Level level) implements Outcome {
        @Override
        public boolean answered() {
            return level != null;
        }

        @Override
        public int floor() {
            return level == null ? 0 : level.thirds();
        }

        @Override
        public int ceiling() {
            return level == null ? Level.THIRDS : level.thirds();
        }

        @Override
        public int parts() {
            return Level.THIRDS;
        }
    }

    /** Excluded with a justification: not applicable, without a value, and answered. */
    record Excluded() implements Outcome {
        @Override
        public boolean applicable() {
            return false;
        }

        @Override
        public boolean answered() {
            return true;
        }

        @Override
        public int floor() {
            return 0;
        }

        @Override
        public int ceiling() {
            return 0;
        }

        @Override
        public int parts() {
            return 0;
        }
    }

    /** An exclusion that the auditor rejected: applicable, answered, of value 0. */
    record Rejected() implements Outcome {
        @Override
        public boolean answered() {
            return true;
        }

        @Override
        public int floor() {
            return 0;
        }

        @Override
        public int ceiling() {
            return 0;
        }

        @Override
        public int parts() {
            return 1;
        }
    }

    /** Whether the requirement enters the sums; only an exclusion keeps it out. */
    default boolean applicable() {
        return true;
    }

    /** Whether nothing in it is unanswered. */
    boolean answered();

    /** The parts achieved for certain: what is unanswered counts as not achieved. */
    int floor();

    /** The parts achieved at best: what is unanswered counts as achieved. */
    int ceiling();

    /** The parts that make the whole; 0 where the requirement does not apply and so has no value. */
    int parts();
}
