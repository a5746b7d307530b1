package io.crisol.gallery;

import io.crisol.text.Texts;
import io.crisol.ui.kit.Theme;
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
                Shot.window("data-rows", (texts, theme) -> profile("telco-churn", texts, theme, "rows")),
                new Shot("data-small", 1000, 700, (texts, theme) -> profile("penguins", texts, theme, "")));
    }

    private static Parent profile(String sample, Texts texts, Theme theme, String subject) {
        RealProject real = RealProject.of(sample, texts, theme);
        return real.at("data", subject);
    }
}
