package io.crisol.problem;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What the data says about the assessment, once it is loaded. It goes before what was answered.
 *
 * @param rows rows with a target value
 * @param rarest rows of the rarest class; empty for numbers
 * @param features columns that may be used: known at prediction time, neither target nor identifier
 * @param agreement share of rows whose label agrees with that of their exact duplicates, 0 to 1
 * @param gain by how much the success criterion is better than the measured baseline, in units of the metric; negative
 *     where it is worse
 */
public record DataFacts(
        OptionalLong rows, OptionalLong rarest, OptionalLong features, OptionalDouble agreement, OptionalDouble gain) {
    /** Nothing is loaded. */
    public static final DataFacts NONE = new DataFacts(
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty());

    /** Of a table whose target is a class. */
    public static DataFacts ofClasses(long rows, long rarest, long features) {
        return new DataFacts(
                OptionalLong.of(rows),
                OptionalLong.of(rarest),
                OptionalLong.of(features),
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }

    /** Of a table whose target is a number. */
    public static DataFacts ofNumbers(long rows, long features) {
        return new DataFacts(
                OptionalLong.of(rows),
                OptionalLong.empty(),
                OptionalLong.of(features),
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }

    public DataFacts withAgreement(double share) {
        return new DataFacts(rows, rarest, features, OptionalDouble.of(share), gain);
    }

    public DataFacts withGain(double overBaseline) {
        return new DataFacts(rows, rarest, features, agreement, OptionalDouble.of(overBaseline));
    }
}
