package io.crisol.learn.family;

import io.crisol.data.Column;
import io.crisol.data.ColumnInfo;
import io.crisol.data.ColumnType;
import io.crisol.data.Dataset;
import io.crisol.data.DoubleNumbers;
import io.crisol.data.Indicator;
import io.crisol.data.Schema;
import io.crisol.learn.Target;
import io.crisol.learn.TrainingSet;
import io.crisol.problem.TaskKind;
import java.util.ArrayList;
import java.util.List;

/** A small table whose fits were computed elsewhere: two numbers and a level, one-hot encoded. */
final class TwelveRows {
    private static final double[] A = {1.5, 2, 0.25, 4, 3.5, 5, 2.75, 6, 1, 4.5, 3, 5.5};
    private static final double[] B = {10, 12, 9, 7, 15, 3, 8, 11, 14, 2, 6, 5};
    private static final int[] LEVEL = {0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2};
    static final Target.Amounts AMOUNTS =
            new Target.Amounts(new double[] {12.5, 14, 8, 18, 25.5, 13, 14, 30, 15.5, 13, 15, 18});
    static final Target.Classes TWO =
            new Target.Classes(new int[] {0, 0, 0, 1, 0, 1, 0, 1, 0, 1, 1, 0}, List.of("no", "yes"));
    static final Target.Classes THREE =
            new Target.Classes(new int[] {0, 1, 2, 0, 0, 2, 1, 1, 2, 0, 1, 2}, List.of("x", "y", "z"));

    static TrainingSet training(Target target, TaskKind task, int levels) {
        List<ColumnInfo> infos =
                new ArrayList<>(List.of(ColumnInfo.of("a", ColumnType.NUMBER), ColumnInfo.of("b", ColumnType.NUMBER)));
        List<Column> columns = new ArrayList<>(List.of(new DoubleNumbers(A), new DoubleNumbers(B)));
        for (int k = 0; k < levels; k++) {
            infos.add(ColumnInfo.of("g" + k, ColumnType.NUMBER).encoding("g", "one_hot"));
            columns.add(new Indicator(LEVEL, k));
        }
        return new TrainingSet(new Dataset(new Schema(infos), columns, A.length), target, task);
    }

    private TwelveRows() {}
}
