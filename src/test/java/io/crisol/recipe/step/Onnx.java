package io.crisol.recipe.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.crisol.bundle.onnx.OnnxSession;
import io.crisol.bundle.onnx.OnnxWriter;
import io.crisol.bundle.onnx.ScoringModel;
import io.crisol.data.ColumnInfo;
import io.crisol.data.Dataset;
import io.crisol.learn.Predictions;
import io.crisol.problem.TaskKind;
import io.crisol.recipe.FittedRecipe;
import java.util.List;

/** Compares a fitted recipe with its graph, as ONNX Runtime computes it. */
final class Onnx {
    private Onnx() {}

    /** Every cell of every prepared column is the same float, or the same text. */
    static void assertSame(FittedRecipe recipe, Dataset raw) {
        Dataset prepared = recipe.apply(raw);
        for (ColumnInfo column : prepared.schema().columns()) {
            ScoringModel model =
                    new ScoringModel(recipe, ColumnModel.of(prepared, column), TaskKind.REGRESSION, List.of(), 0.5);
            try (OnnxSession session = OnnxSession.of(OnnxWriter.write(model.graph()))) {
                assertThat(amounts(session.score(raw).predictions()))
                        .as(column.name())
                        .containsExactly(amounts(model.score(raw).predictions()));
            }
        }
    }

    private static double[] amounts(Predictions predictions) {
        return ((Predictions.Amounts) predictions).values();
    }
}
