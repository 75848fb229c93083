package org.sanad.assessment.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.sanad.assessment.Assessment;
import org.sanad.assessment.Assessments;
import org.sanad.framework.Framework;
import org.sanad.framework.Reply;
import org.sanad.framework.Section;
import org.sanad.identity.Caller;
import org.sanad.platform.Ids;
import org.sanad.platform.RuleBroken;
import org.sanad.scoring.Level;
import org.sanad.scoring.Score;
import org.sanad.web.Texts;

/**
 * Where a section is answered. Its script saves through the API; without one, each question is a form of its own that
 * posts to this page.
 */
@Named
@RequestScoped
public class SectionPage {

    /** A level as its radio is drawn. */
    public record Choice(Level level, String kind, String icon) {}

    private static final List<Choice> LEVELS =
            List.of(new Choice(Level.NONE, "no", "x"), new Choice(Level.PARTLY, "mid", "half"),
                    new Choice(Level.LARGELY, "yes", "check"), new Choice(Level.FULLY, "yes", "check"));

    @Inject Assessments assessments;
    @Inject Caller caller;
    @Inject Texts texts;
    @Inject HttpServletRequest request;

    private String id;
    private String code;
    private String only;
    private String pack;
    private Assessments.View view;
    private Section section;
    private List<SectionRow> sections;
    private List<QuestionCard> cards;

    /**
     * Shows the section; where a question's form was posted, saves it, and shows it again with what was typed if that
     * is refused.
     */
    public void open() throws IOException {
        view = assessments.view(Ids.parse(id));
        section = view.sheet().framework().section(code == null ? "" : code).orElseThrow(RuleBroken::notFound);
        sections = SectionRow.all(view);
        // a mere link must not save
        var typed = "POST".equals(request.getMethod()) ? PostedAnswer.in(request.getParameterMap()) : null;
        cards = new QuestionCards(view, typed, texts).of(section);
        var wanted = only == null ? Set.of() : Set.of(only.strip().split("\\s+"));
        if (typed == null && !wanted.isEmpty())
            cards = cards.stream().filter(card -> wanted.contains(card.asked().code())).toList();
        if (typed != null) save(typed);
    }

    private void save(PostedAnswer typed) throws IOException {
        var card = cards.stream().filter(QuestionCard::isRefused).findFirst().orElseThrow(RuleBroken::notFound);
        assessments.answer(view.assessment().id(), typed.requirement(), typed.said().change(card.asked().graded()),
                typed.replaces(card.version()));
        var context = FacesContext.getCurrentInstance();
        context.getExternalContext()
                .redirect(AssessmentLinks.requirement(view.assessment().id(), section.code(), typed.requirement()));
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    /** While a post is being read, to sign out for one, nothing is loaded yet and nothing is there to be read. */
    public boolean isLoaded() {
        return view != null;
    }

    /** Codes of the only requirements to show, with blanks between; null for all. */
    public String getOnly() {
        return only;
    }

    public void setOnly(String only) {
        this.only = only;
    }

    /** The pack that led here, to go back to; null where none did. */
    public String getPack() {
        return pack;
    }

    public void setPack(String pack) {
        this.pack = pack;
    }

    public Assessment getAssessment() {
        return view.assessment();
    }

    public Framework getFramework() {
        return view.sheet().framework();
    }

    public Score getScore() {
        return view.score();
    }

    public ScoreBar getWhole() {
        return ScoreBar.of(view.score().floor(), view.score().ceiling());
    }

    public String getAddress() {
        return AssessmentLinks.section(view.assessment().id(), section.code());
    }

    public SectionRow getRow() {
        return sections.get(at());
    }

    /** Null before the first. */
    public SectionRow getPrevious() {
        return at() == 0 ? null : sections.get(at() - 1);
    }

    /** Null after the last. */
    public SectionRow getNext() {
        return at() == sections.size() - 1 ? null : sections.get(at() + 1);
    }

    private int at() {
        return view.sheet().framework().sections().indexOf(section);
    }

    public List<QuestionCard> getCards() {
        return cards;
    }

    public List<Choice> getLevels() {
        return LEVELS;
    }

    public Rating[] getRatings() {
        return Rating.values();
    }

    public int getShortest() {
        return Reply.SHORTEST_JUSTIFICATION;
    }

    /** Whose unsent answers a shared device keeps apart. */
    public UUID getPerson() {
        return caller.person();
    }
}
