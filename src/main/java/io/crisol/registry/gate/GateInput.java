package io.crisol.registry.gate;

import io.crisol.bundle.Contract;
import io.crisol.bundle.Golden;
import io.crisol.bundle.onnx.Parity;
import io.crisol.problem.Condition;
import io.crisol.profile.assumption.AssumptionReport;
import io.crisol.text.Message;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Everything that gates look at. What is not known is empty, and a gate that needs it is not judged. Immutable; made by
 * a {@link Builder}.
 *
 * @param metric name of the deciding metric
 * @param higherIsBetter whether more of it is better
 * @param smallestDifference the smallest difference that matters, in its units, at least 0
 * @param candidate the promoted run, cross-validated
 * @param baseline the baseline of the same experiment
 * @param test the promoted model on the locked test part
 * @param success what it must reach
 * @param champion the present champion; empty where there is none
 * @param looks how often the test part was looked at, this promotion included; empty where there is no test part
 * @param notExportable why the model can't be written as a graph
 * @param parity how far the exported model is from the program
 * @param golden what the golden rows said
 * @param reproducedDelta greatest difference between the predictions of this fit and of the same fit made again
 * @param millisPerRow measured time to score one row alone, in milliseconds
 * @param latencyMs time within which one answer is needed
 * @param leakSuspects columns that alone predict too well and are still used; empty where nobody looked
 * @param contract the contract of the bundle
 * @param missingCardFields fields that the model card lacks, as {@code card.field.<name>}
 * @param groups columns by which fairness is to be judged, as named in the frame
 * @param fairnessGap largest difference between groups, where it was measured
 * @param conditions the frame's conditions
 * @param assumptions what the training rows showed of the assumptions; empty where nobody looked
 */
public record GateInput(
        String metric,
        boolean higherIsBetter,
        double smallestDifference,
        Optional<Estimate> candidate,
        Optional<Estimate> baseline,
        Optional<Estimate> test,
        OptionalDouble success,
        Optional<Champion> champion,
        OptionalInt looks,
        Optional<Message> notExportable,
        Optional<Parity> parity,
        Optional<Golden.Check> golden,
        OptionalDouble reproducedDelta,
        OptionalDouble millisPerRow,
        OptionalDouble latencyMs,
        Optional<List<String>> leakSuspects,
        Optional<Contract> contract,
        Optional<List<String>> missingCardFields,
        List<String> groups,
        OptionalDouble fairnessGap,
        Optional<List<Condition>> conditions,
        Optional<Assumed> assumptions) {

    /**
     * The present champion.
     *
     * @param version how it is called, as in {@code telco-churn/3}
     * @param score its stored score
     * @param notComparable why that score can't be compared with the candidate's
     */
    public record Champion(String version, double score, Optional<Message> notComparable) {}

    /**
     * What a promoted family assumes of its training rows.
     *
     * @param family name of the family
     * @param report what the checks found
     */
    public record Assumed(String family, AssumptionReport report) {}

    public GateInput {
        groups = List.copyOf(groups);
        leakSuspects = leakSuspects.map(List::copyOf);
        missingCardFields = missingCardFields.map(List::copyOf);
        conditions = conditions.map(List::copyOf);
    }

    /** Collects what is known. Not thread-safe. */
    public static final class Builder {
        private final String metric;
        private final boolean higherIsBetter;
        private final double smallestDifference;
        private Optional<Estimate> candidate = Optional.empty();
        private Optional<Estimate> baseline = Optional.empty();
        private Optional<Estimate> test = Optional.empty();
        private OptionalDouble success = OptionalDouble.empty();
        private Optional<Champion> champion = Optional.empty();
        private OptionalInt looks = OptionalInt.empty();
        private Optional<Message> notExportable = Optional.empty();
        private Optional<Parity> parity = Optional.empty();
        private Optional<Golden.Check> golden = Optional.empty();
        private OptionalDouble reproducedDelta = OptionalDouble.empty();
        private OptionalDouble millisPerRow = OptionalDouble.empty();
        private OptionalDouble latencyMs = OptionalDouble.empty();
        private Optional<List<String>> leakSuspects = Optional.empty();
        private Optional<Contract> contract = Optional.empty();
        private Optional<List<String>> missingCardFields = Optional.empty();
        private List<String> groups = List.of();
        private OptionalDouble fairnessGap = OptionalDouble.empty();
        private Optional<List<Condition>> conditions = Optional.empty();
        private Optional<Assumed> assumptions = Optional.empty();

        public Builder(String metric, boolean higherIsBetter, double smallestDifference) {
            this.metric = metric;
            this.higherIsBetter = higherIsBetter;
            this.smallestDifference = smallestDifference;
        }

        public Builder candidate(Estimate estimate) {
            candidate = Optional.of(estimate);
            return this;
        }

        public Builder baseline(Estimate estimate) {
            baseline = Optional.of(estimate);
            return this;
        }

        public Builder test(Estimate estimate) {
            test = Optional.of(estimate);
            return this;
        }

        public Builder success(OptionalDouble value) {
            success = value;
            return this;
        }

        public Builder champion(Champion present) {
            champion = Optional.of(present);
            return this;
        }

        public Builder looks(int count) {
            looks = OptionalInt.of(count);
            return this;
        }

        public Builder notExportable(Message why) {
            notExportable = Optional.of(why);
            return this;
        }

        public Builder parity(Parity found) {
            parity = Optional.of(found);
            return this;
        }

        public Builder golden(Golden.Check found) {
            golden = Optional.of(found);
            return this;
        }

        public Builder reproducedDelta(double delta) {
            reproducedDelta = OptionalDouble.of(delta);
            return this;
        }

        public Builder millisPerRow(double millis) {
            millisPerRow = OptionalDouble.of(millis);
            return this;
        }

        public Builder latencyMs(OptionalDouble limit) {
            latencyMs = limit;
            return this;
        }

        public Builder leakSuspects(List<String> columns) {
            leakSuspects = Optional.of(columns);
            return this;
        }

        public Builder contract(Contract drafted) {
            contract = Optional.of(drafted);
            return this;
        }

        public Builder missingCardFields(List<String> fields) {
            missingCardFields = Optional.of(fields);
            return this;
        }

        public Builder groups(List<String> columns) {
            groups = columns;
            return this;
        }

        public Builder fairnessGap(double gap) {
            fairnessGap = OptionalDouble.of(gap);
            return this;
        }

        public Builder conditions(List<Condition> all) {
            conditions = Optional.of(all);
            return this;
        }

        public Builder assumptions(String family, AssumptionReport report) {
            assumptions = Optional.of(new Assumed(family, report));
            return this;
        }

        public GateInput build() {
            return new GateInput(
                    metric,
                    higherIsBetter,
                    smallestDifference,
                    candidate,
                    baseline,
                    test,
                    success,
                    champion,
                    looks,
                    notExportable,
                    parity,
                    golden,
                    reproducedDelta,
                    millisPerRow,
                    latencyMs,
                    leakSuspects,
                    contract,
                    missingCardFields,
                    groups,
                    fairnessGap,
                    conditions,
                    assumptions);
        }
    }

    /** Whether one score is better than another by more than a margin; never where one is not a number. */
    boolean better(double a, double b, double margin) {
        return higherIsBetter ? a > b + margin : a < b - margin;
    }
}
