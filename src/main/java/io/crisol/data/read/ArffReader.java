package io.crisol.data.read;

import io.crisol.data.ColumnType;
import io.crisol.finding.Finding;
import io.crisol.finding.InputException;
import io.crisol.finding.Place;
import io.crisol.job.JobContext;
import io.crisol.text.Message;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads ARFF files: numbers, declared levels, texts and dates; dense and sparse rows. Types are those that the file
 * declares; {@code ?} is missing. Thread-safe.
 */
public final class ArffReader extends LoadingReader {
    @Override
    public String name() {
        return "ARFF";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(Setting.ENCODING, Setting.MISSING);
    }

    @Override
    public boolean reads(Path file, byte[] head) {
        return FileKind.of(file, head).filter(k -> k == FileKind.ARFF).isPresent();
    }

    @Override
    Loaded load(SourceFile source, ImportSettings settings, int most, JobContext context) {
        byte[] head = source.head(1 << 18);
        TextEncoding encoding = settings.get(Setting.ENCODING)
                .map(charset -> TextEncoding.sure(charset, DetectEncoding.markLength(head, charset)))
                .orElseGet(() -> DetectEncoding.of(head));
        Tally tally = new Tally(false);
        try (InputStream in = source.open(tally)) {
            in.skipNBytes(encoding.bom());
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, encoding.charset()), 1 << 16);
            Arff arff = new Arff(source, lines);
            List<ArffAttribute> attributes = arff.attributes();
            if (attributes.isEmpty()) {
                throw source.trouble(Finding.error("imports.arff_no_attributes"));
            }
            GatheredRows rows = new GatheredRows(
                    settings, new NumberSyntax('.', ImportSettings.NONE), true, false, MissingTokens.of(settings, "?"));
            attributes.forEach(a -> rows.column(a.name(), cells(a, rows.rules(), settings)));
            boolean whole = arff.rows(attributes, rows, most, tally, context);
            ImportSettings used = settings.with(Setting.ENCODING, encoding.charset());
            List<Finding> notes = encoding.guessed()
                    ? List.of(Finding.info(
                            "imports.guessed_encoding", encoding.charset().displayName()))
                    : List.of();
            return new Loaded(rows.table(), used, notes, rows.first(), Map.of(), whole);
        } catch (IOException e) {
            throw source.unreadable(e);
        }
    }

    private static Cells cells(ArffAttribute attribute, CellRules rules, ImportSettings settings) {
        ColumnType wanted = settings.types().get(attribute.name());
        if (wanted != null) {
            return new TextCells(rules, wanted);
        }
        return switch (attribute) {
            case ArffAttribute.Numeric n -> new NumberCells(rules, true);
            case ArffAttribute.Nominal(String name, List<String> levels) -> new NominalCells(rules, levels);
            case ArffAttribute.Text t -> TextCells.words(rules);
            case ArffAttribute.Moment m -> new DateCells(rules, row -> "");
        };
    }

    /** The lines of one file. */
    private static final class Arff {
        private final SourceFile source;
        private final BufferedReader lines;
        private long number;

        Arff(SourceFile source, BufferedReader lines) {
            this.source = source;
            this.lines = lines;
        }

        /** The next line that says something; empty at the end. */
        private Optional<String> line() throws IOException {
            String line = lines.readLine();
            number++;
            while (line != null && (line.isBlank() || line.stripLeading().startsWith("%"))) {
                line = lines.readLine();
                number++;
            }
            return Optional.ofNullable(line).map(String::strip);
        }

        /** Reads up to {@code @data}. */
        List<ArffAttribute> attributes() throws IOException {
            List<ArffAttribute> attributes = new ArrayList<>();
            for (Optional<String> line = line(); line.isPresent(); line = line()) {
                String lower = line.get().toLowerCase(Locale.ROOT);
                if (lower.startsWith("@data")) {
                    return attributes;
                }
                if (lower.startsWith("@attribute")) {
                    String said = line.get();
                    attributes.add(ArffAttribute.parse(said).orElseThrow(() -> wrong(said)));
                } else if (!lower.startsWith("@relation")) {
                    throw wrong(line.get());
                }
            }
            throw source.trouble(Finding.error("imports.arff_no_data"));
        }

        private InputException wrong(String line) {
            return new InputException(Finding.error("imports.arff_line", shortened(line))
                    .at(Place.file(source.path().toString()).atLine(number)));
        }

        private static String shortened(String line) {
            return line.substring(0, Math.min(80, line.length()));
        }

        boolean rows(List<ArffAttribute> attributes, GatheredRows rows, int most, Tally tally, JobContext context)
                throws IOException {
            Message what = Message.of("imports.reading", source.name());
            Optional<String> line = line();
            for (; line.isPresent() && rows.rows() < most; line = line()) {
                row(line.get(), attributes, rows);
                if ((number & 1023) == 0) {
                    context.checkCancelled();
                    context.progress(tally.bytes() / (double) source.bytes(), what);
                }
            }
            return line.isEmpty();
        }

        private void row(String line, List<ArffAttribute> attributes, GatheredRows rows) {
            Optional<List<String>> values = line.startsWith("{")
                    ? ArffValues.sparse(line, attributes)
                    : ArffValues.dense(line, attributes.size());
            if (values.isEmpty()) {
                rows.reject(number, line, Message.of("imports.reject.arff"));
                return;
            }
            for (int i = 0; i < attributes.size(); i++) {
                rows.put(i, attributes.get(i).text(values.get().get(i)));
            }
            rows.endRow(number);
        }
    }
}
