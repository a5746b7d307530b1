package io.crisol.data.read;

import io.crisol.finding.Finding;
import io.crisol.finding.InputException;
import io.crisol.finding.Place;
import io.crisol.job.JobContext;
import io.crisol.text.Message;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * Reads records written as JSON: a list, one a line, or a list somewhere in a document; plain or packed by gzip. A field
 * of a nested object is called {@code outer.inner}; a list within a record is kept as its JSON text. Thread-safe.
 */
public final class JsonReader extends LoadingReader {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();
    private static final int LONGEST_LINE = 64 << 20;

    @Override
    public String name() {
        return "JSON";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(Setting.RECORDS, Setting.HEADER, Setting.MISSING);
    }

    @Override
    public boolean reads(Path file, byte[] head) {
        return FileKind.of(file, head).filter(k -> k == FileKind.JSON).isPresent();
    }

    @Override
    Loaded load(SourceFile source, ImportSettings settings, int most, JobContext context) {
        JsonRecords records = new JsonRecords(settings, most);
        try {
            boolean lines = settings.get(Setting.RECORDS).isEmpty() && linewise(source.head(1 << 16));
            Map<String, Long> lists = Map.of();
            ImportSettings used = settings;
            boolean whole;
            if (lines) {
                whole = lines(source, records, context);
            } else {
                JsonLists found = scan(source, settings, context.slice(0, 0.3));
                lists = found.counts();
                String path = settings.get(Setting.RECORDS).orElseGet(found::best);
                whole = document(source, path, found.form(), records, context.slice(0.3, 1));
                used = settings.with(Setting.RECORDS, path);
            }
            Map<Setting<?>, List<String>> choices =
                    lists.size() < 2 ? Map.of() : Map.of(Setting.RECORDS, List.copyOf(lists.keySet()));
            return new Loaded(records.table(), records.used(used), records.findings(), records.first(), choices, whole);
        } catch (JacksonException e) {
            throw broken(source, e);
        } catch (IOException e) {
            throw source.unreadable(e);
        }
    }

    private static InputException broken(SourceFile source, JacksonException e) {
        Place place = Place.file(source.path().toString());
        if (e.getLocation() != null && e.getLocation().getLineNr() > 0) {
            place = place.atLine(e.getLocation().getLineNr());
        }
        return new InputException(
                Finding.error("imports.broken_json", e.getOriginalMessage()).at(place), e);
    }

    /** Whether each line is a record of its own. */
    private static boolean linewise(byte[] head) {
        String[] lines = new String(head, StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .lines()
                .filter(l -> !l.isBlank())
                .limit(3)
                .toArray(String[]::new);
        if (lines.length < 2 || !lines[1].stripLeading().startsWith("{")) {
            return false;
        }
        try (JsonParser first = JSON.createParser(ObjectReadContext.empty(), lines[0])) {
            if (first.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            first.skipChildren();
            return first.nextToken() == null;
        } catch (JacksonException e) {
            return false;
        }
    }

    private static boolean lines(SourceFile source, JsonRecords records, JobContext context) throws IOException {
        Tally tally = new Tally(false);
        Message what = Message.of("imports.reading", source.name());
        try (InputStream in = source.open(tally)) {
            JsonLines lines = new JsonLines(in, LONGEST_LINE);
            Optional<byte[]> line = lines.next();
            for (; line.isPresent() && !records.full(); line = lines.next()) {
                one(line.get(), lines.number(), records);
                if ((lines.number() & 255) == 0) {
                    context.checkCancelled();
                    context.progress(tally.bytes() / (double) source.bytes(), what);
                }
            }
            return line.isEmpty();
        }
    }

    private static void one(byte[] line, long number, JsonRecords records) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), line)) {
            if (parser.nextToken() != null) {
                records.add(parser, number);
                if (parser.nextToken() != null) {
                    records.noteMore();
                }
            }
        } catch (JacksonException e) {
            records.reject(number, new String(line, 0, Math.min(line.length, 400), StandardCharsets.UTF_8));
        }
    }

    /** Looks for the lists of the document. */
    private static JsonLists scan(SourceFile source, ImportSettings settings, JobContext context) throws IOException {
        try (InputStream in = source.open(new Tally(false));
                JsonParser parser = JSON.createParser(ObjectReadContext.empty(), in)) {
            return JsonLists.of(parser, settings.get(Setting.RECORDS).isEmpty(), source, context);
        }
    }

    /** Reads the records of the list at a path, or all values of a document of another form. */
    private static boolean document(
            SourceFile source, String path, JsonLists.Form form, JsonRecords records, JobContext context)
            throws IOException {
        Tally tally = new Tally(false);
        Message what = Message.of("imports.reading", source.name());
        try (InputStream in = source.open(tally);
                JsonParser parser = JSON.createParser(ObjectReadContext.empty(), in)) {
            JsonToken token = parser.nextToken();
            if (form == JsonLists.Form.COLUMNS) {
                records.addColumns(parser);
                return true;
            }
            if (form == JsonLists.Form.LIST && !JsonLists.find(parser, path)) {
                throw source.trouble(Finding.error("imports.no_records_at", path));
            }
            if (form != JsonLists.Form.SEQUENCE) {
                token = parser.nextToken();
            }
            long seen = 0;
            while (token != null && token != JsonToken.END_ARRAY && token != JsonToken.END_OBJECT && !records.full()) {
                if (token == JsonToken.PROPERTY_NAME) {
                    records.key(parser.currentName());
                    parser.nextToken();
                }
                records.add(parser, parser.currentTokenLocation().getLineNr());
                if ((++seen & 255) == 0) {
                    context.checkCancelled();
                    context.progress(tally.bytes() / (double) source.bytes(), what);
                }
                token = parser.nextToken();
            }
            return !records.full() || token == null || token == JsonToken.END_ARRAY || token == JsonToken.END_OBJECT;
        }
    }
}
