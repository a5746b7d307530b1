package io.crisol.ui.data;

import io.crisol.data.Dataset;
import io.crisol.data.read.ImportResult;
import io.crisol.data.read.ImportSettings;
import io.crisol.data.read.TablePreview;
import io.crisol.job.Outcome;
import io.crisol.profile.alert.MagicNumber;
import io.crisol.profile.alert.MagicNumbers;
import io.crisol.text.Message;
import io.crisol.ui.kit.FxJobs;
import io.crisol.ui.kit.LatestOnly;
import io.crisol.workbench.Workbench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Looks for values that stand for missing: in the beginning of a file, then, where it is not large, in all of it. Used on
 * the window's thread.
 */
final class ImportMagic {
    /** A file of more bytes is looked through only once it is read. */
    private static final long LARGEST = 32 << 20;

    private final Workbench workbench;
    private final LatestOnly<Seen> looks;
    private final ReadOnlyObjectWrapper<Seen> seen = new ReadOnlyObjectWrapper<>(this, "seen", Seen.NOTHING);

    /**
     * What was seen.
     *
     * @param numbers values that stand for missing
     * @param whole whether all rows were looked at
     * @param rows how many there are, where all were
     * @param missing texts that are taken as missing now
     */
    record Seen(List<MagicNumber> numbers, boolean whole, int rows, Set<String> missing) {
        static final Seen NOTHING = new Seen(List.of(), false, 0, Set.of());

        static Seen in(Dataset data, boolean whole, Set<String> missing) {
            return new Seen(MagicNumbers.in(data), whole, data.rows(), new TreeSet<>(missing));
        }
    }

    ImportMagic(Workbench workbench, FxJobs jobs) {
        this.workbench = workbench;
        this.looks = new LatestOnly<>(jobs, Message.of("ui_data.import.looking"), this::looked);
    }

    ReadOnlyObjectProperty<Seen> seenProperty() {
        return seen.getReadOnlyProperty();
    }

    void clear() {
        looks.cancel();
        seen.set(Seen.NOTHING);
    }

    /** Looks at the beginning at once, then at the whole file in the background. */
    void look(TablePreview preview, Path file, ImportSettings settings) {
        look(preview);
        if (!preview.whole() && small(file)) {
            looks.ask(context -> {
                ImportResult all = workbench.source().table(file, settings, context);
                return Seen.in(all.data(), true, all.missingTexts().keySet());
            });
        }
    }

    /** Looks at the beginning only. */
    void look(TablePreview preview) {
        looks.cancel();
        seen.set(Seen.in(
                preview.beginning(), preview.whole(), preview.missingTexts().keySet()));
    }

    /** Looks at all rows once they are read. */
    void look(ImportResult read) {
        looks.ask(context -> Seen.in(read.data(), true, read.missingTexts().keySet()));
    }

    private static boolean small(Path file) {
        try {
            return Files.size(file) <= LARGEST;
        } catch (IOException e) {
            return false;
        }
    }

    private void looked(Outcome<Seen> outcome) {
        if (outcome instanceof Outcome.Done<Seen>(Seen found)) {
            seen.set(found);
        }
    }
}
