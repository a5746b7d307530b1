package io.crisol.ui.kit;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The system's file dialogs; the next one opens where the last choice was. */
public final class WindowFileChoice implements FileChoice {
    private final Supplier<@Nullable Window> owner;
    private @Nullable File last;

    /** @param owner the window that the dialogs belong to */
    public WindowFileChoice(Supplier<@Nullable Window> owner) {
        this.owner = owner;
    }

    @Override
    public Optional<Path> open(String title, String kind, List<String> patterns) {
        FileChooser chooser = chooser(title);
        if (!patterns.isEmpty()) {
            chooser.getExtensionFilters().add(new ExtensionFilter(kind, patterns));
            chooser.getExtensionFilters().add(new ExtensionFilter("*.*", "*.*"));
        }
        return remembered(chooser.showOpenDialog(owner.get()));
    }

    @Override
    public Optional<Path> save(String title, String suggested) {
        FileChooser chooser = chooser(title);
        chooser.setInitialFileName(suggested);
        return remembered(chooser.showSaveDialog(owner.get()));
    }

    @Override
    public Optional<Path> folder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        if (last != null && last.isDirectory()) {
            chooser.setInitialDirectory(last);
        }
        return remembered(chooser.showDialog(owner.get()));
    }

    private FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        if (last != null && last.isDirectory()) {
            chooser.setInitialDirectory(last);
        }
        return chooser;
    }

    private Optional<Path> remembered(@Nullable File chosen) {
        if (chosen == null) {
            return Optional.empty();
        }
        last = chosen.isDirectory() ? chosen : chosen.getParentFile();
        return Optional.of(chosen.toPath());
    }
}
