package org.sanad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Attr;

/**
 * What the compiler cannot see: every page is well formed, short, and free of styling, script, logic and untranslated
 * words.
 */
class PagesTest {

    private static final int LONGEST_PAGE = 150;
    /** Characters of an expression without the keys in it. */
    private static final int LONGEST_EXPRESSION = 110;
    private static final Set<String> TEMPLATES =
            Set.of("/WEB-INF/templates/app.xhtml", "/WEB-INF/templates/public.xhtml", "/WEB-INF/templates/words.xhtml");
    /** Pages that draw nothing themselves. */
    private static final Set<String> WITHOUT_TEMPLATE = Set.of("home.xhtml", "sign-out.xhtml");
    /** Attributes that a reader or a screen reader gets to hear. */
    private static final Set<String> SPOKEN = Set.of("title", "alt", "placeholder", "aria-label", "aria-description",
            "aria-roledescription", "label", "itemLabel", "hint", "words",
            "requiredMessage", "converterMessage", "validatorMessage", "content");
    private static final Set<String> BUTTONS =
            Set.of("commandButton", "button", "submit", "reset", "outputText", "outputLabel");
    /** Names of {@code meta} whose content is for programs. */
    private static final Set<String> FOR_PROGRAMS = Set.of("viewport", "color-scheme", "robots", "theme-color");
    private static final Map<String,
            Set<String>> REFUSED = Map.of("jakarta.faces.core", Set.of("ajax"), "jakarta.faces.html",
                    Set.of("commandLink", "commandScript"),
                    "primefaces", Set.of("textEditor", "editor"));
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    /** A literal inside an expression, and what makes it words for people. */
    private static final Pattern LITERAL = Pattern.compile("'([^']*)'");
    private static final Pattern SENTENCE = Pattern.compile("\\p{L} \\p{L}");
    /** Reads the same in every language: the name of a key, of an algorithm, a number as it is printed. */
    private static final Pattern CODE =
            Pattern.compile("(?<![\\p{L}\\d])(\\p{Lu}|(?=[A-Z-]*\\d)[A-Z0-9]+(-[A-Z0-9]+)*)(?![\\p{L}\\d])");

    static Stream<Page> pages() throws IOException {
        return Page.all();
    }

