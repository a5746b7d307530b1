package io.crisol.figure;

import io.crisol.text.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Collects the rows of a figure's table; columns that no mark uses are left out. */
final class FigureRows {
    private static final List<String> EXTRA = List.of("low", "high", "q25", "q75", "reaches_from", "reaches_to");

    private final Figure figure;
    private final Texts texts;
    private final Scale x;
    private final Scale y;
    private final List<List<String>> rows = new ArrayList<>();
    private final List<List<String>> plain = new ArrayList<>();

    FigureRows(Figure figure, Texts texts) {
        this.figure = figure;
        this.texts = texts;
        this.x = Scale.of(figure.x(), Extent.of(figure, true), texts);
        this.y = Scale.of(figure.y(), Extent.of(figure, false), texts);
    }

    FigureTable table() {
        figure.marks().forEach(this::mark);
        for (Reference r : figure.references()) {
            add(
                    r.label(),
                    r.horizontal() ? Double.NaN : r.value(),
                    r.horizontal() ? r.value() : Double.NaN,
                    !r.horizontal());
        }
        List<String> header = new ArrayList<>();
        header.add(texts.say("figure.table.series"));
        header.add(label(x, "figure.table.x"));
        header.add(label(y, "figure.table.y"));
        EXTRA.forEach(key -> header.add(texts.say("figure.table." + key)));
        List<Integer> used = new ArrayList<>();
        for (int c = 0; c < header.size(); c++) {
            int column = c;
            if ((c > 0 && c < 3) || plain.stream().anyMatch(r -> !r.get(column).isEmpty())) {
                used.add(c);
            }
        }
        return new FigureTable(pick(header, used), all(rows, used), all(plain, used));
    }

    private void mark(Mark mark) {
        String name = mark.name();
        switch (mark) {
            case Mark.Bars m -> m.bars().forEach(b -> bar(m, b));
            case Mark.Points m -> {
                for (int i = 0; i < m.x().length; i++) {
                    add(name, m.x()[i], m.y()[i], false);
                }
            }
            case Mark.Line m -> {
                for (int i = 0; i < m.x().length; i++) {
                    add(name, m.x()[i], m.y()[i], false);
                }
            }
            case Mark.Band m -> {
                for (int i = 0; i < m.x().length; i++) {
                    add(name, m.x()[i], Double.NaN, false, m.low()[i], m.high()[i]);
                }
            }
            case Mark.Intervals m -> {
                for (int i = 0; i < m.at().length; i++) {
                    double px = m.horizontal() ? m.centre()[i] : m.at()[i];
                    double py = m.horizontal() ? m.at()[i] : m.centre()[i];
                    add(name, px, py, m.horizontal(), m.low()[i], m.high()[i]);
                }
            }
            case Mark.Boxes m ->
                m.boxes()
                        .forEach(b -> add(
                                name,
                                m.horizontal() ? b.median() : b.at(),
                                m.horizontal() ? b.at() : b.median(),
                                m.horizontal(),
                                b.low(),
                                b.high(),
                                b.q25(),
                                b.q75()));
            case Mark.Cells m -> cells(m);
        }
    }

    private void bar(Mark.Bars mark, Mark.Bar bar) {
        boolean range = !(mark.horizontal() ? y : x).categories();
        double middle = (bar.from() + bar.to()) / 2;
        double px = mark.horizontal() ? bar.value() : middle;
        double py = mark.horizontal() ? middle : bar.value();
        if (range) {
            add(
                    mark.name(),
                    px,
                    py,
                    !mark.horizontal(),
                    Double.NaN,
                    Double.NaN,
                    Double.NaN,
                    Double.NaN,
                    bar.from(),
                    bar.to());
        } else {
            add(mark.name(), px, py, mark.horizontal());
        }
    }

    private void cells(Mark.Cells mark) {
        for (int r = 0; r < mark.values().length; r++) {
            for (int c = 0; c < mark.values()[r].length; c++) {
                String value = mark.labels().length > r && mark.labels()[r].length > c ? mark.labels()[r][c] : "";
                double number = mark.values()[r][c];
                List<String> said = blank();
                said.set(0, value.isEmpty() ? texts.numbers().significant(number, 4) : value);
                said.set(1, x.say(c));
                said.set(2, y.say(r));
                rows.add(said);
                List<String> exact = blank();
                exact.set(0, Double.isNaN(number) ? "" : plain(number));
                exact.set(1, exact(x, c));
                exact.set(2, exact(y, r));
                plain.add(exact);
            }
        }
    }

    private void add(String name, double px, double py, boolean extraAlongX, double... extra) {
        Scale along = extraAlongX ? x : y;
        List<String> said = blank();
        List<String> exact = blank();
        said.set(0, name);
        exact.set(0, name);
        said.set(1, x.say(px));
        exact.set(1, exact(x, px));
        said.set(2, y.say(py));
        exact.set(2, exact(y, py));
        for (int i = 0; i < extra.length; i++) {
            said.set(3 + i, along.say(extra[i]));
            exact.set(3 + i, exact(along, extra[i]));
        }
        rows.add(said);
        plain.add(exact);
    }

    private static String exact(Scale scale, double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        return switch (scale.axis()) {
            case Axis.Categories c -> scale.say(value);
            case Axis.Time t -> Instant.ofEpochMilli((long) value).toString();
            case Axis.Linear l -> plain(value);
        };
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    private String label(Scale scale, String fallback) {
        return scale.axis().label().isEmpty()
                ? texts.say(fallback)
                : scale.axis().label();
    }

    private static List<String> blank() {
        return new ArrayList<>(Collections.nCopies(3 + EXTRA.size(), ""));
    }

    private static List<String> pick(List<String> cells, List<Integer> used) {
        return used.stream().map(cells::get).toList();
    }

    private static List<List<String>> all(List<List<String>> rows, List<Integer> used) {
        return rows.stream().map(r -> pick(r, used)).toList();
    }
}
