package io.crisol.problem;

import io.crisol.text.Message;
import io.crisol.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The problem on one page, as Markdown and as HTML. What people wrote stays text: no markup of theirs is active in
 * either form.
 *
 * @param title name of the project
 * @param frame what is known
 * @param assessment the verdict with its reasons
 * @param signature who signed it off and when, as it is to be shown; empty while nobody has
 */
public record ProblemCard(String title, Frame frame, Assessment assessment, Optional<String> signature) {
    private record Section(String title, List<Line> lines) {}

    private record Line(String label, String text) {}

    /** As Markdown (CommonMark). */
    public String markdown(Texts texts) {
        StringBuilder out =
                new StringBuilder("# ").append(Markup.markdown(title)).append("\n");
        for (Section section : sections(texts)) {
            out.append("\n## ").append(Markup.markdown(section.title())).append("\n\n");
            for (Line line : section.lines()) {
                out.append("- **")
                        .append(Markup.markdown(line.label()))
                        .append("**: ")
                        .append(Markup.markdown(line.text()))
                        .append("\n");
            }
        }
        return out.toString();
    }

    /** As a whole HTML page that needs nothing else. */
    public String html(Texts texts) {
        StringBuilder out = new StringBuilder(Markup.head(title, texts.language()));
        out.append("<h1>").append(Markup.html(title)).append("</h1>\n");
        for (Section section : sections(texts)) {
            out.append("<h2>").append(Markup.html(section.title())).append("</h2>\n<dl>\n");
            for (Line line : section.lines()) {
                out.append("<dt>")
                        .append(Markup.html(line.label()))
                        .append("</dt><dd>")
                        .append(Markup.html(line.text()))
                        .append("</dd>\n");
            }
            out.append("</dl>\n");
        }
        return out.append("</body>\n</html>\n").toString();
    }

    private List<Section> sections(Texts texts) {
        List<Section> sections = new ArrayList<>();
        sections.add(verdict(texts));
        List<Field> fields = Fields.framing(List.of());
        for (InterviewPage page : InterviewPage.values()) {
            List<Line> lines = fields.stream()
                    .filter(f -> f.page() == page)
                    .flatMap(f ->
                            f.said(frame).map(v -> new Line(texts.say(f.label()), FrameDiff.said(v, texts))).stream())
                    .toList();
            if (!lines.isEmpty()) {
                sections.add(new Section(texts.say(page.title()), lines));
            }
        }
        sections.add(sketch(texts));
        signature.ifPresent(by -> sections.add(new Section(
                texts.say("problem.card.signed"), List.of(new Line(texts.say("problem.card.signed_by"), by)))));
        return sections;
    }

    private Section verdict(Texts texts) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(texts.say("problem.card.verdict"), texts.say(assessment.sentence())));
        for (Reason reason : assessment.reasons()) {
            String effect = texts.say("assessment.effect." + reason.effect().word());
            String overridden = reason.overridden()
                    .map(why -> " " + texts.say("assessment.overridden", why))
                    .orElse("");
            String task = reason.task().map(t -> " " + texts.say(t)).orElse("");
            lines.add(new Line(reason.rule() + " · " + effect, texts.say(reason.text()) + task + overridden));
        }
        for (Message alternative : assessment.alternatives()) {
            lines.add(new Line(texts.say("problem.card.alternative"), texts.say(alternative)));
        }
        if (assessment.verdict() == Verdict.NOT_APPROPRIATE || assessment.verdict() == Verdict.UNKNOWN) {
            for (Message change : assessment.changes()) {
                lines.add(new Line(texts.say("problem.card.change"), texts.say(change)));
            }
        }
        return new Section(texts.say("problem.card.assessment"), lines);
    }

    private Section sketch(Texts texts) {
        List<Line> lines = SolutionSketch.of(frame).boxes().stream()
                .map(box -> new Line(
                        texts.say(box.title()),
                        box.lines().stream()
                                .map(line -> FrameDiff.said(line, texts))
                                .collect(Collectors.joining(" · "))))
                .toList();
        return new Section(texts.say("problem.sketch"), lines);
    }
}