    static Stream<Page> wholePages() throws IOException {
        return Page.all().filter(page -> !page.isPart());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void is_short(Page page) {
        assertThat(page.text().lines().count()).as("%s: lines", page).isLessThanOrEqualTo(LONGEST_PAGE);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void has_no_style_and_no_script_of_its_own(Page page) {
        assertThat(page.attributes()).filteredOn(attribute -> "style".equals(attribute.getLocalName())).isEmpty();
        assertThat(page.attributes()).as("%s: handlers", page)
                .filteredOn(attribute -> attribute.getLocalName().matches("on[a-z]+")).isEmpty();
        assertThat(page.attributes()).as("%s: script addresses", page).filteredOn(
                attribute -> attribute.getValue().strip().toLowerCase(java.util.Locale.ROOT).startsWith("javascript:"))
                .isEmpty();
        assertThat(page.elements()).filteredOn(element -> "style".equals(element.getLocalName())).isEmpty();
        assertThat(page.elements()).as("%s: scripts with content", page)
                .filteredOn(element -> element.getLocalName().matches("script|outputScript")
                        && !element.getTextContent().isBlank())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void uses_nothing_that_is_unsafe_or_past(Page page) {
        assertThat(page.text()).doesNotContain("javax.faces", "xmlns.jcp.org", "java.sun.com");
        assertThat(page.attributes()).as("%s: component bindings", page)
                .filteredOn(attribute -> "binding".equals(attribute.getLocalName())).isEmpty();
        assertThat(page.attributes()).as("%s: unescaped output", page)
                .filteredOn(attribute -> "escape".equals(attribute.getLocalName())).isEmpty();
        assertThat(page.elements())
                .as("%s: tags that do not work under the content security policy, or hold known holes", page)
                .filteredOn(element -> REFUSED.getOrDefault(element.getNamespaceURI(), Set.of())
                        .contains(element.getLocalName()))
                .isEmpty();
    }

    /** CVE-2026-46581: Mojarra before 4.0.22 evaluates what a request puts into these. */
    @ParameterizedTest
    @MethodSource("pages")
    void names_other_files_by_literals_only(Page page) {
        assertThat(page.attributes().stream().filter(attribute -> "template".equals(attribute.getLocalName()))
                .map(Attr::getValue)).allSatisfy(PagesTest::literal);
        assertThat(page.elements(Page.FACELETS, "include").map(element -> element.getAttribute("src")))
                .allSatisfy(PagesTest::literal);
        assertThat(page.elements(Page.FACELETS, "decorate").map(element -> element.getAttribute("template")))
                .allSatisfy(PagesTest::literal);
    }

    private static void literal(String value) {
        assertThat(value).isNotBlank().doesNotContain("#{", "${").startsWith("/WEB-INF/");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void has_its_words_in_the_message_bundle(Page page) {
        assertThat(page.texts()).as("%s: texts", page).filteredOn(PagesTest::hasWords).isEmpty();
        assertThat(page.attributes().stream().filter(PagesTest::spoken)).as("%s: spoken attributes", page)
                .filteredOn(attribute -> hasWords(attribute.getValue())).isEmpty();
    }

    private static boolean hasWords(String text) {
        boolean inExpression =
                Page.EXPRESSION.matcher(text).results().flatMap(match -> LITERAL.matcher(match.group(1)).results())
                        .anyMatch(literal -> SENTENCE.matcher(literal.group(1)).find());
        return inExpression
                || LETTER.matcher(CODE.matcher(Page.EXPRESSION.matcher(text).replaceAll("")).replaceAll("")).find();
    }

    private static boolean spoken(Attr attribute) {
        var element = attribute.getOwnerElement();
        if ("meta".equals(element.getLocalName())
                && (FOR_PROGRAMS.contains(element.getAttribute("name")) || element.hasAttribute("http-equiv")))
            return false;
        if ("value".equals(attribute.getLocalName())) {
            return BUTTONS.contains(element.getLocalName()) && !"button".equals(element.getTagName())
                    || BUTTONS.contains(element.getAttribute("type"));
        }
        return SPOKEN.contains(attribute.getLocalName()) && !element.getTagName().equals("track");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void leaves_logic_to_its_bean(Page page) {
        assertThat(page.expressions().stream().map(expression -> expression.replaceAll("'[^']*'", "''"))).as("%s", page)
                .filteredOn(expression -> expression.length() > LONGEST_EXPRESSION).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("wholePages")
    void keeps_no_state_on_the_server(Page page) {
        if (WITHOUT_TEMPLATE.contains(page.name())) {
            assertThat(page.elements("jakarta.faces.core", "view").map(view -> view.getAttribute("transient")))
                    .containsOnly("true");
        } else {
            assertThat(page.elements(Page.FACELETS, "composition").map(element -> element.getAttribute("template"))
                    .filter(template -> !template.isEmpty()))
                    .as("%s: template", page).hasSize(1).allMatch(TEMPLATES::contains);
            assertThat(page.elements("jakarta.faces.core", "view")).as("%s: a view of its own", page).isEmpty();
        }
    }

    @Test
    void templates_keep_no_state_on_the_server() {
        for (var template : TEMPLATES) {
            var page = Page.read(Path.of(Page.WEBAPP + template));
            assertThat(page.elements("jakarta.faces.core", "view").map(view -> view.getAttribute("transient")))
                    .as(template).containsExactly("true");
        }
    }

    @Test
    void templates_choose_their_language_themselves() {
        for (var template : TEMPLATES) {
            var page = Page.read(Path.of(Page.WEBAPP + template));
            assertThat(page.elements("jakarta.faces.core", "view").map(view -> view.getAttribute("locale")))
                    .as(template).containsExactly("en");
        }
    }

    @Test
    void every_part_of_pages_lies_where_no_address_reaches() throws IOException {
        assertThat(Page.all().filter(page -> page.text().contains("<ui:insert"))).allMatch(Page::isPart);
    }

    @Test
    void a_page_that_is_not_well_formed_is_noticed() {
        assertThatThrownBy(() -> Page.of(Path.of("x.xhtml"), "<p><b></p>")).hasMessageContaining("b");
    }

    @Test
    void words_outside_the_bundle_are_noticed() throws Exception {
        var page = Page.of(Page.WEBAPP.resolve("x.xhtml"), "<p title=\"Help\">#{msg['a.b']} · Save</p>");
        assertThat(page.texts()).containsExactly("#{msg['a.b']} · Save");
        assertThat(List.of("#{msg['a.b']} ·", "#{a ? 'x}' : 'y'}!", "SHA-256", "J", "7K3M-9QXT-2D4F-8R6W"))
                .noneMatch(PagesTest::hasWords);
        assertThat(List.of("Save", "SAVE", "a", "Save #{a}", "#{a ? 'Save it' : ''}", "Band J"))
                .allMatch(PagesTest::hasWords);
        assertThat(page.attributes().stream().filter(PagesTest::spoken).map(Attr::getValue)).containsExactly("Help");
    }
}
