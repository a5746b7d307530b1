package io.crisol.ui.kit;

import io.crisol.figure.Figure;
import io.crisol.figure.FigurePainter;
import io.crisol.figure.FigureTable;
import io.crisol.figure.HotSpot;
import io.crisol.figure.Ink;
import io.crisol.figure.Painted;
import io.crisol.figure.Palette;
import io.crisol.figure.Tone;
import io.crisol.text.Texts;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * A chart on the screen: fits its size and theme; hover says the exact value, a click (or Enter) selects, arrow keys walk
 * from value to value; where somebody listens, a drag brushes; the corner menu shows it as a table and saves it as PNG,
 * SVG or CSV.
 */
public final class FigureView extends Drawn {
    private static final double CORNER = 32;
    /** Shorter drags are clicks. */
    private static final double LEAST_DRAG = 4;

    private final Texts texts;
    private final FigurePainter painter;
    private final MenuButton menu = new MenuButton();
    private final MenuItem asTable;
    private final Label hover = new Label();
    private final ReadOnlyStringWrapper hovered = new ReadOnlyStringWrapper(this, "hovered", "");
    private @Nullable Figure figure;
    private @Nullable Painted painted;
    private @Nullable HotSpot current;
    private @Nullable TableView<List<String>> table;
    private Consumer<String> onSelect = id -> {};
    private @Nullable Consumer<Set<String>> onBrush;
    private @Nullable Rectangle2D brush;
    private boolean withLegend = true;
    private Point2D pressed = Point2D.ZERO;
    private Set<String> selected = Set.of();

    public FigureView(ScreenContext context) {
        this.texts = context.texts();
        this.painter = new FigurePainter(texts);
        getStyleClass().add("figure-view");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(160, 120);
        setPrefSize(480, 280);
        asTable = new MenuItem(texts.say("ui.figure.table"));
        asTable.setOnAction(e -> showAsTable(table == null));
        menu(new FigureFiles(context, painter));
        hover.getStyleClass().add("figure-hover");
        hover.setManaged(false);
        hover.setMouseTransparent(true);
        hover.setVisible(false);
        getChildren().addAll(menu, hover);
        canvas().setOnMouseMoved(this::moved);
        canvas().setOnMouseExited(e -> point(null));
        canvas().setOnMouseDragged(this::dragged);
        canvas().setOnMouseReleased(e -> brushed());
        canvas().setOnMousePressed(e -> pressed = new Point2D(e.getX(), e.getY()));
        canvas().setOnMouseClicked(e -> {
            requestFocus();
            if (e.isStillSincePress()) {
                moved(e);
                select();
            }
        });
        setOnKeyPressed(this::key);
    }

    /** Shows a figure; null empties the view. */
    public void show(@Nullable Figure next) {
        figure = next;
        current = null;
        menu.setDisable(next == null);
        setAccessibleText(next == null ? "" : next.title());
        setAccessibleHelp(next == null ? "" : next.caption());
        if (table != null) {
            showAsTable(false);
            showAsTable(next != null);
        }
        point(null);
        requestLayout();
    }

    /** Called with the id of what a click selects. */
    public void onSelect(Consumer<String> action) {
        onSelect = action;
    }

    /** Called with the ids within the rectangle that the pointer drew; none where it is empty. */
    public void onBrush(Consumer<Set<String>> action) {
        onBrush = action;
        canvas().setCursor(Cursor.CROSSHAIR);
    }

    /** Leaves the legend out on the screen, because it stands beside the chart; saved files have it. */
    public void withoutLegend() {
        withLegend = false;
        requestLayout();
    }

    /** Marks what is selected; ids that the figure does not have are ignored. */
    public void select(Set<String> ids) {
        selected = Set.copyOf(ids);
        requestLayout();
    }

    /** What the pointer, or the keyboard, is at; "" for nothing. */
    public ReadOnlyStringProperty hoveredProperty() {
        return hovered.getReadOnlyProperty();
    }

    /** Whether the numbers are shown in place of the chart. */
    public boolean showsTable() {
        return table != null;
    }

    /** Shows the numbers in place of the chart, or the chart again. */
    public void showAsTable(boolean asRows) {
        Figure shown = figure;
        getChildren().remove(table);
        table = null;
        if (asRows && shown != null) {
            FigureTable rows = FigureTable.of(shown, texts);
            table = Tables.rows(rows.header(), rows.rows(), shown.title());
            getChildren().add(1, table);
        }
        canvas().setVisible(table == null);
        asTable.setText(texts.say(table == null ? "ui.figure.table" : "ui.figure.chart"));
        requestLayout();
    }

    /** Where the last drawing answers to the pointer. */
    public Optional<Painted> painted() {
        return Optional.ofNullable(painted);
    }

    Optional<Figure> figure() {
        return Optional.ofNullable(figure);
    }

