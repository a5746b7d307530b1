package io.crisol.ui.shell;

import io.crisol.text.Texts;
import io.crisol.ui.kit.FileChoice;
import io.crisol.ui.kit.Page;
import io.crisol.ui.kit.ScreenContext;
import io.crisol.ui.kit.Section;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

/**
 * The frame around every page, independent of the window it stands in: rail, top bar, page, bottom bar; over them the
 * command search, questions and notices. Keys: Ctrl+1…8 the rail, F6 between panes, Ctrl+K search, Ctrl+Enter the primary
 * action, Ctrl+Z and Ctrl+Shift+Z, Esc.
 */
public final class ShellView extends StackPane {
    private static final double NARROW = 1180;

    private final ShellViewModel model;
    private final FileChoice files;
    private final BorderPane frame = new BorderPane();
    private final Overlays overlays = new Overlays();
    private PageFrame pageFrame;
    private Rail rail;
    private TopBar topBar;

    public ShellView(ShellViewModel model, FileChoice files) {
        this.model = model;
        this.files = files;
        getStyleClass().add("shell");
        model.contexts(this::context);
        getChildren().addAll(frame, overlays);
        Texts texts = model.texts();
        pageFrame = new PageFrame(model, texts);
        rail = new Rail(model, texts);
        topBar = new TopBar(model, texts, this::search);
        place();
        model.languageProperty().addListener((o, was, is) -> rebuild());
        model.themeProperty().addListener((o, was, is) -> dress());
        model.pageProperty().addListener((o, was, is) -> shown(is));
        sceneProperty().addListener((o, was, is) -> dress());
        widthProperty().addListener((o, was, is) -> fold(was.doubleValue(), is.doubleValue()));
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        shown(model.pageProperty().get());
    }

    /** What pages are given in a language. */
    private ScreenContext context(Texts texts) {
        return new ScreenContext(
                texts, model.jobs(), model, files, new OverlayPrompt(overlays, texts), new Toasts(this));
    }

    /** Opens the command search. */
    public void search() {
        overlays.show(new CommandSearch(model, overlays::clear), true);
    }

    private void place() {
        BorderPane right = new BorderPane(pageFrame);
        right.setTop(topBar);
        frame.setLeft(rail);
        frame.setCenter(right);
    }

    private void rebuild() {
        overlays.clear();
        Texts texts = model.texts();
        pageFrame = new PageFrame(model, texts);
        rail = new Rail(model, texts);
        topBar = new TopBar(model, texts, this::search);
        place();
        model.remake();
    }

    private void dress() {
        Scene scene = getScene();
        if (scene != null) {
            model.themeProperty().get().dress(scene);
        }
    }

    private void shown(@org.jspecify.annotations.Nullable Page page) {
        if (page != null) {
            pageFrame.show(page);
            rail.update();
            topBar.update();
        }
    }

    /** Folds the rail when the window becomes narrow and unfolds it when it becomes wide again. */
    private void fold(double before, double now) {
        if (now > 0 && now < NARROW && (before >= NARROW || before == 0)) {
            model.railFoldedProperty().set(true);
        } else if (now >= NARROW && before > 0 && before < NARROW) {
            model.railFoldedProperty().set(false);
        }
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && overlays.open()) {
            overlays.cancel();
            event.consume();
        } else if (event.getCode() == KeyCode.F6) {
            nextPane(event.isShiftDown() ? -1 : 1);
            event.consume();
        } else if (event.isShortcutDown() && !event.isAltDown() && shortcut(event)) {
            event.consume();
        }
    }

    private boolean shortcut(KeyEvent event) {
        if (event.getCode() == KeyCode.K) {
            search();
            return true;
        }
        if (overlays.open()) {
            return false;
        }
        Optional<Section> place = Section.ofDigit(digit(event.getCode()));
        if (place.isPresent()) {
            rail.open(place.get());
            return true;
        }
        Page page = model.pageProperty().get();
        if (page == null) {
            return false;
        }
        return switch (event.getCode()) {
            case ENTER -> pageFrame.runPrimary();
            case Z -> {
                if (event.getTarget() instanceof TextInputControl) {
                    yield false;
                }
                if (event.isShiftDown()) {
                    page.redo();
                } else {
                    page.undo();
                }
                yield true;
            }
            default -> false;
        };
    }

    private static int digit(KeyCode code) {
        if (code.isDigitKey()) {
            String name = code.getName();
            char last = name.charAt(name.length() - 1);
            return Character.digit(last, 10);
        }
        return -1;
    }

    private void nextPane(int direction) {
        List<Parent> panes = new java.util.ArrayList<>(List.of(rail, topBar));
        panes.addAll(pageFrame.panes());
        Node focused = getScene() == null ? null : getScene().getFocusOwner();
        int at = -1;
        for (int i = 0; i < panes.size(); i++) {
            if (within(focused, panes.get(i))) {
                at = i;
            }
        }
        for (int i = 1; i <= panes.size(); i++) {
            Parent pane = panes.get(Math.floorMod(at + direction * i, panes.size()));
            if (Focus.first(pane)) {
                return;
            }
        }
    }

    private static boolean within(@org.jspecify.annotations.Nullable Node node, Parent pane) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (n.equals(pane)) {
                return true;
            }
        }
        return false;
    }
}
