package org.sanad.framework;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Checklists of every form that a reader can hand out: texts with signs of YAML, JSON and Markdown, other scripts, line
 * breaks.
 */
public final class ArbitraryFrameworks {

    private static final Arbitrary<String> SPICE = Arbitraries.of("a", "Z", "9", " ", "  ", "\n", "\n\n", ":", ": ",
            " #", "-", "- ", "+ ", "1. ", "2) ", "*", "**b**", "_", "a_b_c", "`", "[", "](x)", "{{", "}}",
            "{{ insert: param, a }}", "\\", "\\\\", "\"", "'", "&", "&amp;", "<p>", ">", "|", "%", "@", "!", "![", "~",
            "#", "=", "true", "null", "1.0", "\t", "\u00a0", "\u2003", "\u2028", "\ufeff",
            "سند", "é", "中", "🎉", "…", "?", ",", "~~~", "---", "...");

    private ArbitraryFrameworks() {}

    /** As {@code YamlNode} hands texts out: no blanks at the ends, none around a line break. */
    public static Arbitrary<String> text(int most) {
        return Arbitraries.oneOf(SPICE.list().ofMinSize(1).ofMaxSize(30).map(parts -> String.join("", parts)),
                Arbitraries.strings().alpha().numeric().withChars(' ', '.', ',').ofMinLength(1).ofMaxLength(most))
                .map(text -> text.strip().replaceAll("\\s*\\n\\s*", "\n")).map(text -> text.isBlank() ? "x" : text)
                .filter(text -> text.length() <= most);
    }

    public static Arbitrary<Framework> frameworks() {
        var head = Combinators.combine(Arbitraries.of("sample", "iso-27001-2022", "a.b"), text(200), text(30),
                text(200), text(500), text(500), text(500).injectNull(0.3)).as(
                        (code, title, version, publisher, licence, source, note) -> new Framework(code, title, version,
                                publisher, licence, source, note == null ? "" : note, List.of()));
        return Combinators.combine(head, requirements(), Arbitraries.integers().between(1, 4), text(40), text(60),
                Arbitraries.of(true, false)).as((top, list, count, code, title, optional) -> {
                    int sections = Math.min(count, list.size());
                    return new Framework(top.code(), top.title(), top.version(), top.publisher(), top.licence(),
                            top.source(), top.note(), IntStream.range(0, sections)
                                    .mapToObj(i -> new Section(code + i, title, optional,
                                            list.subList(list.size() * i / sections, list.size() * (i + 1) / sections)))
                                    .toList());
                });
    }

    private static Arbitrary<List<Requirement>> requirements() {
        return requirement().list().ofMinSize(1).ofMaxSize(8)
                .uniqueElements(requirement -> requirement.code().toLowerCase(java.util.Locale.ROOT));
    }

    private static Arbitrary<Requirement> requirement() {
        var code = Arbitraries.oneOf(
                Arbitraries.of("A.5.1", "Art.28(3)", "Art.28.3", "1.1", "r-1.1", "AC-2(1)", "a/b", "GV.OC-01", "s-A",
                        "A.5.1_smt"),
                Arbitraries.strings().withChars("Ab1.()/_-").ofMinLength(1).ofMaxLength(12)
                        .filter(text -> Character.isLetterOrDigit(text.charAt(0))));
        var words = Combinators.combine(code, text(120), text(900), text(900).injectNull(0.3),
                text(60).list().ofMaxSize(4), text(20).list().ofMaxSize(2)).as(
                        (c, title, text, guidance, evidence, roles) -> new Requirement(c, title, text,
                                guidance == null ? "" : guidance, evidence, 1, false, false, roles,
                                new Question.Graded()));
        return Combinators
                .combine(words, Arbitraries.integers().between(1, 5), Arbitraries.of(true, false),
                        Arbitraries.of(true, false), question())
                .as((r, weight, critical, excludable, question) -> new Requirement(r.code(), r.title(), r.text(),
                        r.guidance(), r.evidence(), weight, critical, excludable, r.roles(), question));
    }

    private static Arbitrary<Question> question() {
        return text(200).list().ofMaxSize(6).map(texts -> texts.isEmpty() ? new Question.Graded()
                : new Question.Checklist(IntStream.range(0, texts.size())
                        .mapToObj(i -> new Check(String.valueOf((char) ('a' + i)), texts.get(i))).toList()));
    }
}
