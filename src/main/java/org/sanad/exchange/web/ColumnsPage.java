package org.sanad.exchange.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.sanad.exchange.ChecklistHeading;
import org.sanad.exchange.ColumnMapping;
import org.sanad.exchange.ColumnMapping.Use;
import org.sanad.exchange.Imports;
import org.sanad.exchange.SheetReading;
import org.sanad.exchange.TableSheet;
import org.sanad.framework.Framework;
import org.sanad.web.Messages;
import org.sanad.web.Posted;
import org.sanad.web.Texts;

/** What the columns of a spreadsheet mean, with a look at what comes of it before it is kept. */
@Named
@RequestScoped
public class ColumnsPage {

    private static final int ROWS = 8;
    private static final int REQUIREMENTS = 5;

    /** One column with its present meaning. */
    public record Column(int at, String name, Use use) {}

    @Inject Imports imports;
    @Inject Posted posted;
    @Inject Texts texts;

    private Imports.Waiting waiting;
    private TableSheet sheet;
    private ColumnMapping guessed;
    private SheetReading reading;

    @PostConstruct
    void read() {
        waiting = imports.waiting(posted.id("id"));
        sheet = posted.text("sheet") == null ? waiting.spreadsheet().first()
                : waiting.spreadsheet().sheet(posted.text("sheet"));
        guessed = ColumnMapping.guess(sheet);
    }

    /** Asked for by the page, so that what does not exist is refused before anything is shown. */
    public void open() {
        waiting.id();
    }

    public void look() {
        reading = imports.look(waiting.id(), sheet.name(), mapping(), heading());
    }

    public String keep() {
        var draft = imports.complete(waiting.id(), sheet.name(), mapping(), heading());
        Messages.done(texts.of(draft.created() ? "exchange.drafted" : "exchange.known"));
        return "/framework/view?faces-redirect=true&edition=" + draft.id();
    }

    private ColumnMapping mapping() {
        var uses = new ArrayList<Use>();
        getColumns().forEach(column -> uses.add(column.use()));
        return new ColumnMapping(ImportsResource.row(getHeader()), uses);
    }

    private ChecklistHeading heading() {
        return new ChecklistHeading(posted.text("code"), posted.text("title"), posted.text("version"),
                posted.text("publisher"),
                posted.text("licence"), posted.text("source"), posted.text("note"));
    }

    public List<Column> getColumns() {
        var columns = new ArrayList<Column>();
        int header = guessed.header();
        var names = sheet.rows().stream().filter(row -> row.number() == header).findFirst();
        for (int at = 0; at < sheet.columns(); at++) {
            var chosen = posted.constant("use." + at, Use.class);
            int column = at;
            columns.add(new Column(at, names.map(row -> row.cell(column)).orElse(""),
                    chosen != null ? chosen : at < guessed.uses().size() ? guessed.uses().get(at) : Use.IGNORED));
        }
        return columns;
    }

    public Use[] getUses() {
        return Use.values();
    }

    public String getHeader() {
        return posted.text("header") == null ? String.valueOf(guessed.header()) : posted.text("header");
    }

    /** What was sent under the name, or what stands to reason. */
    public String field(String name) {
        if (posted.has(name)) return posted.text(name);
        return switch (name) {
            case "title" -> waiting.fileName().replaceFirst("\\.[A-Za-z]{2,5}$", "");
            case "version" -> "1";
            case "source" -> waiting.fileName();
            default -> null;
        };
    }

    /** Where another sheet of the workbook is looked at. */
    public String address(TableSheet other) {
        return "/exchange/columns?id=" + waiting.id() + "&sheet="
                + URLEncoder.encode(other.name(), StandardCharsets.UTF_8);
    }

    public Imports.Waiting getWaiting() {
        return waiting;
    }

    /** Those with something in them. */
    public List<TableSheet> getSheets() {
        return waiting.spreadsheet().sheets().stream().filter(each -> !each.rows().isEmpty()).toList();
    }

    public TableSheet getSheet() {
        return sheet;
    }

    public List<TableSheet.Row> getRows() {
        return sheet.preview(ROWS);
    }

    /** Null until somebody looked. */
    public SheetReading getReading() {
        return reading;
    }

    /** What came of it; null where something is wrong. */
    public Framework getFramework() {
        return reading == null ? null : reading.framework().orElse(null);
    }

    public List<String> getProblems() {
        return reading.problems().first().stream().map(problem -> texts.of(problem.key(), problem.arguments()))
                .toList();
    }

    /** The first requirements. */
    public List<org.sanad.framework.Requirement> getRequirements() {
        return getFramework().byCode().values().stream().limit(REQUIREMENTS).toList();
    }
}
