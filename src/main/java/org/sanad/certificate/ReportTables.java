package org.sanad.certificate;

import static org.sanad.certificate.Flow.MARGIN;
import static org.sanad.certificate.Flow.MEASURE;

import java.awt.Color;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** The chapters of the report that list: findings, requirements, exclusions, evidence, people. */
final class ReportTables {

    private static final Style CELL = Style.of(Typeface.REGULAR, 8.5f, 12, Palette.INK).to(Style.Align.OWN);
    private static final Style CODE = Style.of(Typeface.BOLD, 8.5f, 12, Palette.INK);
    private static final Style NOTE = Style.of(Typeface.REGULAR, 8, 11.5f, Palette.INK_2).to(Style.Align.OWN);
    private static final Style FILE = Style.of(Typeface.REGULAR, 7.3f, 11, Palette.INK_2);
    private static final Style HASH = Style.of(Typeface.MONO, 6.2f, 8.5f, Palette.INK_2);
    private static final Style FINDING = Style.of(Typeface.BOLD, 10.5f, 15, Palette.INK);

    private static final Style STATE = Style.of(Typeface.REGULAR, 8.5f, 14, Palette.INK_2);
    /** A finding up to this height stays with its statement and its first action on one page. */
    private static final float MOST_TOGETHER = 320;
    private static final float CHAPTER_AND_INTRODUCTION = 115;
    private static final float GRADE_LINE = 20;

    private final ReportFacts facts;
    private final Wording words;
    private final Flow flow;
    private final PageCanvas sheet;

    ReportTables(ReportFacts facts, Wording words, Flow flow) {
        this.facts = facts;
        this.words = words;
        this.flow = flow;
        this.sheet = flow.sheet();
    }

    void write() {
        findings();
        requirements();
        exclusions();
        evidence();
        people();
    }

    private void findings() {
        String title = ReportChapters.title(words, "findings");
        if (facts.findings().isEmpty()) {
            flow.chapter(title);
            flow.paragraphs(words.of("findings.none"));
            return;
        }
        flow.chapter(title, CHAPTER_AND_INTRODUCTION + together(facts.findings().get(0), 1));
        flow.paragraphs(words.of("findings.intro", facts.findings().size(), facts.found("MAJOR_NONCONFORMITY"),
                facts.found("MINOR_NONCONFORMITY"), facts.found("OPPORTUNITY_FOR_IMPROVEMENT"),
                facts.found("STRENGTH")));
        flow.move(4);
        int number = 1;
        for (ReportFacts.FindingFacts finding : facts.findings()) {
            finding(finding, number++);
        }
    }

    private TextBlock title(ReportFacts.FindingFacts finding, int number) {
        return new TextBlock(words.of("finding.title", number, finding.requirement(), finding.title()), FINDING);
    }

    /** Room for a finding with its statement and the first action, unless that is much. */
    private float together(ReportFacts.FindingFacts finding, int number) {
        float texts = title(finding, number).height(MEASURE) + GRADE_LINE
                + new TextBlock(finding.statement(), Flow.BODY).height(MEASURE);
        float table = finding.actions().isEmpty() ? 0 : actionGrid().firstHeight(row(finding.actions().get(0)));
        return Math.min(texts + table + 12, MOST_TOGETHER);
    }

    private void finding(ReportFacts.FindingFacts finding, int number) {
        flow.require(together(finding, number));
        TextBlock title = title(finding, number);
        title.draw(sheet, sheet.element(flow.section(), "H3"), MARGIN, flow.y(), MEASURE);
        flow.move(title.height(MEASURE) + 4);
        gradeAndState(finding);
        flow.paragraph(new TextBlock(finding.statement(), Flow.BODY), 5);
        Grid actions = actionGrid();
        finding.actions().forEach(action -> actions.row(row(action)));
        actions.end();
        flow.move(18);
    }

