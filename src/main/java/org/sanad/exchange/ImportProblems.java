package org.sanad.exchange;

import java.util.ArrayList;
import java.util.List;
import org.sanad.platform.RuleBroken;

/** What is wrong with a file, place by place; all of it is counted and the first {@value #MOST} are kept. */
public final class ImportProblems {

    static final int MOST = 50;

    private final List<RuleBroken.Field> first = new ArrayList<>();
    private int count;

    /** @param place a code, or {@link #row} */
    void add(Object place, String key, Object... arguments) {
        count++;
        if (first.size() == MOST) return;
        var all = new Object[arguments.length + 1];
        all[0] = place;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        first.add(new RuleBroken.Field("file", key, all));
    }

    /** A row as the spreadsheet program counts it, from 1. */
    static RuleBroken.Field row(int number) {
        return new RuleBroken.Field("row", "exchange.row", String.valueOf(number));
    }

    /** Each is the key of a sentence with its values. */
    public List<RuleBroken.Field> first() {
        return List.copyOf(first);
    }

    public int count() {
        return count;
    }

    public boolean none() {
        return count == 0;
    }

    /** One is told as it is; of several the number is told, and each stands among the fields. */
    void refuse() {
        if (none()) return;
        if (count == 1)
            throw new RuleBroken(RuleBroken.Kind.INVALID, first, first.get(0).key(), first.get(0).arguments());
        throw new RuleBroken(RuleBroken.Kind.INVALID, first, "exchange.refused.problems", count, first.size(),
                first.get(0));
    }
}
