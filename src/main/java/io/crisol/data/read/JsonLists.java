package io.crisol.data.read;

import io.crisol.finding.Finding;
import io.crisol.job.JobContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The lists of records in a JSON document.
 *
 * @param counts how many records each has, by its path; {@code ""} for a list that is the whole document
 * @param form how the records stand in the document
 */
record JsonLists(Map<String, Long> counts, Form form) {
    private static final int DEEPEST = 6;

    enum Form {
        /** As elements of a list. */
        LIST,
        /** One after the other, or a single one. */
        SEQUENCE,
        /** As members of an object, by a key of theirs. */
        KEYED,
        /** Column by column, each a list of values or an object with a value for each row's number. */
        COLUMNS
    }

    /**
     * What an object consists of.
     *
     * @param members how many members
     * @param values whether all are single values
     * @param numbered whether all names are whole numbers
     */
    private record Shape(int members, boolean values, boolean numbered) {
        boolean column(Shape like) {
            return values && numbered && members == like.members && members > 1;
        }
    }

    /** Looks through a document up to its end, or up to where it proves to be a list or a sequence. */
    static JsonLists of(JsonParser parser, boolean choosing, SourceFile source, JobContext context) {
        JsonToken first = parser.nextToken();
        if (first == null) {
            throw source.trouble(Finding.error("imports.no_records"));
        }
        if (first == JsonToken.START_ARRAY) {
            return new JsonLists(Map.of("", 0L), Form.LIST);
        }
        Map<String, Long> counts = new LinkedHashMap<>();
        List<Shape> shapes = new ArrayList<>();
        if (first == JsonToken.START_OBJECT && choosing) {
            collect(parser, "", 0, counts, shapes, context);
            if (counts.containsKey("crisol")) {
                throw source.trouble(Finding.error("imports.is_pipeline"));
            }
        } else {
            parser.skipChildren();
        }
        if (!choosing) {
            return new JsonLists(counts, Form.LIST);
        }
        boolean alone = parser.nextToken() == null;
        return new JsonLists(counts, alone ? form(counts, shapes) : Form.SEQUENCE);
    }

    private static Form form(Map<String, Long> counts, List<Shape> shapes) {
        if (!counts.isEmpty()) {
            return Form.LIST;
        }
        if (!shapes.isEmpty() && shapes.stream().allMatch(s -> s.column(shapes.getFirst()))) {
            return Form.COLUMNS;
        }
        boolean keyed = shapes.size() > 1 && shapes.stream().allMatch(s -> s.members() > 0 && !s.numbered());
        return keyed ? Form.KEYED : Form.SEQUENCE;
    }

    /** @param shapes where the shapes of the members go */
    private static Shape collect(
            JsonParser parser,
            String path,
            int depth,
            Map<String, Long> counts,
            List<Shape> shapes,
            JobContext context) {
        int members = 0;
        boolean values = true;
        boolean numbered = true;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            String here = path.isEmpty() ? name : path + "." + name;
            JsonToken token = parser.nextToken();
            members++;
            numbered &= name.matches("\\d{1,9}");
            values &= token != JsonToken.START_OBJECT && token != JsonToken.START_ARRAY;
            if (depth == 0 && name.equals("crisol") && token == JsonToken.VALUE_NUMBER_INT) {
                counts.put("crisol", 1L);
            }
            if (token == JsonToken.START_OBJECT && depth < DEEPEST) {
                shapes.add(collect(parser, here, depth + 1, counts, new ArrayList<>(), context));
            } else if (token == JsonToken.START_ARRAY) {
                shapes.add(list(parser, here, counts, context));
            } else {
                shapes.add(new Shape(0, false, false));
                parser.skipChildren();
            }
        }
        return new Shape(members, values, numbered);
    }

    /** Counts a list's elements; one of records is noted. */
    private static Shape list(JsonParser parser, String path, Map<String, Long> counts, JobContext context) {
        int records = 0;
        int others = 0;
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
        if (records > others) {
            counts.put(path, (long) records);
        }
        return new Shape(records + others, records == 0, true);
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
