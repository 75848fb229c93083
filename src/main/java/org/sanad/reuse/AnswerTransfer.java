package org.sanad.reuse;

import java.util.Map;
import java.util.TreeMap;
import org.sanad.framework.Relation;
import org.sanad.framework.Reply;
import org.sanad.framework.Requirement;
import org.sanad.scoring.Level;

/**
 * What an answer proves under another requirement, never more than was said: an equal or broader requirement that is
 * fully met proves the other fully; an equal one also passes its level on where the other is answered by a level. All
 * else leaves the reply open.
 */
final class AnswerTransfer {

    private AnswerTransfer() {}

    /** @param rating of the answer; null for an exclusion, which is about its own requirement only */
    static Reply reply(Requirement asked, Relation relation, Level rating) {
        if (rating == null || !relation.proves()) return null;
        if (rating == Level.FULLY) return full(asked);
        return relation == Relation.EQUAL && asked.graded() ? new Reply.Graded(rating) : null;
    }

    private static Reply full(Requirement asked) {
        if (asked.graded()) return new Reply.Graded(Level.FULLY);
        Map<String, Boolean> met = new TreeMap<>();
        asked.checks().forEach(check -> met.put(check.code(), true));
        return new Reply.Checked(met);
    }
}
