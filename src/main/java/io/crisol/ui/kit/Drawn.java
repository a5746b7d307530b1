package io.crisol.ui.kit;

import io.crisol.figure.Palette;
import java.util.List;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;

/** A region that draws itself on a canvas in the colours of the theme it stands in; drawn again when either changes. */
abstract class Drawn extends Region {
    private static final StyleablePropertyFactory<Drawn> FACTORY =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    private static final CssMetaData<Drawn, String> PALETTE =
            FACTORY.createStringCssMetaData("-crisol-palette", d -> d.paletteName, "light", false);

    private final StyleableProperty<String> paletteName =
            new javafx.css.SimpleStyleableStringProperty(PALETTE, this, "palette", "light") {
                @Override
                protected void invalidated() {
                    requestLayout();
                }
            };
    private final Canvas canvas = new Canvas();

    Drawn() {
        getStyleClass().add("drawn");
        canvas.setManaged(false);
        getChildren().add(canvas);
    }

    /** Draws on a canvas of the region's size, already cleared. */
    abstract void draw(CanvasSurface surface, Palette palette);

    Palette palette() {
        return "dark".equals(paletteName.getValue()) ? Palette.dark() : Palette.light();
    }

    Canvas canvas() {
        return canvas;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        double width = Math.floor(getWidth());
        double height = Math.floor(getHeight());
        if (width < 1 || height < 1) {
            return;
        }
        canvas.setWidth(width);
        canvas.setHeight(height);
        canvas.getGraphicsContext2D().clearRect(0, 0, width, height);
        draw(new CanvasSurface(canvas), palette());
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return FACTORY.getCssMetaData();
    }
}
