package io.crisol.gallery;

import io.crisol.experiment.SourceSpec;
import io.crisol.text.Texts;
import io.crisol.ui.kit.FxJobs;
import io.crisol.ui.kit.Theme;
import io.crisol.workbench.OpenProject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.Parent;

/** The source read again: unchanged, and with other columns, levels and rows. */
final class RefreshSheet {
    private RefreshSheet() {}

    static List<Shot> shots() {
        return List.of(
                Shot.window("refresh-same", (texts, theme) -> page(texts, theme, false)),
                Shot.window("refresh-changed", (texts, theme) -> page(texts, theme, true)));
    }

    private static Parent page(Texts texts, Theme theme, boolean change) {
        try {
            RealProject real = RealProject.of("telco-churn", texts, theme);
            OpenProject project = real.project();
            Path copy = Files.createTempDirectory("crisol-gallery").resolve("telco-churn.csv");
            Files.copy(Path.of("sample-data/telco-churn.csv"), copy);
            project.edit(d -> d.withSource(new SourceSpec(copy.toString(), Map.of())));
            project.imported(real.workbenchOpen().source().data(project.draft(), project.base(), FxJobs.silent()));
            if (change) {
                rewrite(copy);
            }
            return real.at("data.refresh", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another month: a column more, one with another name, a contract nobody offered before, some rows more. */
    private static void rewrite(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<String> written = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).replace("One year", i % 3 == 0 ? "Three year" : "One year");
            String more = i % 4 == 0 ? ",spring" : ",none";
            written.add(i == 0 ? line.replace("partner", "household") + ",campaign" : line + more);
        }
        for (int i = 1; i <= 214; i++) {
            written.add(written.get(i).replace("Month-to-month", "Two year"));
        }
        Files.write(file, written);
    }
}
