package org.sanad.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class GridTest {

    private static Pdf of(int rows) {
        PageCanvas sheet =
                new PageCanvas(
                        new DocumentMetadata("test", "Title", "Subject", Sample.SERIAL, Instant.EPOCH, "en-GB", ""),
                        false);
        Flow flow = new Flow(sheet, page -> {});
        flow.page();
        flow.chapter("Chapter");
        Grid grid = new Grid(flow, new Wording(Pdf.english()), List.of(Grid.Column.of("", Flow.MEASURE)));
        for (int i = 0; i < rows; i++) {
            grid.row(Grid.Row.of(List.of(List.of(new TextBlock("Row", Flow.BODY)))));
        }
        grid.end();
        return new Pdf(sheet.close());
    }

    @Test
    void the_last_row_never_stands_alone_on_a_page() {
        for (int rows = 2; rows < 70; rows++) {
            Pdf pdf = of(rows);
            assertThat(pdf.places(pdf.pages()).size()).as(rows + " rows").isGreaterThan(1);
        }
    }

    @Test
    void no_row_is_lost() {
        for (int rows = 1; rows < 4; rows++) {
            assertThat(of(rows).text().split("Row", -1)).hasSize(rows + 1);
        }
    }
}