    /** A strength and an opportunity have no state: nothing needs to be done about them. */
    private void gradeAndState(ReportFacts.FindingFacts finding) {
        Badge grade = Badge.grade(finding.grade(), words);
        grade.draw(sheet, sheet.element(flow.section(), "P"), MARGIN, flow.y(), MEASURE / 2);
        if (finding.grade().endsWith("NONCONFORMITY")) {
            float start = Math.min(grade.width(), MEASURE / 2) + 10;
            TextBlock state = new TextBlock(words.of("finding.state", words.named("state", finding.state())), STATE)
                    .shortened(MEASURE - start, 1, words.of("continues"));
            state.draw(sheet, sheet.element(flow.section(), "P"), MARGIN + start, flow.y(), MEASURE - start);
        }
        flow.move(GRADE_LINE);
    }

    private Grid actionGrid() {
        return new Grid(flow, words, List.of(Grid.Column.of(words.of("action.correction"), 118),
                Grid.Column.of(words.of("action.cause"), 118), Grid.Column.of(words.of("action.action"), 142),
                Grid.Column.of(words.of("action.owner"), MEASURE - 378)));
    }

    private Grid.Row row(ReportFacts.ActionFacts action) {
        return Grid.Row.of(List.of(List.of(text(action.correction(), CELL)), List.of(text(action.cause(), CELL)),
                List.of(text(action.action(), CELL)),
                List.of(text(action.owner(), CELL),
                        new TextBlock(words.of("action.due", words.date(action.due())), NOTE),
                        new TextBlock(words.named("state", action.state()), CODE))));
    }

    private TextBlock text(String text, Style style) {
        return new TextBlock(text.isBlank() ? words.of("none") : text, style);
    }

    private TextBlock title(String title) {
        return text(title, CELL).balanced();
    }

    private void requirements() {
        flow.chapter(ReportChapters.title(words, "requirements"));
        flow.paragraphs(words.of("requirements.intro", facts.requirements().size(), facts.examined(), facts.lowered()));
        if (facts.requirements().isEmpty()) {
            return;
        }
        Grid grid = new Grid(flow, words,
                List.of(Grid.Column.of(words.of("code"), 62), Grid.Column.of(words.of("requirement"), 236),
                        Grid.Column.of(words.of("claim"), 62), Grid.Column.of(words.of("verdict"), 62),
                        Grid.Column.of(words.of("requirements.review"), MEASURE - 422)));
        String section = "";
        for (ReportFacts.RequirementFacts requirement : facts.requirements()) {
            if (!requirement.section().equals(section)) {
                section = requirement.section();
                grid.group(sectionTitle(section));
            }
            grid.row(row(requirement));
        }
        grid.end();
        flow.move(10);
    }

    private String sectionTitle(String code) {
        return facts.sections().stream().filter(section -> section.code().equals(code)).findFirst()
                .map(section -> section.code() + "  " + section.title()).orElse(code);
    }

    private Grid.Row row(ReportFacts.RequirementFacts requirement) {
        List<Block> title = requirement.observation().isBlank() ? List.of(title(requirement.title()))
                : List.of(title(requirement.title()), new TextBlock(requirement.observation(), NOTE));
        String verdict =
                requirement.verdict().isEmpty() ? words.of("none") : words.named("rating", requirement.verdict());
        Block review = requirement.lowered() ? new TextBlock(words.of("requirement.lowered"), CODE.in(Palette.WARN))
                : new TextBlock(words.of(requirement.examined() ? "requirement.examined" : "requirement.not-examined"),
                        requirement.examined() ? CELL : CELL.in(Palette.INK_2));
        Color tint = requirement.lowered() ? Palette.WARN_SOFT : null;
        return new Grid.Row(List.of(List.of(new TextBlock(requirement.code(), CODE)), title,
                List.of(text(words.named("rating", requirement.claim()), CELL)),
                List.of(new TextBlock(verdict, requirement.lowered() ? CODE : CELL)), List.of(review)),
                tint, requirement.lowered() ? Palette.WARN : null);
    }

