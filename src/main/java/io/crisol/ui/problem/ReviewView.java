package io.crisol.ui.problem;

import io.crisol.problem.Field;
import io.crisol.problem.Interview;
import io.crisol.problem.InterviewPage;
import io.crisol.problem.SolutionSketch;
import io.crisol.text.Texts;
import io.crisol.ui.kit.Buttons;
import io.crisol.ui.kit.Icon;
import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.StyleClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Page 7: what is still open, and the whole problem on one page. */
final class ReviewView extends VBox {
    private final FrameViewModel model;
    private final Texts texts;
    private final Consumer<OpenPoint> lead;
    private final Consumer<String> export;
    private final VerdictCard verdict;
    private final VBox open = new VBox();
    private final VBox card = new VBox();

    /**
     * @param lead leads to what is open
     * @param export writes the card in the format of a file name's ending
     */
    ReviewView(
            FrameViewModel model,
            Texts texts,
            Consumer<OpenPoint> lead,
            Consumer<String> openQuestion,
            Consumer<String> export) {
        this.model = model;
        this.texts = texts;
        this.lead = lead;
        this.export = export;
        this.verdict = new VerdictCard(model, texts, true, openQuestion);
        getStyleClass().add("frame-page");
        card.getStyleClass().addAll(StyleClass.CARD, "problem-card");
        getChildren().addAll(verdict, open, new VersionsView(model, texts), card);
        model.interviewProperty().addListener((o, was, is) -> show());
        model.assessmentProperty().addListener((o, was, is) -> show());
        show();
    }

    private void show() {
        if (model.page() != InterviewPage.REVIEW) {
            return;
        }
        showOpen();
        List<Node> parts = new ArrayList<>();
        parts.add(head());
        for (InterviewPage page : InterviewPage.values()) {
            section(page).ifPresent(parts::add);
        }
        parts.add(sketch());
        card.getChildren().setAll(parts);
    }

    private void showOpen() {
        List<OpenPoint> points = model.open();
        open.setVisible(!points.isEmpty());
        open.setManaged(!points.isEmpty());
        if (points.isEmpty()) {
            return;
        }
        VBox pages = new VBox();
        pages.getStyleClass().add("open-points");
        for (InterviewPage page : InterviewPage.values()) {
            List<OpenPoint> here = points.stream().filter(p -> p.page() == page).toList();
            if (!here.isEmpty()) {
                pages.getChildren().add(points(page, here));
            }
        }
        if (model.notAppropriate()) {
            TitledPane folded = new TitledPane(texts.say("ui_problem.open.not_needed", points.size()), pages);
            folded.setExpanded(false);
            folded.setAnimated(false);
            open.getStyleClass().setAll();
            open.getChildren().setAll(folded);
        } else {
            open.getStyleClass().setAll(StyleClass.CARD, "form");
            open.getChildren()
                    .setAll(
                            Labels.section(texts.say("ui_problem.open.title", points.size())),
                            Labels.wrapped(texts.say("ui_problem.open.why"), StyleClass.SECONDARY),
                            pages);
        }
    }

    private Node points(InterviewPage page, List<OpenPoint> points) {
        FlowPane links = new FlowPane(16, 0);
        for (OpenPoint point : points) {
            String label = texts.say(point.label());
            Button link = Buttons.link(
                    point.wrong() ? texts.say("ui_problem.open.wrong", label) : label, () -> lead.accept(point));
            link.setId("open-" + point.field());
            link.setWrapText(true);
            link.setMinWidth(0);
            links.getChildren().add(link);
        }
        HBox.setHgrow(links, Priority.ALWAYS);
        Label name = Labels.of(
                texts.say("ui_problem.step." + page.name().toLowerCase(java.util.Locale.ROOT)), StyleClass.SECONDARY);
        name.getStyleClass().add("card-label");
        HBox line = new HBox(name, links);
        line.getStyleClass().add("open-line");
        return line;
    }

    private Node head() {
        Label title = Labels.wrapped(model.name(), StyleClass.PAGE_TITLE);
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        Button markdown =
                Buttons.plain(texts.say("ui_problem.export.markdown"), Icon.EXPORT, () -> export.accept(".md"));
        markdown.setId("export-markdown");
        Button html = Buttons.plain(texts.say("ui_problem.export.html"), Icon.EXPORT, () -> export.accept(".html"));
        html.setId("export-html");
        HBox head = new HBox(title, markdown, html);
        head.getStyleClass().add("frame-below");
        return head;
    }

    private Optional<Node> section(InterviewPage page) {
        Interview interview = model.interviewProperty().get();
        List<Field> fields = page == InterviewPage.APPROPRIATENESS
                ? List.of()
                : interview.fields(page).stream()
                        .filter(f -> f.said(model.frame()).isPresent())
                        .toList();
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        GridPane lines = new GridPane();
        lines.getStyleClass().add("card-lines");
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            Label name = Labels.wrapped(label(field), StyleClass.SECONDARY, "card-label");
            Label value = Labels.wrapped(said(field));
            GridPane.setHgrow(value, Priority.ALWAYS);
            GridPane.setValignment(name, javafx.geometry.VPos.TOP);
            GridPane.setValignment(value, javafx.geometry.VPos.TOP);
            lines.addRow(i, name, value);
        }
        return Optional.of(part(texts.say(page.title()), lines));
    }

    private String said(Field field) {
        String value = field.said(model.frame()).map(v -> Said.of(v, texts)).orElse("");
        String unit = Units.of(field.name(), model.frame(), texts);
        return unit.isEmpty() ? value : texts.say("ui_problem.travel.value", value, unit);
    }

    private String label(Field field) {
        return field.question()
                .filter(q -> field.name().equals(q.id()))
                .map(q -> texts.say(q.amountLabel()))
                .orElseGet(() -> texts.say(field.label()));
    }

    private Node sketch() {
        HBox boxes = new HBox();
        boxes.getStyleClass().add("sketch-row");
        List<SolutionSketch.Box> all = SolutionSketch.of(model.frame()).boxes();
        for (int i = 0; i < all.size(); i++) {
            if (i > 0) {
                boxes.getChildren().add(SketchCard.arrow(Icon.RIGHT));
            }
            VBox box = (VBox) SketchCard.box(all.get(i), texts);
            box.setPrefWidth(100);
            box.setMinWidth(0);
            HBox.setHgrow(box, Priority.ALWAYS);
            boxes.getChildren().add(box);
        }
        return part(texts.say("problem.sketch"), boxes);
    }

    private static Node part(String title, Node content) {
        VBox part = new VBox(Labels.of(title, StyleClass.STRONG), content);
        part.getStyleClass().add("card-part");
        return part;
    }
}
