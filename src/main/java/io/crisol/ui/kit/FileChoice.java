package io.crisol.ui.kit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Lets the person choose files and folders. Used on the window's thread; file dialogs do not exist without a display. */
public interface FileChoice {
    /**
     * A file to read.
     *
     * @param title of the dialog
     * @param kind what is looked for, as in "Tables"
     * @param patterns such as {@code *.csv}; empty for all files
     */
    Optional<Path> open(String title, String kind, List<String> patterns);

    /** A file to write; {@code suggested} is a file name with its ending. */
    Optional<Path> save(String title, String suggested);

    Optional<Path> folder(String title);

    /** Answers every question with the given path: for tests and machines without a display. */
    static FileChoice fixed(Path answer) {
        return new FileChoice() {
            @Override
            public Optional<Path> open(String title, String kind, List<String> patterns) {
                return Optional.of(answer);
            }

            @Override
            public Optional<Path> save(String title, String suggested) {
                return Optional.of(java.nio.file.Files.isDirectory(answer) ? answer.resolve(suggested) : answer);
            }

            @Override
            public Optional<Path> folder(String title) {
                return Optional.of(answer);
            }
        };
    }

    /** Answers no question, as if the person cancelled each. */
    static FileChoice none() {
        return new FileChoice() {
            @Override
            public Optional<Path> open(String title, String kind, List<String> patterns) {
                return Optional.empty();
            }

            @Override
            public Optional<Path> save(String title, String suggested) {
                return Optional.empty();
            }

            @Override
            public Optional<Path> folder(String title) {
                return Optional.empty();
            }
        };
    }
}
