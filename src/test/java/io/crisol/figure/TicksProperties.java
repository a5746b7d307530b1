package io.crisol.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.crisol.text.Language;
import io.crisol.text.Texts;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;

class TicksProperties {
    @Property(tries = 500)
    void roundNumbersStandEvenlyWithinTheBoundsAndTellApart(
            @ForAll @DoubleRange(min = -1e6, max = 1e6) double low,
            @ForAll @DoubleRange(min = 1e-3, max = 1e6) @Scale(4) double span) {
        double high = low + span;
        Ticks ticks = Ticks.linear(low, high, Texts.of(Language.EN).numbers());
        double[] at = ticks.at();
        assertThat(at.length).isBetween(3, 8);
        double slack = span * 1e-6;
        assertThat(at[0]).isGreaterThanOrEqualTo(low - slack);
        assertThat(at[at.length - 1]).isLessThanOrEqualTo(high + slack);
        double step = at[1] - at[0];
        for (int i = 2; i < at.length; i++) {
            assertThat(at[i] - at[i - 1]).isCloseTo(step, org.assertj.core.data.Offset.offset(Math.abs(step) * 1e-3));
        }
        assertThat(ticks.labels()).doesNotHaveDuplicates().hasSize(at.length);
    }
}
