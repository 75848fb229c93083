package org.sanad.framework;

import java.util.List;
import org.sanad.scoring.Level;
import org.sanad.scoring.Outcome;

/** What is asked to judge a requirement; turns a {@link Reply} into the {@link Outcome} that is scored. */
public sealed interface Question {

    /** One to six concrete checks. */
    record Checklist(List<Check> checks) implements Question {
        public Checklist {
            checks = List.copyOf(checks);
        }
    }

    /** One level: none, partly, largely or fully. */
    record Graded() implements Question {}

    /** The outcome of a reply that {@link #accepts} let pass; {@code null} is no reply yet. */
    default Outcome outcome(Reply reply) {
        return switch (this) {
            case Checklist list -> switch (reply) {
                case Reply.Checked checked -> {
                    int met = 0;
                    int answered = 0;
                    for (var check : list.checks()) {
                        var value = checked.met().get(check.code());
                        if (value != null) answered++;
                        if (Boolean.TRUE.equals(value)) met++;
                    }
                    yield new Outcome.Checked(met, list.checks().size() - answered, list.checks().size());
                }
                case Reply.Excluded excluded -> new Outcome.Excluded();
                case null, default -> new Outcome.Checked(0, list.checks().size(), list.checks().size());
            };
            case Graded graded -> switch (reply) {
                case Reply.Graded level -> new Outcome.Levelled(level.level());
                case Reply.Excluded excluded -> new Outcome.Excluded();
                case null, default -> new Outcome.Levelled((Level) null);
            };
        };
    }

    /** Whether the reply is of this question's kind and names only its checks. */
    default boolean accepts(Reply reply) {
        return switch (reply) {
            case Reply.Checked checked -> this instanceof Checklist list
                    && list.checks().stream().map(Check::code).toList().containsAll(checked.met().keySet());
            case Reply.Graded level -> this instanceof Graded;
            case Reply.Excluded excluded -> true;
        };
    }
}
