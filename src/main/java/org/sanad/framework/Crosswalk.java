package org.sanad.framework;

import java.util.List;

/**
 * Typed relations between the requirements of two checklists.
 *
 * @param code   stable name in addresses, such as {@code gdpr--iso-27001-2022}
 * @param links  in the file's order
 * @param none   requirements of {@code from} that nothing in {@code to} answers
 * @param noneTo requirements of {@code to} that nothing in {@code from} answers, where the file says so
 */
public record Crosswalk(String code, String title, End from, End to, String publisher, String licence, String source,
        String note, List<Link> links,
        List<Gap> none, List<Gap> noneTo) {

    /** A checklist by its code, and the version that the relations were judged on. */
    public record End(String framework, String version) {}

    /** {@code from} {@code relation} {@code to}, and why. */
    public record Link(String from, String to, Relation relation, String why) {}

    /** A requirement without a counterpart, and why. */
    public record Gap(String requirement, String why) {}

    public Crosswalk {
        links = List.copyOf(links);
        none = List.copyOf(none);
        noneTo = List.copyOf(noneTo);
    }
}
