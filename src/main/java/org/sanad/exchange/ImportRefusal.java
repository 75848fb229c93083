package org.sanad.exchange;

import org.sanad.platform.RuleBroken;

/** Why a file is not taken: one sentence about the file, under a key of its own. */
final class ImportRefusal {

    private ImportRefusal() {}

    static RuleBroken of(String key, Object... arguments) {
        return RuleBroken.invalid("file", key, arguments);
    }

    /** A place in the file, counted from 1; written out, because a line is no quantity and takes no separators. */
    static RuleBroken at(long line, long column, String key, Object... arguments) {
        var all = new Object[arguments.length + 2];
        all[0] = String.valueOf(Math.max(1, line));
        all[1] = String.valueOf(Math.max(1, column));
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return of(key, all);
    }
}
