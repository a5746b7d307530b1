package io.crisol.ui.data;

import io.crisol.data.database.DatabaseKind;
import io.crisol.data.database.DatabaseLook;
import io.crisol.finding.Finding;
import io.crisol.finding.Severity;
import io.crisol.text.Texts;
import io.crisol.ui.kit.Buttons;
import io.crisol.ui.kit.ErrorCard;
import io.crisol.ui.kit.Field;
import io.crisol.ui.kit.Icon;
import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.Notice;
import io.crisol.ui.kit.ScreenContext;
import io.crisol.ui.kit.Segments;
import io.crisol.ui.kit.StyleClass;
import io.crisol.workbench.secret.Keep;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Which database, as fields; beside them what connecting gave. */
final class DatabaseConnection extends HBox {
    private final ScreenContext context;
    private final Texts texts;
    private final DatabaseViewModel model;
    private final VBox server = new VBox(16);
    private final VBox file = new VBox(16);
    private final VBox answer = new VBox(12);
    private final PasswordField password = new PasswordField();
    private final Button test;

    DatabaseConnection(ScreenContext context, DatabaseViewModel model) {
        super(24);
        this.context = context;
        this.texts = context.texts();
        this.model = model;
        this.test = Buttons.plain(texts.say("ui_database.test"), Icon.LINK, model::test);
        test.setId("database-test");
        test.disableProperty().bind(model.connectingProperty());
        VBox form = new VBox(16, kind(), server, file, who(), more(), test);
        form.getStyleClass().add(StyleClass.CARD);
        form.setMinWidth(360);
        form.setPrefWidth(440);
        form.setMaxWidth(440);
        form.setMaxHeight(Region.USE_PREF_SIZE);
        server.getChildren().addAll(address(), field("database", text("database", model.databaseProperty())));
        file.getChildren().add(path());
        HBox.setHgrow(answer, Priority.ALWAYS);
        answer.setMinWidth(240);
        answer.setPrefWidth(320);
        getChildren().addAll(form, answer);
        model.kindProperty().addListener((o, was, is) -> turn());
        model.lookProperty().addListener((o, was, is) -> fill());
        model.troubleProperty().addListener((o, was, is) -> fill());
        model.connectingProperty().addListener((o, was, is) -> fill());
        turn();
        fill();
    }

    private void turn() {
        show(server, model.postgres());
        show(file, !model.postgres());
    }

    private static void show(Node node, boolean on) {
        node.setVisible(on);
        node.setManaged(on);
    }

    private Field kind() {
        List<String> kinds =
                Stream.of(DatabaseKind.values()).map(DatabaseKind::word).toList();
        Segments control = new Segments(kinds, word -> texts.say("ui_database.kind." + word));
        control.setId("database-kind");
        control.setValue(model.kindProperty().get());
        model.kindProperty().addListener((o, was, is) -> control.setValue(is));
        control.valueProperty().addListener((o, was, is) -> {
            if (is.isEmpty()) {
                control.setValue(was);
            } else {
                model.kindProperty().set(is);
            }
        });
        return field("kind", control);
    }

    private Field field(String key, javafx.scene.control.Control control) {
        String help = "ui_database." + key + ".help";
        return new Field(texts.say("ui_database." + key), control, texts.has(help) ? texts.say(help) : "");
    }

    private static TextField text(String id, StringProperty value) {
        TextField control = new TextField();
        control.setId("database-" + id);
        control.textProperty().bindBidirectional(value);
        return control;
    }

    private Node address() {
        TextField port = text("port", model.portProperty());
        port.setPrefColumnCount(6);
        Field host = field("host", text("host", model.hostProperty()));
        HBox.setHgrow(host, Priority.ALWAYS);
        return new HBox(12, host, field("port", port));
    }

    private Node path() {
        TextField control = text("file", model.fileProperty());
        HBox.setHgrow(control, Priority.ALWAYS);
        Field field = field("file", control);
        HBox.setHgrow(field, Priority.ALWAYS);
        Button choose = Buttons.plain(texts.say("ui_database.file.choose"), Icon.OPEN, this::choose);
        HBox line = new HBox(12, field, choose);
        line.setAlignment(Pos.BOTTOM_LEFT);
        return line;
    }

