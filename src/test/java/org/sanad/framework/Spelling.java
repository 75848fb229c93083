package org.sanad.framework;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.hunspell.Dictionary;
import org.apache.lucene.analysis.hunspell.Hunspell;
import org.apache.lucene.store.ByteBuffersDirectory;

/** British English by the dictionary in {@code src/test/resources/dictionary}, and a few words of our own. */
final class Spelling {

    private static final Path DICTIONARY = Path.of("src/test/resources/dictionary");
    private static final Pattern BETWEEN =
            Pattern.compile("[\\s()\\[\\]{}\"\u201c\u201d\u2013\u2014\u2026,;:!?/|+=<>&*#%]+");
    private static final Pattern EDGE = Pattern.compile("^[^\\p{L}\\p{Nd}]+|[^\\p{L}\\p{Nd}]+$");
    /** Codes, numbers, addresses and file names. */
    private static final Pattern NO_WORD = Pattern.compile(".*[\\p{Nd}._@\\\\].*|.");
    /** Abbreviations, also of several and of what belongs to them. */
    private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}{2,}(?:s|'s)?");

    private final Hunspell hunspell;
    private final Set<String> own;
    private final Set<String> used = new HashSet<>();

    Spelling(Collection<String> own) {
        this.own = Set.copyOf(own);
        try (var affixes = Files.newInputStream(DICTIONARY.resolve("en_GB.aff"));
                var words = Files.newInputStream(DICTIONARY.resolve("en_GB.dic"))) {
            hunspell = new Hunspell(new Dictionary(new ByteBuffersDirectory(), "words", affixes, words));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException e) {
            throw new IllegalStateException("The dictionary cannot be read", e);
        }
    }

    /**
     * The words that neither the dictionary nor our own list knows. A compound with a hyphen that neither knows is
     * judged by its parts.
     */
    Set<String> unknown(String text) {
        var unknown = new TreeSet<String>();
        for (var piece : BETWEEN.split(text.replace('\u2019', '\''))) {
            var compound = EDGE.matcher(piece).replaceAll("");
            if (compound.isEmpty() || known(compound)) continue;
            for (var part : compound.split("-+")) {
                var word = EDGE.matcher(part).replaceAll("");
                if (!word.isEmpty() && !known(word)) unknown.add(word);
            }
        }
        return unknown;
    }

    /** The words of our own list that were needed so far. */
    Set<String> used() {
        return used;
    }

    boolean inDictionary(String word) {
        return hunspell.spell(word);
    }

    private boolean known(String word) {
        var owner = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
        return NO_WORD.matcher(word).matches() || CAPITALS.matcher(word).matches() || inDictionary(word)
                || inDictionary(owner) || CAPITALS.matcher(owner).matches() || ours(owner);
    }

    /** An entry also covers its plural in s and, at the start of a sentence, its capital letter. */
    private boolean ours(String word) {
        var small = word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1);
        for (var form : List.of(word, small)) {
            for (var entry : List.of(form, form.endsWith("s") ? form.substring(0, form.length() - 1) : form)) {
                if (own.contains(entry)) {
                    used.add(entry);
                    return true;
                }
            }
        }
        return false;
    }
}
