package io.crisol.recipe.step;

import io.crisol.data.ColumnInfo;
import io.crisol.data.ColumnType;
import io.crisol.data.Seed;
import io.crisol.finding.Finding;
import io.crisol.finding.UsageException;
import io.crisol.param.Param;
import io.crisol.param.ParamSet;
import io.crisol.param.ParamValues;
import io.crisol.recipe.ColumnChoice;
import io.crisol.recipe.FittedStep;
import io.crisol.recipe.Step;
import io.crisol.recipe.StepType;
import io.crisol.recipe.TrainingRows;
import java.util.List;
import java.util.Set;

/**
 * Principal components of number columns in place of them: as many as asked for, or as few as hold a share of the
 * variance. With {@code scale} each column counts the same, as on the correlation matrix. A missing or infinite cell
 * counts as the mean. The largest loading of each component is positive.
 */
public final class Pca implements StepType {
    private static final Set<ColumnType> ACCEPTS = Set.of(ColumnType.NUMBER);

    /** The work grows with the cube of the columns. */
    private static final int MOST_COLUMNS = 1000;

    @Override
    public String name() {
        return "pca";
    }

    @Override
    public ParamSet params() {
        return ParamSet.of(
                name(),
                new Param.Whole("components", 0, 0, MOST_COLUMNS),
                new Param.Real("share", 0.95, 0.01, 1, false),
                new Param.Flag("scale", true),
                new Param.Flag("keep", false));
    }

    @Override
    public Set<ColumnType> accepts() {
        return ACCEPTS;
    }

    @Override
    public Step make(ColumnChoice columns, ParamValues values) {
        return new Learning(
                columns, values.whole("components"), values.real("share"), values.flag("scale"), values.flag("keep"));
    }

    private record Learning(ColumnChoice columns, int components, double share, boolean scale, boolean keep)
            implements StoppableStep {
        @Override
        public FittedStep fit(TrainingRows training, Seed seed) {
            List<String> names = columns.among(training.inputs().schema(), "", ACCEPTS).stream()
                    .map(ColumnInfo::name)
                    .toList();
            if (names.size() > MOST_COLUMNS) {
                throw new UsageException(Finding.error("step.pca.too_many", names.size(), MOST_COLUMNS));
            }
            PrincipalAxes axes = PrincipalAxes.of(training, names, scale);
            return new ColumnsProjected(
                    training.inputs().schema(),
                    axes,
                    wanted(axes, training.inputs().rows()),
                    keep);
        }

        /** Without rows it is not known how many hold the share: as many as there can be. */
        private int wanted(PrincipalAxes axes, int rows) {
            int most = axes.names().size();
            return components > 0 ? Math.min(components, most) : rows == 0 ? most : axes.holding(share);
        }
    }
}
