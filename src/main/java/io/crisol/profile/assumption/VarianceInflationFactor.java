package io.crisol.profile.assumption;

import io.crisol.job.JobContext;
import io.crisol.problem.TaskKind;
import io.crisol.profile.assumption.formula.VarianceInflation;
import io.crisol.text.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** No column is nearly a combination of the others. A set of levels is read by GVIF^(1/df), like a VIF. */
public final class VarianceInflationFactor implements AssumptionCheck {
    private static final double LOOK = 5;
    private static final double STRONG = 10;

    @Override
    public String name() {
        return "vif";
    }

    @Override
    public boolean suits(TaskKind task) {
        return true;
    }

    @Override
    public Map<String, Consequence> consequences(AssumptionFound found, CheckedRows rows) {
        return Map.of(
                "linear", Consequence.MATTERS,
                "naive_bayes", Consequence.MATTERS,
                "ridge", Consequence.READING,
                "lasso", Consequence.READING,
                "elastic_net", Consequence.READING,
                "logistic", Consequence.READING,
                "lda", Consequence.READING,
                "qda", Consequence.READING);
    }

    @Override
    public List<AssumptionFound> look(CheckedRows rows, JobContext context) {
        if (rows.tooFew()) {
            return List.of(AssumptionFound.open(
                    name(), Message.of("assumption.open.few", rows.rows(), rows.columns().length)));
        }
        List<DesignTerm> terms = rows.terms();
        List<VarianceInflation.Inflation> inflations = VarianceInflation.of(
                rows.orthogonal(), terms.stream().map(DesignTerm::positions).toList());
        double[] values = new double[terms.size()];
        List<AssumptionFound> found = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            values[i] = inflations.get(i).comparable();
            found.add(found(terms.get(i), inflations.get(i), rows));
        }
        Picture bars = new Picture.Bars(terms.stream().map(DesignTerm::column).toList(), values, LOOK, STRONG);
        return found.stream()
                .map(f -> f.drawn(bars))
                .sorted(java.util.Comparator.comparingDouble(AssumptionFound::value)
                        .reversed())
                .toList();
    }

    private AssumptionFound found(DesignTerm term, VarianceInflation.Inflation inflation, CheckedRows rows) {
        double value = inflation.comparable();
        String key = Double.isInfinite(value) ? ".determined" : term.levels() ? ".levels" : ".column";
        String penalised = rows.input().task().classes() ? "logistic" : "ridge";
        return AssumptionFound.of(
                        name(),
                        "",
                        term.column(),
                        value,
                        OptionalDouble.empty(),
                        LOOK,
                        Reading.above(value, LOOK, STRONG),
                        Message.of("assumption.vif" + key, term.column(), value, inflation.freedom()))
                .offering(Remedy.drop(term.column()), Remedy.family(penalised));
    }
}
