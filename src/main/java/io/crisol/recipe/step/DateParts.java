package io.crisol.recipe.step;

import io.crisol.data.ColumnInfo;
import io.crisol.data.ColumnType;
import io.crisol.data.Schema;
import io.crisol.finding.Finding;
import io.crisol.finding.Place;
import io.crisol.finding.UsageException;
import io.crisol.param.Param;
import io.crisol.param.ParamSet;
import io.crisol.param.ParamValues;
import io.crisol.recipe.ColumnChoice;
import io.crisol.recipe.FittedStep;
import io.crisol.recipe.Step;
import io.crisol.recipe.StepType;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Numbers taken from dates, in new columns {@code <name>_<part>}: the chosen parts, for those that come round again also
 * sine and cosine of their place in the circle, and the days since a given date. A time of day gives its hour. Dates
 * outside the years 0 to 9999 count as missing. The source is taken out unless it is to be kept.
 */
public final class DateParts implements StepType {
    private static final Set<ColumnType> ACCEPTS = Set.of(ColumnType.DATE, ColumnType.TIME);
    private static final Set<DatePartTaken.Part> AT_FIRST =
            Set.of(DatePartTaken.Part.YEAR, DatePartTaken.Part.MONTH, DatePartTaken.Part.WEEKDAY);

    @Override
    public String name() {
        return "date_parts";
    }

    @Override
    public ParamSet params() {
        List<Param> params = new ArrayList<>();
        parts().forEach(part -> params.add(new Param.Flag(word(part), AT_FIRST.contains(part))));
        params.add(new Param.Flag("cyclic", false));
        params.add(new Param.Text("since", ""));
        params.add(new Param.Flag("keep", false));
        return new ParamSet(name(), params);
    }

    private static Stream<DatePartTaken.Part> parts() {
        return Stream.of(DatePartTaken.Part.values()).filter(part -> part != DatePartTaken.Part.DAYS);
    }

    private static String word(DatePartTaken.Part part) {
        return part.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Set<ColumnType> accepts() {
        return ACCEPTS;
    }

    @Override
    public Step make(ColumnChoice columns, ParamValues values) {
        List<DatePartTaken.Part> chosen =
                parts().filter(part -> values.flag(word(part))).toList();
        return new Taking(
                columns,
                chosen,
                values.flag("cyclic"),
                since(values.word("since").strip()),
                values.flag("keep"));
    }

    private static OptionalLong since(String text) {
        try {
            return text.isEmpty()
                    ? OptionalLong.empty()
                    : OptionalLong.of(LocalDate.parse(text).toEpochDay());
        } catch (DateTimeParseException e) {
            throw new UsageException(Finding.error("step.date_parts.not_a_date", text)
                    .at(Place.column("since").withValue(text)));
        }
    }

    private record Taking(
            ColumnChoice columns, List<DatePartTaken.Part> parts, boolean cyclic, OptionalLong since, boolean keep)
            implements KeepsRows {
        @Override
        public FittedStep scoring(Schema schema, String target) {
            List<DatePartTaken> taken = new ArrayList<>();
            for (ColumnInfo info : columns.among(schema, target, ACCEPTS)) {
                boolean time = info.type() == ColumnType.TIME;
                List<DatePartTaken.Part> own = time ? List.of(DatePartTaken.Part.HOUR) : parts;
                for (DatePartTaken.Part part : own) {
                    taken.add(made(schema, info, part, Optional.empty()));
                    if (cyclic && part.period() > 0) {
                        taken.add(made(schema, info, part, Optional.of(DatePartTaken.Wave.SIN)));
                        taken.add(made(schema, info, part, Optional.of(DatePartTaken.Wave.COS)));
                    }
                }
                if (!time && since.isPresent()) {
                    taken.add(made(schema, info, DatePartTaken.Part.DAYS, Optional.empty()));
                }
            }
            return new DatesTaken(
                    taken,
                    keep,
                    Wording.of(
                            "step.date_parts.sentence",
                            taken.stream().map(DatePartTaken::source).distinct().toList(),
                            taken.size()));
        }

        private DatePartTaken made(
                Schema schema, ColumnInfo info, DatePartTaken.Part part, Optional<DatePartTaken.Wave> wave) {
            String end = wave.map(w -> "_" + w.name().toLowerCase(Locale.ROOT)).orElse("");
            return new DatePartTaken(
                    info.name(),
                    info.type(),
                    FreeName.near(schema, info.name() + "_" + word(part) + end),
                    part,
                    wave,
                    since.orElse(0));
        }
    }
}
