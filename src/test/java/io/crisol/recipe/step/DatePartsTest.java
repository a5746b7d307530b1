package io.crisol.recipe.step;

import static io.crisol.recipe.step.Fitted.fit;
import static io.crisol.recipe.step.Fitted.numbers;
import static io.crisol.recipe.step.Fitted.said;
import static io.crisol.recipe.step.Fitted.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.crisol.data.Column;
import io.crisol.data.Dataset;
import io.crisol.data.DateColumn;
import io.crisol.data.Seed;
import io.crisol.data.TimeColumn;
import io.crisol.recipe.StepSpec;
import io.crisol.recipe.Tables;
import io.crisol.recipe.TrainedRecipe;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DatePartsTest {
    private static final Map<String, Object> ALL =
            Map.of("quarter", true, "week", true, "day", true, "hour", true, "cyclic", true, "since", "1999-12-31");
    private static final StepSpec EVERYTHING = step("date_parts", ALL, "day");

    private static Dataset moments(long... millis) {
        return Dataset.of(Map.<String, Column>of("day", new DateColumn(millis, true)));
    }

    private static long millis(LocalDateTime moment) {
        return moment.toInstant(ZoneOffset.UTC).toEpochMilli();
    }

    @Test
    void partsAreThoseOfTheIsoCalendar() {
        Dataset data = Tables.table()
                .dates("day", "2021-01-03", "2020-12-31", "2024-02-29", null)
                .data();
        TrainedRecipe trained = fit(data, EVERYTHING);
        Dataset made = trained.inputs();
        assertThat(numbers(made, "day_year")).containsExactly(2021, 2020, 2024, Double.NaN);
        assertThat(numbers(made, "day_quarter")).containsExactly(1, 4, 1, Double.NaN);
        assertThat(numbers(made, "day_month")).containsExactly(1, 12, 2, Double.NaN);
        assertThat(numbers(made, "day_week")).containsExactly(53, 53, 9, Double.NaN);
        assertThat(numbers(made, "day_day")).containsExactly(3, 31, 29, Double.NaN);
        assertThat(numbers(made, "day_weekday")).containsExactly(7, 4, 4, Double.NaN);
        assertThat(numbers(made, "day_days")).containsExactly(7674, 7671, 8826, Double.NaN);
        assertThat(said(fit(data, step("date_parts", Map.of(), "day")))).isEqualTo("Take 3 numbers from day");
    }

    @Test
    void decemberLiesBesideJanuaryOnTheCircle() {
        Dataset data = Tables.table()
                .dates("day", "2021-01-15", "2021-12-15", "2021-07-15")
                .data();
        Dataset made = fit(data, EVERYTHING).inputs();
        double[] sine = numbers(made, "day_month_sin");
        double[] cosine = numbers(made, "day_month_cos");
        double toDecember = Math.hypot(sine[0] - sine[1], cosine[0] - cosine[1]);
        double toJuly = Math.hypot(sine[0] - sine[2], cosine[0] - cosine[2]);
        assertThat(toDecember).isCloseTo(2 * Math.sin(Math.PI / 12), within(1e-6));
        assertThat(toJuly).isCloseTo(2, within(1e-6));
    }

    @Test
    void theGraphTakesAnyDateApartAlike() {
        SplittableRandom random = new Seed(11).random();
        long[] millis = new long[3000];
        long first = millis(LocalDateTime.of(0, 1, 1, 0, 0));
        long last = millis(LocalDateTime.of(9999, 12, 31, 23, 59, 59));
        for (int i = 0; i < millis.length; i++) {
            LocalDate newYear = LocalDate.of(random.nextInt(1, 9999), 1, 1);
            millis[i] = switch (random.nextInt(4)) {
                case 0 -> Long.MIN_VALUE;
                case 1 -> random.nextLong(first, last);
                case 2 -> newYear.plusDays(random.nextInt(-7, 8)).toEpochDay() * 86_400_000L;
                default ->
                    LocalDate.of(2020, 1, 1).plusDays(random.nextInt(2000)).toEpochDay() * 86_400_000L;
            };
        }
        millis[0] = first;
        millis[1] = last;
        millis[2] = millis(LocalDateTime.of(0, 2, 29, 1, 2));
        millis[3] = last + 1000;
        millis[4] = first - 1;
        Onnx.assertSame(fit(moments(millis), EVERYTHING).recipe(), moments(millis));
    }

    @Test
    void datesWithAndWithoutATimeOfDayGoThroughOneGraph() {
        Dataset with = moments(millis(LocalDateTime.of(2020, 5, 6, 23, 7, 8)), Long.MIN_VALUE);
        TrainedRecipe trained = fit(with, EVERYTHING);
        assertThat(numbers(trained.inputs(), "day_hour")).containsExactly(23, Double.NaN);
        Onnx.assertSame(
                trained.recipe(),
                Tables.table().dates("day", "2020-05-06", null).data());
        Onnx.assertSame(
                trained.recipe(), Tables.table().dates("day", null, null).data());
    }

    @Test
    void aTimeOfDayGivesItsHour() {
        int minute = 60_000;
        Dataset data = Dataset.of(Map.<String, Column>of(
                "at", new TimeColumn(new int[] {0, 59 * minute, 60 * minute, 1439 * minute + 59_999, -1})));
        TrainedRecipe trained = fit(data, step("date_parts", Map.of("cyclic", true), "at"));
        assertThat(trained.inputs().schema().names()).containsExactly("at_hour", "at_hour_sin", "at_hour_cos");
        assertThat(numbers(trained.inputs(), "at_hour")).containsExactly(0, 0, 1, 23, Double.NaN);
        Onnx.assertSame(trained.recipe(), data);
    }

    @Test
    void aDateToCountFromMustBeOne() {
        Dataset data = Tables.table().dates("day", "2020-01-01").data();
        assertThatThrownBy(() -> fit(data, step("date_parts", Map.of("since", "last year"), "day")))
                .hasMessageContaining("not_a_date");
    }
}
