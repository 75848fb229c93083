package org.sanad.certificate;

import java.awt.Color;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.openpdf.text.pdf.PdfStructureElement;

/**
 * A table that runs over pages. Its head stands again on each page, rows stay whole unless one alone would leave much
 * of a page empty, a group's title stays with its first row, and the last row does not stand alone on a page. Nothing
 * is complete before {@link #end()}.
 */
final class Grid {

    private static final float PADDING = 5;
    private static final float TIGHT = 3;
    /** What a page keeps when a row moves on to keep the last one company. */
    private static final int LEAST_ROWS = 2;
    private static final float GUTTER = 10;
    private static final float ABOVE_HEAD = 4;
    /** A row higher than this share of a page is divided rather than moved. */
    private static final float TALL = 0.4f;
    /** What must stand on the page for a divided row to begin there. */
    private static final float BEGINNING = 70;
    private static final Style HEAD = Style.of(Typeface.BOLD, 7.8f, 11, Palette.INK_2);
    private static final Style GROUP = Style.of(Typeface.BOLD, 9, 13, Palette.ACCENT);

    private final Flow flow;
    private final PageCanvas sheet;
    private final List<Column> columns;
    private final Wording words;
    private PdfStructureElement table;
    private final boolean headless;
    private PdfStructureElement body;
    private final float padding;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private int headedPage;
    private int rowsOnPage;
    private String nextGroup;
    private String group = "";
    private boolean groupPending;

    /** @param width points, with the space to the next column */
    record Column(String title, float width, Style.Align align) {

        static Column of(String title, float width) {
            return new Column(title, width, Style.Align.START);
        }
    }

    /** @param tint behind the row, or null; @param edge at its start, or null */
    record Row(List<List<Block>> cells, Color tint, Color edge) {

        static Row of(List<List<Block>> cells) {
            return new Row(cells, null, null);
        }
    }

    /** A row that is not drawn yet, with the title of the group that it begins, or null. */
    private record Waiting(Row row, String group) {}

    Grid(Flow flow, Wording words, List<Column> columns) {
        this(flow, words, columns, PADDING);
    }

    private Grid(Flow flow, Wording words, List<Column> columns, float padding) {
        this.padding = padding;
        this.flow = flow;
        this.words = words;
        this.columns = columns;
        sheet = flow.sheet();
        headless = columns.stream().allMatch(column -> column.title().isEmpty());
    }

    /** With little space above and below each row. */
    static Grid tight(Flow flow, Wording words, List<Column> columns) {
        return new Grid(flow, words, columns, TIGHT);
    }

    /** Begins a group of rows under a title of its own. */
    void group(String title) {
        nextGroup = title;
    }

    /** Room that the head and this as the first row would take. */
    float firstHeight(Row row) {
        return headHeight() + ABOVE_HEAD + new RowInk(row).height();
    }

    void row(Row row) {
        waiting.add(new Waiting(row, nextGroup));
        nextGroup = null;
        if (waiting.size() > 2) {
            draw(waiting.remove());
        }
    }

    /** Draws the last rows: where only the very last would go on to another page, the one before goes with it. */
    void end() {
        if (waiting.size() == 2 && headedPage == sheet.page() && rowsOnPage >= LEAST_ROWS) {
            float first = height(waiting.getFirst());
            float both = first + height(waiting.getLast());
            if (first <= flow.room() && both > flow.room()
                    && both + headHeight() + ABOVE_HEAD <= (Flow.TOP - Flow.BOTTOM) * TALL) {
                flow.page();
            }
        }
        while (!waiting.isEmpty()) {
            draw(waiting.remove());
        }
    }

    private float height(Waiting next) {
        return new RowInk(next.row()).height() + (next.group() == null ? 0 : groupHeight(next.group()));
    }

    private void draw(Waiting next) {
        if (next.group() != null) {
            group = next.group();
            groupPending = true;
        }
        RowInk ink = new RowInk(next.row());
        float above =
                (headedPage == sheet.page() ? 0 : headHeight() + ABOVE_HEAD) + (groupPending ? groupHeight(group) : 0);
        boolean divided = ink.height() > (Flow.TOP - Flow.BOTTOM) * TALL && flow.room() >= above + BEGINNING;
        if (flow.room() < above + ink.height() && !divided) {
            flow.page();
        }
        begin();
        PdfStructureElement tr = sheet.element(body, "TR");
        ink.tag(tr);
        ink.drawNext();
        rowsOnPage++;
        while (ink.unfinished()) {
            flow.page();
            begin();
            ink.drawNext();
        }
    }