    private void menu(FigureFiles files) {
        menu.setGraphic(Icon.MORE.node());
        menu.getStyleClass().addAll(StyleClass.FLAT, StyleClass.ICON_ONLY, "figure-menu");
        menu.setAccessibleText(texts.say("ui.figure.menu"));
        menu.setTooltip(new Tooltip(texts.say("ui.figure.menu")));
        menu.setDisable(true);
        menu.setManaged(false);
        menu.getItems().add(asTable);
        for (FigureFiles.Kind kind : FigureFiles.Kind.values()) {
            MenuItem item = new MenuItem(texts.say("ui.figure.save", kind.name()));
            item.setOnAction(e -> figure().ifPresent(f -> files.save(f, kind, getWidth(), getHeight(), palette())));
            menu.getItems().add(item);
        }
    }

    @Override
    void draw(CanvasSurface surface, Palette palette) {
        Figure shown = figure;
        if (shown == null || table != null) {
            painted = null;
            return;
        }
        Painted done = painter.paint(shown, surface, palette, CORNER, withLegend);
        painted = done;
        done.spots().stream()
                .filter(s -> !s.id().isEmpty() && selected.contains(s.id()))
                .forEach(s -> ring(surface, s, palette));
        if (current != null) {
            ring(surface, current, palette);
        }
        Rectangle2D drawn = brush;
        if (drawn != null) {
            Ink ink = palette.of(Tone.ACCENT);
            surface.fillRect(drawn.getMinX(), drawn.getMinY(), drawn.getWidth(), drawn.getHeight(), ink.withAlpha(0.1));
            surface.strokeRect(drawn.getMinX(), drawn.getMinY(), drawn.getWidth(), drawn.getHeight(), ink, 1);
        }
    }

    private static void ring(CanvasSurface surface, HotSpot spot, Palette palette) {
        surface.strokeRect(spot.x() - 3, spot.y() - 3, spot.width() + 6, spot.height() + 6, palette.text(), 1.5);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        menu.resizeRelocate(getWidth() - 28, -4, 28, 28);
        if (table != null) {
            table.resizeRelocate(0, 28, getWidth(), Math.max(0, getHeight() - 28));
        }
    }

    private void moved(MouseEvent event) {
        Painted at = painted;
        point(at == null ? null : at.at(event.getX(), event.getY()).orElse(null));
    }

    private void dragged(MouseEvent event) {
        if (onBrush == null || painted == null) {
            return;
        }
        double x = Math.clamp(event.getX(), 0, getWidth());
        double y = Math.clamp(event.getY(), 0, getHeight());
        double width = Math.abs(x - pressed.getX());
        double height = Math.abs(y - pressed.getY());
        if (brush != null || Math.max(width, height) >= LEAST_DRAG) {
            point(null);
            brush = new Rectangle2D(Math.min(x, pressed.getX()), Math.min(y, pressed.getY()), width, height);
            requestLayout();
        }
    }

    private void brushed() {
        Rectangle2D drawn = brush;
        Painted at = painted;
        brush = null;
        if (drawn != null && at != null && onBrush != null) {
            onBrush.accept(at.spots().stream()
                    .filter(s -> !s.id().isEmpty())
                    .filter(s -> drawn.intersects(s.x(), s.y(), s.width(), s.height()))
                    .map(HotSpot::id)
                    .collect(Collectors.toUnmodifiableSet()));
            requestLayout();
        }
    }

    private void key(KeyEvent event) {
        Painted at = painted;
        if (at == null || at.spots().isEmpty()) {
            return;
        }
        int index = current == null ? -1 : at.spots().indexOf(current);
        int count = at.spots().size();
        switch (event.getCode()) {
            case RIGHT, DOWN -> point(at.spots().get((index + 1) % count));
            case LEFT, UP -> point(at.spots().get(Math.floorMod(index < 0 ? -1 : index - 1, count)));
            case HOME -> point(at.spots().getFirst());
            case END -> point(at.spots().getLast());
            case ENTER, SPACE -> select();
            case ESCAPE -> point(null);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void select() {
        if (current != null && !current.id().isEmpty()) {
            onSelect.accept(current.id());
        }
    }

    private void point(@Nullable HotSpot spot) {
        if (Objects.equals(spot, current)) {
            return;
        }
        current = spot;
        hovered.set(spot == null ? "" : spot.hover());
        hover.setVisible(spot != null && table == null);
        if (spot != null) {
            hover.setText(spot.hover());
            hover.applyCss();
            hover.autosize();
            double x = spot.x() + spot.width() / 2 - hover.getWidth() / 2;
            double y = spot.y() - hover.getHeight() - 8;
            hover.relocate(
                    Math.clamp(x, 0, Math.max(0, getWidth() - hover.getWidth())),
                    y >= 0 ? y : Math.min(spot.y() + spot.height() + 8, getHeight() - hover.getHeight()));
        }
        requestLayout();
    }
}
