package io.crisol.ui.data.assumption;

import io.crisol.chart.AssumptionChart;
import io.crisol.profile.assumption.AssumptionFound;
import io.crisol.profile.assumption.Picture;
import io.crisol.text.Texts;
import io.crisol.ui.kit.FigureView;
import io.crisol.ui.kit.ScreenContext;
import io.crisol.ui.kit.StyleClass;
import java.util.Optional;
import javafx.scene.layout.StackPane;

/** What the selected check drew its reading from; nothing where it draws nothing. */
final class CheckChart extends StackPane {
    private final Texts texts;
    private final FigureView view;

    CheckChart(ScreenContext context, AssumptionsViewModel model) {
        this.texts = context.texts();
        this.view = new FigureView(context);
        getStyleClass().addAll(StyleClass.CARD, "chart-card");
        getChildren().add(view);
        managedProperty().bind(visibleProperty());
        model.selectedProperty().addListener((o, was, is) -> show(is));
        show(model.selectedProperty().get());
    }

    private void show(Optional<CheckLine> line) {
        Optional<AssumptionFound> drawn = line.flatMap(
                l -> l.findings().stream().filter(f -> f.picture().isPresent()).findFirst());
        setVisible(drawn.isPresent());
        drawn.ifPresent(found -> {
            double height = height(found.picture().orElseThrow());
            setMinHeight(height);
            setMaxHeight(Math.max(320, height));
            view.show(AssumptionChart.of(found, texts).orElse(null));
        });
    }

    private static double height(Picture picture) {
        return picture instanceof Picture.Bars b
                ? 124 + 20.0 * Math.min(AssumptionChart.MOST_BARS, b.names().size())
                : 260;
    }
}
