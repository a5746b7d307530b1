package io.crisol.gallery;

import io.crisol.profile.DatasetProfile;
import io.crisol.text.Language;
import io.crisol.text.Texts;
import io.crisol.ui.data.DataPage;
import io.crisol.ui.kit.Theme;
import io.crisol.workbench.IgnoredAlerts;
import java.util.List;
import javafx.scene.Parent;

/** The data stage in its states. */
final class DataSheet {
    private DataSheet() {}

    static List<Shot> shots() {
        return List.of(
                Shot.window(
                        "data-empty",
                        (texts, theme) -> RealProject.empty(texts, theme).at("data", "")),
                Shot.window("data-churn", (texts, theme) -> profile("telco-churn", texts, theme, "")),
                Shot.window("data-column-number", (texts, theme) -> profile("telco-churn", texts, theme, "tenure")),
                Shot.window("data-column-level", (texts, theme) -> profile("telco-churn", texts, theme, "contract")),
                new Shot("data-ames", 1440, 900, (texts, theme) -> profile("ames-housing", texts, theme, "")),
                Shot.window(
                        "data-column-regression",
                        (texts, theme) -> profile("ames-housing", texts, theme, "Gr_Liv_Area")),
                Shot.window("data-ignored", DataSheet::ignored),
                Shot.window("data-relation-number", (texts, theme) -> profile("telco-churn", texts, theme, "relation")),
                Shot.window("data-relation-classes", (texts, theme) -> profile("penguins", texts, theme, "relation")),
                Shot.window(
                        "data-relation-regression",
                        (texts, theme) -> profile("ames-housing", texts, theme, "relation")),
                Shot.window("data-assumptions", (texts, theme) -> profile("telco-churn", texts, theme, "assumptions")),
                new Shot(
                        "data-assumptions-regression",
                        1440,
                        900,
                        (texts, theme) -> profile("ames-housing", texts, theme, "assumptions")),
                new Shot(
                        "data-assumptions-small",
                        1000,
                        700,
                        (texts, theme) -> profile("penguins", texts, theme, "assumptions")),
                Shot.window("data-association", (texts, theme) -> profile("telco-churn", texts, theme, "association")),
                new Shot(
                        "data-association-many",
                        1440,
                        1100,
                        (texts, theme) -> profile("ames-housing", texts, theme, "association")),
                new Shot(
                        "data-missingness",
                        1280,
                        1100,
                        (texts, theme) -> profile("credit-scoring", texts, theme, "missingness")),
                Shot.window(
                        "data-missingness-classes", (texts, theme) -> profile("penguins", texts, theme, "missingness")),
                Shot.window(
                        "data-missingness-none",
                        (texts, theme) -> profile("ames-housing", texts, theme, "missingness")),
                new Shot("data-comparison", 1280, 1000, DataSheet::comparison),
                Shot.window(
                        "data-comparison-empty", (texts, theme) -> profile("telco-churn", texts, theme, "comparison")),
                Shot.window(
                        "data-contract", (texts, theme) -> profile("credit-scoring", texts, theme, "data_contract")),
                Shot.window("data-rows", (texts, theme) -> profile("telco-churn", texts, theme, "rows")),
                new Shot("data-small", 1000, 700, (texts, theme) -> profile("penguins", texts, theme, "")));
    }

    /** One alert ignored with a reason, one mended, all of them shown. */
    private static Parent ignored(Texts texts, Theme theme) {
        RealProject real = RealProject.of("telco-churn", texts, theme);
        DatasetProfile profile = real.profile();
        IgnoredAlerts ignored =
                new IgnoredAlerts(real.project(), real.workbenchOpen().clock());
        profile.alerts().stream()
                .filter(a -> a.alert().equals("conflicting_duplicates"))
                .forEach(a -> ignored.ignore(
                        a,
                        texts.language() == Language.ES
                                ? "Son clientes distintos con el mismo contrato."
                                : "They are different customers with the same contract."));
        Parent view = real.at("data", "");
        real.page(DataPage.class).showAllAlerts(true);
        return view;
    }

    /** The table beside a later one: a column gone, one new, numbers shifted. */
    private static Parent comparison(Texts texts, Theme theme) {
        RealProject real = RealProject.of("telco-churn", texts, theme);
        Parent view = real.at("data", "comparison");
        real.page(DataPage.class)
                .compareWith(LaterTable.write(real.workbenchOpen().samples().folder()));
        return view;
    }

    private static Parent profile(String sample, Texts texts, Theme theme, String subject) {
        RealProject real = RealProject.of(sample, texts, theme);
        return real.at("data", subject);
    }
}
