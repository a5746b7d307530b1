package io.crisol.data.read;

import io.crisol.finding.Finding;
import io.crisol.text.Message;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Takes JSON records into columns: an object's fields by name, a list's elements by place, a lone value as {@code value}. */
final class JsonRecords {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int MOST_COLUMNS = 20_000;

    private final ImportSettings settings;
    private final GatheredRows rows;
    private final Map<String, Integer> columns = new HashMap<>();
    private final int most;
    private boolean any;
    private boolean lists;
    private boolean header;
    private long moreOnOneLine;
    private boolean tooMany;

    JsonRecords(ImportSettings settings, int most) {
        this.settings = settings;
        this.most = most;
        this.rows = new GatheredRows(settings, new NumberSyntax('.', ImportSettings.NONE), true, false);
    }

    boolean full() {
        return rows.rows() >= most;
    }

    /** Adds the record that begins at the current token. */
    void add(JsonParser parser, long line) {
        switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, "");
            case START_ARRAY -> {
                if (list(parser)) {
                    return;
                }
            }
            default -> value(parser, "value");
        }
        any = true;
        rows.endRow(line);
    }

    /** Sets the key of the record that comes next. */
    void key(String name) {
        rows.put(columns.computeIfAbsent("key", rows::column), name);
    }

    /** Adds the records of an object that has them column by column. */
    void addColumns(JsonParser parser) {
        List<List<String>> all = new ArrayList<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            rows.column(parser.currentName());
            List<String> cells = new ArrayList<>();
            parser.nextToken();
            for (JsonToken t = parser.nextToken(); goesOn(t); t = parser.nextToken()) {
                if (t != JsonToken.PROPERTY_NAME) {
                    cells.add(text(parser));
                }
            }
            all.add(cells);
        }
        int most = all.stream().mapToInt(List::size).max().orElse(0);
        for (int row = 0; row < most; row++) {
            for (int column = 0; column < all.size(); column++) {
                if (row < all.get(column).size()) {
                    rows.put(column, all.get(column).get(row));
                }
            }
            rows.endRow(row + 1L);
        }
    }

    private static boolean goesOn(@Nullable JsonToken token) {
        return token != null && token != JsonToken.END_ARRAY && token != JsonToken.END_OBJECT;
    }

    private void object(JsonParser parser, String path) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = path + parser.currentName();
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                object(parser, name + ".");
            } else {
                value(parser, name);
            }
        }
    }

    /** Adds a list's elements; whether they are the header. */
    private boolean list(JsonParser parser) {
        List<String> names = new ArrayList<>();
        boolean texts = true;
        for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY && parser.currentToken() != null; i++) {
            texts &= parser.currentToken() == JsonToken.VALUE_STRING;
            names.add(text(parser));
        }
        boolean distinct = new HashSet<>(names).size() == names.size();
        if (!any && !lists) {
            lists = true;
            header = settings.get(Setting.HEADER).orElse(texts && distinct);
            if (header) {
                names.forEach(rows::column);
                return true;
            }
        }
        while (rows.width() < names.size()) {
            rows.column("");
        }
        for (int i = 0; i < names.size(); i++) {
            rows.put(i, names.get(i));
        }
        return false;
    }

    private void value(JsonParser parser, String name) {
        if (columns.size() >= MOST_COLUMNS && !columns.containsKey(name)) {
            tooMany = true;
            parser.skipChildren();
            return;
        }
        int column = columns.computeIfAbsent(name, rows::column);
        if (parser.currentToken() != JsonToken.VALUE_NULL) {
            rows.put(column, text(parser));
        }
    }

    private static String text(JsonParser parser) {
        return switch (parser.currentToken()) {
            case VALUE_NULL -> "";
            case START_ARRAY, START_OBJECT -> {
                StringWriter text = new StringWriter();
                try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
                    out.copyCurrentStructure(parser);
                }
                yield text.toString();
            }
            default -> parser.getString();
        };
    }

    void reject(long line, String shown) {
        rows.reject(line, shown, Message.of("imports.reject.no_json"));
    }

    /** Notes that a line has more than one value; those behind the first are left out. */
    void noteMore() {
        moreOnOneLine++;
    }

    AssembledTable table() {
        return rows.table();
    }

    List<List<String>> first() {
        return rows.first();
    }

    ImportSettings used(ImportSettings asked) {
        return lists ? asked.with(Setting.HEADER, header) : asked;
    }

    List<Finding> findings() {
        List<Finding> all = new ArrayList<>();
        if (moreOnOneLine > 0) {
            all.add(Finding.warning("imports.more_on_line", moreOnOneLine));
        }
        if (tooMany) {
            all.add(Finding.warning("imports.too_many_fields", MOST_COLUMNS));
        }
        return all;
    }
}