    private void exclusions() {
        flow.chapter(ReportChapters.title(words, "exclusions"));
        if (facts.exclusions().isEmpty()) {
            flow.paragraphs(words.of("exclusions.none"));
            return;
        }
        flow.paragraphs(words.of("exclusions.intro", facts.exclusions().size()));
        Grid grid = new Grid(flow, words,
                List.of(Grid.Column.of(words.of("code"), 62), Grid.Column.of(words.of("requirement"), 140),
                        Grid.Column.of(words.of("exclusion.reason"), 201),
                        Grid.Column.of(words.of("exclusion.auditor"), MEASURE - 403)));
        for (ReportFacts.ExclusionFacts exclusion : facts.exclusions()) {
            Style decision = exclusion.accepted() ? CELL : CODE.in(Palette.BAD);
            grid.row(
                    new Grid.Row(
                            List.of(List.of(new TextBlock(exclusion.code(), CODE)), List.of(title(exclusion.title())),
                                    List.of(text(exclusion.justification(), CELL)),
                                    List.of(new TextBlock(
                                            words.of(
                                                    exclusion.accepted() ? "exclusion.accepted" : "exclusion.rejected"),
                                            decision))),
                            exclusion.accepted() ? null : Palette.BAD_SOFT, exclusion.accepted() ? null : Palette.BAD));
        }
        grid.end();
        flow.move(10);
    }

    private void evidence() {
        flow.chapter(ReportChapters.title(words, "evidence"));
        if (facts.evidence().isEmpty()) {
            flow.paragraphs(words.of("evidence.none"));
            return;
        }
        flow.paragraphs(words.of("evidence.intro", facts.evidence().size()));
        Grid grid = Grid.tight(flow, words,
                List.of(Grid.Column.of(words.of("code"), 62), Grid.Column.of(words.of("evidence.file"), 381),
                        new Grid.Column(words.of("evidence.size"), MEASURE - 443, Style.Align.END)));
        for (ReportFacts.EvidenceFacts evidence : facts.evidence()) {
            grid.row(Grid.Row.of(List.of(List.of(new TextBlock(evidence.requirement(), CODE)),
                    List.of(new TitledFile(text(evidence.title(), CELL.to(Style.Align.START)),
                            text(evidence.fileName(), FILE)),
                            new TextBlock(Wording.grouped(evidence.sha256()), HASH)),
                    List.of(new TextBlock(size(evidence.size()), CELL.to(Style.Align.END))))));
        }
        grid.end();
        flow.move(10);
    }

    /** Bytes in decimal units, rounded up so that nothing has no size. */
    private String size(long bytes) {
        if (bytes < 1_000_000) {
            return words.of("size.kilobytes",
                    BigDecimal.valueOf(bytes).movePointLeft(3).setScale(0, RoundingMode.CEILING).toString());
        }
        return words.of("size.megabytes",
                BigDecimal.valueOf(bytes).movePointLeft(6).setScale(1, RoundingMode.CEILING).toString());
    }

    private void people() {
        flow.chapter(ReportChapters.title(words, "people"));
        flow.paragraphs(words.of("people.intro"));
        if (facts.people().isEmpty()) {
            return;
        }
        Grid grid = new Grid(flow, words, List.of(Grid.Column.of(words.of("person.role"), 82),
                Grid.Column.of(words.of("person.name"), 150),
                Grid.Column.of(words.of("person.declaration"), MEASURE - 232)));
        for (ReportFacts.PersonFacts person : facts.people()) {
            grid.row(Grid.Row.of(List.of(List.of(new TextBlock(words.named("role", person.role()), CODE)),
                    List.of(new TextBlock(person.name(), CELL), text(person.organization(), NOTE)),
                    List.of(person.declaration().isBlank()
                            ? new TextBlock(words.of("person.enforced"), CELL.in(Palette.INK_2))
                            : new TextBlock(person.declaration(), CELL)))));
        }
        grid.end();
        flow.move(10);
    }
}
