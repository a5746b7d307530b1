package io.crisol.gallery;

import io.crisol.text.Language;
import io.crisol.text.Message;
import io.crisol.text.Texts;
import io.crisol.ui.kit.FigureView;
import io.crisol.ui.kit.FileChoice;
import io.crisol.ui.kit.FxJobs;
import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.Page;
import io.crisol.ui.kit.PrimaryAction;
import io.crisol.ui.kit.ScreenContext;
import io.crisol.ui.kit.Section;
import io.crisol.ui.kit.StageState;
import io.crisol.ui.kit.StyleClass;
import io.crisol.ui.kit.Theme;
import io.crisol.ui.shell.HomePage;
import io.crisol.ui.shell.HomeViewModel;
import io.crisol.ui.shell.PageEntry;
import io.crisol.ui.shell.ShellView;
import io.crisol.ui.shell.ShellViewModel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The shell with a page of examples, and home. */
final class ShellSheet {
    private static final Instant NOW = Instant.parse("2026-03-14T15:00:00Z");

    private ShellSheet() {}

    static ShellView page(Texts texts, Theme theme) {
        RunningJobs running = new RunningJobs(texts);
        running.at(0.4, Message.of("shell.section.compare"));
        return shell(texts, theme, running.jobs(), Section.COMPARE);
    }

    static ShellView search(Texts texts, Theme theme) {
        ShellView view = page(texts, theme);
        view.search();
        return view;
    }

    static ShellView home(Texts texts, Theme theme) {
        return shell(texts, theme, FxJobs.sameThread(), Section.HOME);
    }

    private static ShellView shell(Texts texts, Theme theme, FxJobs jobs, Section at) {
        ShellViewModel model = new ShellViewModel(jobs, theme, texts.language());
        HomeViewModel home = home(texts.language());
        model.add(PageEntry.first(Section.HOME, c -> new HomePage(c, home, Clock.fixed(NOW, ZoneOffset.UTC))));
        for (Section section : Section.values()) {
            if (section != Section.HOME) {
                model.add(PageEntry.first(section, c -> new Example(c, section)));
            }
        }
        model.add(new PageEntry(
                "compare.run",
                Section.COMPARE,
                Message.of("shell.section.history"),
                true,
                c -> new Example(c, Section.COMPARE)));
        if (at != Section.HOME) {
            model.openProject("Telco churn", texts.language() == Language.ES ? "Iteración 2" : "Iteration 2");
            model.stateProperty(Section.FRAME).set(StageState.DONE);
            model.stateProperty(Section.DATA).set(StageState.DONE);
            model.stateProperty(Section.PREPARE).set(StageState.attention(Message.of("shell.state.attention")));
            model.stateProperty(Section.COMPARE).set(StageState.HALF);
            model.stateProperty(Section.OPERATE).set(StageState.locked(Message.of("shell.state.locked")));
        }
        ShellView view = new ShellView(model, FileChoice.none());
        model.go(at.id());
        return view;
    }

    private static HomeViewModel home(Language language) {
        boolean es = language == Language.ES;
        HomeViewModel home = new HomeViewModel();
        home.show(
                List.of(
                        new HomeViewModel.Recent(
                                "1",
                                "Telco churn",
                                es ? "Comparar · mejor AUC 0,845" : "Compare · best AUC 0.845",
                                NOW.minus(Duration.ofMinutes(12))),
                        new HomeViewModel.Recent(
                                "2",
                                es ? "Demanda de la tienda 14" : "Demand of shop 14",
                                es ? "Datos · 12 columnas por revisar" : "Data · 12 columns to look at",
                                NOW.minus(Duration.ofHours(27))),
                        new HomeViewModel.Recent(
                                "3",
                                es ? "Reclamaciones" : "Claims",
                                es ? "No apropiado (ahora): regla Q3" : "Not appropriate (now): rule Q3",
                                NOW.minus(Duration.ofDays(40)))),
                List.of(
                        new HomeViewModel.SampleCard(
                                "churn",
                                es ? "Abandono de clientes" : "Customer churn",
                                es
                                        ? "¿Qué clientes se irán el mes que viene?"
                                        : "Which customers will leave within a month?",
                                es ? "7.043 filas · 21 columnas · sí o no" : "7,043 rows · 21 columns · yes or no",
                                HomeViewModel.SampleCard.Kind.BINARY),
                        new HomeViewModel.SampleCard(
                                "ames",
                                es ? "Precio de la vivienda" : "House prices",
                                es ? "¿Por cuánto se venderá una casa?" : "What will a house sell for?",
                                es ? "2.930 filas · 82 columnas · un número" : "2,930 rows · 82 columns · a number",
                                HomeViewModel.SampleCard.Kind.REGRESSION),
                        new HomeViewModel.SampleCard(
                                "vat",
                                es ? "Tipo de IVA por país" : "VAT rate by country",
                                es
                                        ? "¿Debe esto ser aprendizaje automático?"
                                        : "Should this be machine learning at all?",
                                es
                                        ? "sin tabla · veredicto: no apropiado (ahora)"
                                        : "no table · verdict: not appropriate (now)",
                                HomeViewModel.SampleCard.Kind.NOT_ML)));
        return home;
    }

    /** A page with two charts and a table. */
    private record Example(ScreenContext context, Section section) implements Page {
        @Override
        public String id() {
            return section.id();
        }

        @Override
        public String title() {
            return context.texts().language() == Language.ES ? "Comparar modelos" : "Compare models";
        }

        @Override
        public ObservableValue<String> sentence() {
            return new SimpleStringProperty(
                    context.texts().language() == Language.ES
                            ? "Cinco candidatos, 5 particiones sobre 5.634 filas. Parte de prueba bloqueada."
                            : "Five candidates, 5 folds on 5,634 rows. Test part locked.");
        }

        @Override
        public Node content() {
            VBox all = new VBox(16);
            HBox charts = new HBox(16);
            for (var figure : List.of(Charts.leaderboard(), Charts.roc())) {
                FigureView view = new FigureView(context);
                view.show(figure);
                StackPane card = new StackPane(view);
                card.getStyleClass().add(StyleClass.CARD);
                HBox.setHgrow(card, javafx.scene.layout.Priority.ALWAYS);
                charts.getChildren().add(card);
            }
            all.getChildren().addAll(KitSheet.leaderboard(context.texts()), charts);
            return all;
        }

        @Override
        public Optional<Node> inspector() {
            VBox card = new VBox(
                    12,
                    Labels.section("Gradient boosting"),
                    Labels.wrapped("AUC 0.842 [0.829, 0.855]", StyleClass.SECONDARY));
            card.getStyleClass().add(StyleClass.CARD);
            return Optional.of(card);
        }

        @Override
        public Optional<PrimaryAction> primary() {
            return Optional.of(PrimaryAction.of(
                    context.texts().language() == Language.ES
                            ? "Promover la regresión logística"
                            : "Promote logistic regression",
                    new SimpleStringProperty(
                            context.texts().language() == Language.ES
                                    ? "Aún se está ajustando el bosque aleatorio."
                                    : "Random forest is still being fitted."),
                    () -> {}));
        }
    }
}