    /** Head and group title where the page does not have them yet; tagged the first time, decoration when repeated. */
    private void begin() {
        if (headedPage != sheet.page()) {
            if (headedPage == 0) {
                firstHead();
            } else {
                head(null);
                if (!group.isEmpty() && !groupPending) {
                    title(null, words.of("continued", group));
                }
            }
            headedPage = sheet.page();
            rowsOnPage = 0;
        }
        if (groupPending) {
            title(sheet.header(sheet.element(body, "TR"), "Row", columns.size()), group);
            groupPending = false;
        }
    }

    private void firstHead() {
        table = sheet.element(flow.section(), "Table");
        if (!headless) {
            flow.move(ABOVE_HEAD);
            head(sheet.element(sheet.element(table, "THead"), "TR"));
        }
        body = sheet.element(table, "TBody");
    }

    /** Width for what stands in a column; the last one reaches the margin. */
    private float inner(int column) {
        return columns.get(column).width() - (column == columns.size() - 1 ? 0 : GUTTER);
    }

    private float headHeight() {
        float height = 0;
        for (int i = 0; i < columns.size(); i++) {
            height = Math.max(height, new TextBlock(columns.get(i).title(), HEAD).height(inner(i)));
        }
        return headless ? 0 : height + 8;
    }

    private void head(PdfStructureElement row) {
        if (headless) {
            return;
        }
        float start = Flow.MARGIN;
        float height = headHeight();
        for (int i = 0; i < columns.size(); i++) {
            TextBlock title = new TextBlock(columns.get(i).title(), HEAD.to(columns.get(i).align()));
            PdfStructureElement cell = row == null ? null : sheet.header(row, "Column", 1);
            title.draw(sheet, cell, start, flow.y() - (height - 8 - title.height(inner(i))), inner(i));
            start += columns.get(i).width();
        }
        flow.move(height);
        float line = flow.y() + 3;
        sheet.decoration(() -> Emblem.line(sheet.ink(), Flow.MARGIN, line, Flow.MEASURE, 0.9f, Palette.INK));
        flow.move(-3);
    }

    private float groupHeight(String title) {
        return new TextBlock(title, GROUP).height(Flow.MEASURE) + 13;
    }

    private void title(PdfStructureElement cell, String text) {
        flow.move(9);
        TextBlock title = new TextBlock(text, GROUP);
        title.draw(sheet, cell, Flow.MARGIN, flow.y(), Flow.MEASURE);
        flow.move(title.height(Flow.MEASURE) + 4);
        float line = flow.y();
        sheet.decoration(() -> Emblem.line(sheet.ink(), Flow.MARGIN, line, Flow.MEASURE, 0.6f, Palette.ACCENT_PALE));
    }

    /** A row while it is being drawn, perhaps over several pages. */
    private final class RowInk {

        private final Row row;
        private final List<CellInk> cells = new ArrayList<>();

        RowInk(Row row) {
            this.row = row;
            for (int i = 0; i < columns.size(); i++) {
                cells.add(new CellInk(row.cells().get(i), inner(i)));
            }
        }

        float height() {
            return tallest(Float.MAX_VALUE) + 2 * padding;
        }

        void tag(PdfStructureElement tr) {
            for (int i = 0; i < cells.size(); i++) {
                cells.get(i).tag(sheet, i == 0 ? sheet.header(tr, "Row", 1) : sheet.element(tr, "TD"));
            }
        }

        boolean unfinished() {
            return cells.stream().anyMatch(CellInk::unfinished);
        }

        private float tallest(float room) {
            return (float) cells.stream().mapToDouble(cell -> cell.next(room)).max().orElse(0);
        }

        void drawNext() {
            float room = flow.room() - 2 * padding;
            float height = tallest(room) + 2 * padding;
            float top = flow.y();
            sheet.decoration(() -> ground(top, height));
            float start = Flow.MARGIN;
            for (int i = 0; i < cells.size(); i++) {
                cells.get(i).draw(sheet, start, top - padding, room);
                start += columns.get(i).width();
            }
            flow.move(height);
        }

        private void ground(float top, float height) {
            float outside = 6;
            if (row.tint() != null) {
                Emblem.fill(sheet.ink(), Flow.MARGIN - outside, top, Flow.MEASURE + 2 * outside, height, row.tint());
            }
            if (row.edge() != null) {
                Emblem.fill(sheet.ink(), sheet.left(Flow.MARGIN - outside, 2.5f), top, 2.5f, height, row.edge());
            }
            Emblem.line(sheet.ink(), Flow.MARGIN, top - height, Flow.MEASURE, 0.5f, Palette.LINE);
        }
    }
}
