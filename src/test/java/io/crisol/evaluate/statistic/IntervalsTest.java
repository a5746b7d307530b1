package io.crisol.evaluate.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.crisol.data.Seed;
import io.crisol.finding.CancelledException;
import io.crisol.job.JobContext;
import io.crisol.job.Workers;
import io.crisol.text.Message;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class IntervalsTest {
    private static final double[] SKEWED = {
        1.2, .4, 3.3, .8, 7.5, .1, 2.2, .6, 1.9, 12.4, .3, .9, 1.1, 4.8, .2, .7, 2.9, .5, 1.5, 6.1
    };
    private static final ToDoubleFunction<int[]> MEAN = rows ->
            Arrays.stream(rows).mapToDouble(row -> SKEWED[row]).average().orElse(Double.NaN);
    private static final int[] ALL = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19};

    private static Interval bootstrap(int threads, List<int[]> units, List<int[]> strata, long seed) {
        try (Workers workers = new Workers(threads)) {
            return new Bootstrap(workers, 4_000)
                    .interval(units, strata, MEAN, .95, new Seed(seed), JobContext.silent());
        }
    }

    @Test
    void the_bootstrap_agrees_with_the_reference_on_a_skewed_sample() {
        // scipy.stats.bootstrap(method='BCa', n_resamples=200000): 1.475 to 4.355
        Interval interval = bootstrap(1, Bootstrap.singleRows(20), List.of(ALL), 1);
        assertThat(interval.low()).isEqualTo(1.475, within(.06));
        assertThat(interval.high()).isEqualTo(4.355, within(.2));
    }

    @Test
    void the_number_of_threads_does_not_change_it() {
        assertThat(bootstrap(4, Bootstrap.singleRows(20), List.of(ALL), 5))
                .isEqualTo(bootstrap(1, Bootstrap.singleRows(20), List.of(ALL), 5));
    }

    @Test
    void drawing_within_strata_removes_the_spread_between_them() {
        int[] low = Arrays.stream(ALL).filter(i -> SKEWED[i] < 1.3).toArray();
        int[] high = Arrays.stream(ALL).filter(i -> SKEWED[i] >= 1.3).toArray();
        Interval plain = bootstrap(2, Bootstrap.singleRows(20), List.of(ALL), 2);
        Interval within = bootstrap(2, Bootstrap.singleRows(20), List.of(low, high), 2);
        assertThat(within.high() - within.low()).isLessThan(plain.high() - plain.low());
    }

    @Test
    void rows_of_a_group_are_drawn_together() {
        List<int[]> pairs = List.of(new int[] {0, 1}, new int[] {2, 3}, new int[] {4, 5});
        ToDoubleFunction<int[]> whole = rows -> {
            int[] times = new int[6];
            Arrays.stream(rows).forEach(row -> times[row]++);
            return times[0] == times[1] && times[2] == times[3] && times[4] == times[5] ? rows[0] : Double.NaN;
        };
        try (Workers workers = new Workers(1)) {
            Interval interval = new Bootstrap(workers, 200)
                    .interval(pairs, List.of(new int[] {0, 1, 2}), whole, .95, new Seed(1), JobContext.silent());
            assertThat(interval.low()).isNotNaN();
        }
    }

    @Test
    void a_statistic_that_is_hardly_ever_defined_has_no_interval() {
        try (Workers workers = new Workers(1)) {
            Interval interval = new Bootstrap(workers, 200)
                    .interval(
                            Bootstrap.singleRows(20),
                            List.of(ALL),
                            rows -> Arrays.equals(rows, ALL) ? 1 : Double.NaN,
                            .95,
                            new Seed(1),
                            JobContext.silent());
            assertThat(interval.low()).isNaN();
        }
    }

    @Test
    void it_can_be_cancelled() {
        JobContext cancelled = new JobContext() {
            @Override
            public void progress(double done, Message what) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        try (Workers workers = new Workers(1)) {
            assertThatThrownBy(() -> new Bootstrap(workers, 200)
                            .interval(Bootstrap.singleRows(20), List.of(ALL), MEAN, .95, new Seed(1), cancelled))
                    .isInstanceOf(CancelledException.class);
        }
    }

    @Test
    void proportions_have_the_interval_of_wilson() {
        assertThat(Wilson.interval(45, 50, .95).low()).isEqualTo(0.7863976856252034, within(1e-9));
        assertThat(Wilson.interval(45, 50, .95).high()).isEqualTo(0.9565242350681095, within(1e-9));
        assertThat(Wilson.interval(0, 10, .95).low()).isZero();
        assertThat(Wilson.interval(0, 10, .95).high()).isEqualTo(0.27753279986288926, within(1e-9));
        assertThat(Wilson.interval(10, 10, .95).high()).isEqualTo(1);
        assertThat(Wilson.interval(0, 0, .95)).isEqualTo(new Interval(0, 1, .95));
    }
}
