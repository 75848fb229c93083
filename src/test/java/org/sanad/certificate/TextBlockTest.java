package org.sanad.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sanad.certificate.Style.Align;

class TextBlockTest {

    private static final Style NAME = Style.of(Typeface.REGULAR, 10, 14, Palette.INK);
    private static final Style WORDS = NAME.to(Align.OWN);
    private static final String ARABIC = "شركة السند لتقنية المعلومات";

    private static Pdf drawn(TextBlock text, boolean rightToLeft) {
        PageCanvas sheet = new PageCanvas(
                new DocumentMetadata("test", "Title", "Subject", Sample.SERIAL, Instant.EPOCH, "en-GB", ""),
                rightToLeft);
        text.draw(sheet, sheet.element("P"), 100, 700, 300);
        return new Pdf(sheet.close());
    }

    /** Where the leftmost word begins. */
    private static double left(TextBlock text, boolean rightToLeft) {
        return drawn(text, rightToLeft).places(1).stream().mapToDouble(place -> place[0]).min().orElseThrow();
    }

    @Test
    void the_first_letter_with_a_direction_decides_as_it_does_on_pages() {
        double word = drawn(new TextBlock("Al-Amān " + ARABIC + " " + ARABIC, NAME), false).places(1).get(0)[0];
        assertThat(word).as("the Latin word is on the left").isEqualTo(100);
        assertThat(drawn(new TextBlock("27001 السند Software Engineering (Private) Limited", NAME), false).places(1)
                .get(0)[0]).as("the number is on the right").isGreaterThan(250);
    }

    @Test
    void a_text_from_right_to_left_stands_on_the_right_however_short_it_is() {
        TextBlock text = new TextBlock(ARABIC, WORDS);
        assertThat(left(text, false)).isCloseTo(400 - text.width(), org.assertj.core.data.Offset.offset(0.1));
        assertThat(left(new TextBlock("Words", WORDS), false)).isEqualTo(100);
        assertThat(left(new TextBlock("Words", WORDS), true)).isEqualTo(PageCanvas.WIDTH - 400);
    }

    @Test
    void a_name_stands_below_its_label_in_every_script() {
        assertThat(left(new TextBlock(ARABIC, NAME), false)).isEqualTo(100);
    }

    @Test
    void every_line_says_its_words_with_the_space_at_its_end() {
        TextBlock text = new TextBlock((ARABIC + " ").repeat(9).strip() + "\nنعم", WORDS);
        List<String> meant = drawn(text, false).meant(1);
        assertThat(meant).hasSizeGreaterThan(2);
        assertThat(String.join("", meant)).isEqualTo((ARABIC + " ").repeat(9) + "نعم");
    }

    @Test
    void words_put_for_pictures_do_not_run_over_the_edge() {
        for (int letters = 1; letters < 60; letters++) {
            for (String line : new TextBlock("A".repeat(letters) + " 😀中 😝🚀😀 ✅ سند 😀", WORDS).lines(105)) {
                assertThat(new TextBlock(line, WORDS).width()).as(line).isLessThanOrEqualTo(105.01f);
            }
        }
    }

    @Test
    void lines_of_paragraphs_do_not_run_together() {
        assertThat(drawn(new TextBlock("One sentence.\nAnother.", WORDS), false).content(1)).contains("Tj");
        assertThat(new TextBlock("One sentence.\nAnother.", WORDS).lines(300)).containsExactly("One sentence. ",
                "Another.");
    }

    @Test
    void a_very_short_last_line_gets_company() {
        for (String end : List.of("a file was altered.", "so it is fully above.", "an end")) {
            for (int words = 12; words < 40; words++) {
                List<String> lines =
                        new TextBlock("the words of it " + "and so on ".repeat(words) + end, WORDS).lines(300);
                TextBlock last = new TextBlock(lines.getLast(), WORDS);
                assertThat(last.width()).as(lines.toString()).isGreaterThan(300 / 8f);
            }
        }
    }
}
