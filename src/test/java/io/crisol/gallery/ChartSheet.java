package io.crisol.gallery;

import io.crisol.text.Texts;
import io.crisol.ui.kit.FigureView;
import io.crisol.ui.kit.StyleClass;
import javafx.geometry.Insets;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.TilePane;

/** Every kind of chart on one sheet. */
final class ChartSheet extends TilePane {
    ChartSheet(Texts texts) {
        super(16, 16);
        setPadding(new Insets(24));
        setPrefColumns(3);
        Charts.all().forEach(figure -> {
            FigureView view = new FigureView(Sample.context(texts));
            view.setPrefSize(360, 240);
            view.show(figure);
            StackPane card = new StackPane(view);
            card.getStyleClass().add(StyleClass.CARD);
            getChildren().add(card);
        });
    }
}
