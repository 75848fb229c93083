package org.sanad.identity;

import java.util.Locale;
import java.util.regex.Pattern;

/** Passwords that guessing programs try first: one word or run, repeated or dressed with digits. */
final class CommonPasswords {

    private static final String[] STEMS = {"password", "passwort", "qwerty", "asdfgh", "zxcvbn", "letmein", "welcome",
            "admin", "iloveyou", "monkey", "dragon",
            "football", "cricket", "pakistan", "lahore", "karachi", "islamabad", "changeme", "secret", "sanad",
            "sunshine", "princess", "abc123", "trustno1", "superman"};
    private static final Pattern ONE_RUN = Pattern.compile("(.{1,4})\\1+.{0,3}");
    private static final Pattern DRESSING = Pattern.compile("\\P{L}+");

    private CommonPasswords() {}

    static boolean contains(String password) {
        var plain = password.toLowerCase(Locale.ROOT).replace('0', 'o').replace('@', 'a').replace('$', 's').replace('3',
                'e');
        if (ONE_RUN.matcher(plain).matches() || "012345678901234567890".contains(password)
                || "98765432109876543210".contains(password))
            return true;
        if (password.chars().noneMatch(Character::isLetter)) return password.length() < 16;
        var letters = DRESSING.matcher(plain).replaceAll("");
        for (var stem : STEMS) {
            if (letters.replace(stem, "").length() < 3) return true;
        }
        return "abcdefghijklmnopqrstuvwxyz".contains(letters) || "qwertyuiopasdfghjklzxcvbnm".contains(letters);
    }
}
