package io.crisol.workbench;

import io.crisol.data.database.DatabaseAddress;
import io.crisol.data.database.DatabaseLook;
import io.crisol.data.database.DatabaseQuery;
import io.crisol.data.database.DatabaseReader;
import io.crisol.data.database.Password;
import io.crisol.data.database.Passwords;
import io.crisol.data.read.ImportResult;
import io.crisol.data.read.ImportSettings;
import io.crisol.data.read.MemoryEstimate;
import io.crisol.data.read.ReadTable;
import io.crisol.data.read.Setting;
import io.crisol.data.read.TablePreview;
import io.crisol.experiment.Pipeline;
import io.crisol.experiment.PipelineJson;
import io.crisol.experiment.SourceSpec;
import io.crisol.finding.Finding;
import io.crisol.finding.InputException;
import io.crisol.finding.Place;
import io.crisol.finding.UsageException;
import io.crisol.job.JobContext;
import io.crisol.text.Message;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads pipelines and the tables they name. Thread-safe. */
public final class ReadSource {
    private static final long LARGEST_PIPELINE = 16 << 20;
    private static final int ESTIMATED_FROM = 200;
    /** A file of less than this part of the memory is read without a look at its size first. */
    private static final long SMALL = 64;

    private final ReadTable tables;
    private final DatabaseReader databases = new DatabaseReader();
    private final Passwords passwords;

    /** Reads files, and databases that need no password. */
    public ReadSource(ReadTable tables) {
        this(tables, address -> Optional.empty());
    }

    public ReadSource(ReadTable tables, Passwords passwords) {
        this.tables = tables;
        this.passwords = passwords;
    }

    /** The first rows of a file as it would be read with these settings. */
    public TablePreview preview(Path file, ImportSettings settings, int rows) {
        return tables.preview(file, settings, rows);
    }

    /** The settings that a format understands; empty for one that is not read from files. */
    public List<Setting<?>> settings(String format) {
        return tables.settings(format);
    }

    /** Reads a table. */
    public ImportResult table(Path file, ImportSettings settings, JobContext context) {
        Path whole = file.toAbsolutePath().normalize();
        refuseTooLarge(whole, settings);
        return tables.read(whole, settings, context);
    }

    /** How much memory a file will take as it would be read with these settings. */
    public MemoryEstimate estimate(Path file, ImportSettings settings) {
        return MemoryEstimate.of(file, tables.preview(file, settings, ESTIMATED_FROM))
                .ofRows(settings.get(Setting.SAMPLE).orElse(Integer.MAX_VALUE));
    }

    /** Says so before anything is read, where a large file will not fit in memory. */
    private void refuseTooLarge(Path file, ImportSettings settings) {
        if (!large(file)) {
            return;
        }
        MemoryEstimate estimate = estimate(file, settings);
        if (!estimate.fits()) {
            throw new InputException(Finding.error(
                            "workbench.too_large",
                            estimate.rows(),
                            estimate.columns(),
                            estimate.needed() >> 20,
                            estimate.limit() >> 20,
                            estimate.sample())
                    .at(Place.file(file.toString()))
                    .offering(
                            Message.of("workbench.action.sample", estimate.sample()),
                            Message.of("workbench.action.columns")));
        }
    }

    private static boolean large(Path file) {
        try {
            return Files.isRegularFile(file)
                    && Files.size(file) > Runtime.getRuntime().maxMemory() / SMALL;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Reads the table that a pipeline names.
     *
     * @param base the folder to which its paths are relative
     * @throws UsageException where the pipeline names no source
     */
    public StudyData data(Pipeline pipeline, Path base, JobContext context) {
        SourceSpec source =
                pipeline.source().orElseThrow(() -> new UsageException(Finding.error("workbench.no_source")));
        if (source.database().isPresent()) {
            SourceSpec here = source.absolute(base);
            DatabaseQuery query = here.database().orElseThrow();
            ImportResult rows = query(query, SourceSettings.read(here.settings()), context);
            return new StudyData(pipeline.withSource(here), Path.of(""), rows);
        }
        Path file = base.resolve(source.file()).toAbsolutePath().normalize();
        ImportResult read = table(file, SourceSettings.read(source.settings()), context);
        read.data().fingerprint(); // computed here, off the window’s thread
        return new StudyData(pipeline, file, read);
    }

    /** Reads the rows of a query. */
    public ImportResult query(DatabaseQuery query, ImportSettings settings, JobContext context) {
        return with(query.address(), password -> databases.read(query, settings, password, context));
    }

    /** The first rows of a query. */
    public TablePreview preview(DatabaseQuery query, ImportSettings settings, int rows, JobContext context) {
        return with(query.address(), password -> databases.preview(query, settings, password, rows, context));
    }

    /** Connects to a database and looks which tables there are. */
    public DatabaseLook look(DatabaseAddress address, JobContext context) {
        return with(address, password -> databases.look(address, password, context));
    }

    /** Works with the password that is known, or none; where the database refuses, with one that is asked for. */
    private <T> T with(DatabaseAddress address, Function<Password, T> work) {
        Optional<Password> known = passwords.find(address);
        try {
            return work.apply(known.orElse(Password.NONE));
        } catch (InputException e) {
            if (!e.finding().code().equals("database.refused")) {
                throw e;
            }
            Password asked = passwords.ask(address).orElseThrow(() -> known.isPresent() ? e : needed(address, e));
            return work.apply(asked);
        }
    }

    private static InputException needed(DatabaseAddress address, InputException refused) {
        return new InputException(
                Finding.error("database.needs_password", address.label(), address.user())
                        .offering(Message.of("database.action.enter_password")),
                refused);
    }

    /** Whether a file is a pipeline rather than data: a JSON object with the key {@code crisol}. */
    public static boolean isPipeline(Path file) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST_PIPELINE || !startsWithBrace(file)) {
                return false;
            }
            return PipelineJson.isPipeline(Files.readString(file));
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean startsWithBrace(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            int first = in.read();
            while (first == ' '
                    || first == '\n'
                    || first == '\r'
                    || first == '\t'
                    || first == 0xEF
                    || first == 0xBB
                    || first == 0xBF) {
                first = in.read();
            }
            return first == '{';
        }
    }

    /**
     * Reads a pipeline file.
     *
     * @throws UsageException where it is not a valid pipeline
     * @throws InputException where it can't be read
     */
    public static Pipeline pipeline(Path file) {
        try {
            return PipelineJson.read(Files.readString(file), file.toString());
        } catch (MalformedInputException e) {
            throw new InputException(
                    Finding.error("workbench.not_text", file.toString()).at(Place.file(file.toString())), e);
        } catch (IOException e) {
            throw new InputException(
                    Finding.error("workbench.no_file", file.toString()).at(Place.file(file.toString())), e);
        }
    }
}
