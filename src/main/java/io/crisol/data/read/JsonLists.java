package io.crisol.data.read;

import io.crisol.finding.Finding;
import io.crisol.job.JobContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The lists of records in a JSON document.
 *
 * @param counts how many records each has, by its path; {@code ""} for a list that is the whole document
 * @param sequence whether the document is a sequence of records rather than one value
 */
record JsonLists(Map<String, Long> counts, boolean sequence) {
    private static final int DEEPEST = 6;

    /** Looks through a document up to its end, or up to where it proves to be a list or a sequence. */
    static JsonLists of(JsonParser parser, boolean choosing, SourceFile source, JobContext context) {
        JsonToken first = parser.nextToken();
        if (first == null) {
            throw source.trouble(Finding.error("imports.no_records"));
        }
        if (first == JsonToken.START_ARRAY) {
            return new JsonLists(Map.of("", 0L), false);
        }
        Map<String, Long> counts = new LinkedHashMap<>();
        if (first == JsonToken.START_OBJECT && choosing) {
            collect(parser, "", 0, counts, context);
            if (counts.containsKey("crisol")) {
                throw source.trouble(Finding.error("imports.is_pipeline"));
            }
        } else {
            parser.skipChildren();
        }
        boolean sequence = choosing && (parser.nextToken() != null || counts.isEmpty());
        return new JsonLists(counts, sequence);
    }

    private static void collect(
            JsonParser parser, String path, int depth, Map<String, Long> counts, JobContext context) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            String here = path.isEmpty() ? name : path + "." + name;
            JsonToken token = parser.nextToken();
            if (depth == 0 && name.equals("crisol") && token == JsonToken.VALUE_NUMBER_INT) {
                counts.put("crisol", 1L);
            }
            if (token == JsonToken.START_OBJECT && depth < DEEPEST) {
                collect(parser, here, depth + 1, counts, context);
            } else if (token == JsonToken.START_ARRAY) {
                count(parser, context).ifPresent(n -> counts.put(here, n));
            } else {
                parser.skipChildren();
            }
        }
    }

    /** How many elements a list of records has; empty where it is a list of something else. */
    private static Optional<Long> count(JsonParser parser, JobContext context) {
        long records = 0;
        long others = 0;
        JsonToken token = parser.nextToken();
        while (token != null && token != JsonToken.END_ARRAY) {
            if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
                records++;
                parser.skipChildren();
            } else {
                others++;
            }
            if ((records + others & 1023) == 0) {
                context.checkCancelled();
            }
            token = parser.nextToken();
        }
        return records > others ? Optional.of(records) : Optional.empty();
    }

    /** The path of the longest list. */
    String best() {
        return counts.entrySet().stream()
                .reduce((a, b) -> b.getValue() > a.getValue() ? b : a)
                .map(Map.Entry::getKey)
                .orElse("");
    }

    /** Goes to the list at a path, from the first token of a document; whether it is there. */
    static boolean find(JsonParser parser, String path) {
        return path.isEmpty() ? parser.currentToken() == JsonToken.START_ARRAY : find(parser, "", path);
    }

    private static boolean find(JsonParser parser, String path, String wanted) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            return false;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            String here = path.isEmpty() ? name : path + "." + name;
            JsonToken token = parser.nextToken();
            if (here.equals(wanted) && token == JsonToken.START_ARRAY) {
                return true;
            }
            if (token == JsonToken.START_OBJECT && wanted.startsWith(here + ".")) {
                if (find(parser, here, wanted)) {
                    return true;
                }
            } else {
                parser.skipChildren();
            }
        }
        return false;
    }
}
