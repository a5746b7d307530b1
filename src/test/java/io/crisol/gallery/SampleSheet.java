package io.crisol.gallery;

import io.crisol.experiment.SourceSpec;
import io.crisol.text.Texts;
import io.crisol.ui.data.ImportPage;
import io.crisol.ui.kit.FxJobs;
import io.crisol.ui.kit.Theme;
import io.crisol.workbench.OpenProject;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javafx.scene.Parent;

/** A table that does not fit in memory, before it is read; rows that are a sample. */
final class SampleSheet {
    private static final long LARGE = 24L << 30;

    private SampleSheet() {}

    static java.util.List<Shot> shots() {
        return java.util.List.of(
                Shot.window("sample-too-large", (texts, theme) -> wizard(texts, theme)),
                Shot.window("sample-data", SampleSheet::data));
    }

    private static Parent wizard(Texts texts, Theme theme) {
        RealProject real = RealProject.empty(texts, theme);
        Parent view = real.at("data.import", large().toString());
        real.page(ImportPage.class).open("columns");
        return view;
    }

    /** Churn with nothing behind its rows up to the size of many more: it takes no room on the disk. */
    private static Path large() {
        try {
            Path file = Files.createTempDirectory("crisol-gallery").resolve("customers-2025.csv");
            Files.copy(Path.of("sample-data/telco-churn.csv"), file);
            file.toFile().deleteOnExit();
            try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
                open.setLength(LARGE);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Parent data(Texts texts, Theme theme) {
        RealProject real = RealProject.of("telco-churn", texts, theme);
        OpenProject project = real.project();
        String file = Path.of("sample-data/telco-churn.csv").toAbsolutePath().toString();
        project.edit(d -> d.withSource(new SourceSpec(file, Map.of("sample", 2000L))));
        project.imported(real.workbenchOpen().source().data(project.draft(), project.base(), FxJobs.silent()));
        return real.at("data", "");
    }
}
