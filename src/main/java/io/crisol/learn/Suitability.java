package io.crisol.learn;

import io.crisol.data.Column;
import io.crisol.data.ColumnInfo;
import io.crisol.data.ColumnType;
import io.crisol.finding.Finding;
import io.crisol.finding.Place;
import java.util.List;
import java.util.Optional;

/** What every family needs of its rows. */
public final class Suitability {
    private Suitability() {}

    /** The first reason, in order of importance, why a family can't be fitted on these rows. */
    public static Optional<Finding> check(ModelFamily family, TrainingSet training) {
        if (!family.tasks().contains(training.task())) {
            return Optional.of(Finding.error(
                    "learn.wrong_task", family.name(), training.task().word()));
        }
        if (training.rows() == 0) {
            return Optional.of(Finding.error("learn.no_rows"));
        }
        if (training.target() instanceof Target.Classes classes && present(classes) < 2) {
            return Optional.of(Finding.error("learn.single_class"));
        }
        if (!family.takesWeights() && !training.weights().allOne()) {
            return Optional.of(Finding.error("learn.no_weights", family.name()));
        }
        if (family.kind() == FamilyKind.BASELINE) {
            return Optional.empty();
        }
        List<ColumnInfo> features = family.form().features(training.inputs().schema());
        if (features.isEmpty()) {
            return Optional.of(Finding.error("learn.no_features", family.name()));
        }
        if (family.form() == InputForm.ENCODED) {
            Optional<ColumnInfo> level = training.inputs().schema().visible().stream()
                    .filter(c -> c.type().categorical())
                    .findFirst();
            if (level.isPresent()) {
                return Optional.of(Finding.error(
                                "learn.needs_encoding",
                                family.name(),
                                level.get().name())
                        .at(Place.column(level.get().name())));
            }
        }
        if (!family.takesMissing()) {
            for (ColumnInfo info : features) {
                Column column = training.inputs().column(info.name());
                if (info.type() == ColumnType.NUMBER && info.encoding().isEmpty() && column.missing() > 0) {
                    return Optional.of(Finding.error("learn.needs_impute", family.name(), info.name(), column.missing())
                            .at(Place.column(info.name())));
                }
            }
        }
        return Optional.empty();
    }

    private static long present(Target.Classes classes) {
        return java.util.Arrays.stream(classes.counts()).filter(c -> c > 0).count();
    }
}