    private void choose() {
        context.files()
                .open(texts.say("ui_database.file.choose"), texts.say("ui_database.kind.h2"), List.of("*.mv.db"))
                .ifPresent(path -> model.fileProperty().set(path.toString()));
    }

    private Node who() {
        password.setId("database-password");
        password.textProperty().bindBidirectional(model.passwordProperty());
        password.setOnAction(e -> model.test());
        Field user = field("user", text("user", model.userProperty()));
        Field secret = field("password", password);
        HBox.setHgrow(user, Priority.ALWAYS);
        HBox.setHgrow(secret, Priority.ALWAYS);
        StackPane keep = new StackPane(keep());
        model.keyStoreProperty().addListener((o, was, is) -> keep.getChildren().setAll(keep()));
        return new VBox(16, new HBox(12, user, secret), keep);
    }

    private Field keep() {
        List<String> places =
                Stream.of(Keep.values()).filter(model::canKeep).map(Keep::name).toList();
        Segments control = new Segments(places, name -> texts.say("ui_database.keep." + name.toLowerCase(Locale.ROOT)));
        control.setId("database-keep");
        control.setValue(model.keepProperty().get());
        control.valueProperty().addListener((o, was, is) -> {
            if (is.isEmpty()) {
                control.setValue(was);
            } else {
                model.keepProperty().set(is);
            }
        });
        return field("keep", control);
    }

    private Node more() {
        Segments encryption = new Segments(
                List.of("disable", "prefer", "require", "verify-full"),
                word -> texts.say("ui_database.encryption." + word));
        encryption.setId("database-encryption");
        encryption.setValue(model.encryptionProperty().get());
        encryption
                .valueProperty()
                .addListener((o, was, is) -> model.encryptionProperty().set(is));
        Field secure = field("encryption", encryption);
        secure.visibleProperty().bind(model.kindProperty().isEqualTo(DatabaseKind.POSTGRESQL.word()));
        secure.managedProperty().bind(secure.visibleProperty());
        VBox inside = new VBox(16, field("schema", text("schema", model.schemaProperty())), secure);
        inside.getStyleClass().add("database-more");
        TitledPane pane = new TitledPane(texts.say("ui_database.more"), inside);
        pane.setExpanded(false);
        pane.setAnimated(false);
        pane.getStyleClass().add("details");
        return pane;
    }

    private void fill() {
        answer.getChildren().clear();
        if (model.connectingProperty().get()) {
            answer.getChildren().add(Labels.wrapped(texts.say("ui_database.connecting"), StyleClass.SECONDARY));
        } else if (model.troubleProperty().get().isPresent()) {
            answer.getChildren().add(trouble(model.troubleProperty().get().get()));
        } else {
            model.lookProperty()
                    .get()
                    .ifPresentOrElse(this::connected, () -> answer.getChildren().addAll(promises()));
        }
    }

    private Node trouble(Finding finding) {
        return new ErrorCard(texts, finding, Optional.empty(), action -> password.requestFocus());
    }

    /** What is done and what is not, before anything is done. */
    private List<Node> promises() {
        return Stream.of("read_only", "fields", "password")
                .map(key -> (Node) promise(key))
                .toList();
    }

    private HBox promise(String key) {
        Icon icon =
                switch (key) {
                    case "read_only" -> Icon.SHOW;
                    case "fields" -> Icon.OK;
                    default -> Icon.LOCK;
                };
        VBox words = new VBox(
                4,
                Labels.wrapped(texts.say("ui_database.promise." + key), StyleClass.STRONG),
                Labels.wrapped(texts.say("ui_database.promise." + key + ".why"), StyleClass.SECONDARY));
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(12, icon.node(StyleClass.MUTED), words);
        line.getStyleClass().add("database-promise");
        return line;
    }

    private void connected(DatabaseLook look) {
        answer.getChildren()
                .add(new Notice(
                        Severity.INFO,
                        texts.say(
                                "ui_database.connected",
                                look.product(),
                                look.tables().size())));
    }
}
