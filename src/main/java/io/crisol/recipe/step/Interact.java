package io.crisol.recipe.step;

import io.crisol.data.ColumnInfo;
import io.crisol.data.ColumnType;
import io.crisol.data.Schema;
import io.crisol.finding.Finding;
import io.crisol.finding.Place;
import io.crisol.finding.UsageException;
import io.crisol.param.Param;
import io.crisol.param.ParamSet;
import io.crisol.param.ParamValues;
import io.crisol.recipe.ColumnChoice;
import io.crisol.recipe.FittedStep;
import io.crisol.recipe.Step;
import io.crisol.recipe.StepType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Adds products of two or three columns, powers of single ones, or both, beside the columns themselves. Columns of a
 * one-hot encoding may be among them, so that a number can act differently for each level; two levels of one column are
 * never multiplied. Missing where one of the factors is; too large for a float becomes infinite.
 */
public final class Interact implements StepType {
    private static final Set<ColumnType> ACCEPTS = Set.of(ColumnType.NUMBER);

    @Override
    public String name() {
        return "interact";
    }

    @Override
    public ParamSet params() {
        return ParamSet.of(
                name(),
                new Param.Choice("terms", "products", List.of("products", "powers", "both")),
                new Param.Whole("degree", 2, 2, 3),
                new Param.Whole("most", 200, 1, 5000));
    }

    @Override
    public Set<ColumnType> accepts() {
        return ACCEPTS;
    }

    @Override
    public Step make(ColumnChoice columns, ParamValues values) {
        return new Multiplying(columns, values.word("terms"), values.whole("degree"), values.whole("most"));
    }

    private record Multiplying(ColumnChoice columns, String terms, int degree, int most) implements KeepsRows {
        @Override
        public FittedStep scoring(Schema schema, String target) {
            List<ColumnInfo> chosen = columns.among(schema, target, ACCEPTS).stream()
                    .filter(info -> !info.name().equals(target))
                    .toList();
            List<ColumnsMultiplied.Term> made = new ArrayList<>();
            Set<String> taken = new HashSet<>(schema.names());
            for (int wanted = 2; wanted <= degree; wanted++) {
                extend(chosen, new ArrayList<>(), 0, wanted, made, taken);
            }
            List<String> names = chosen.stream().map(ColumnInfo::name).toList();
            return new ColumnsMultiplied(
                    schema, made, Wording.of("step.interact.sentence." + terms, names, made.size()));
        }

        private void extend(
                List<ColumnInfo> chosen,
                List<ColumnInfo> factors,
                int from,
                int wanted,
                List<ColumnsMultiplied.Term> made,
                Set<String> taken) {
            if (factors.size() == wanted) {
                if (made.size() == most) {
                    throw new UsageException(Finding.error("step.interact.too_many", chosen.size(), most)
                            .at(Place.column("most")));
                }
                made.add(ColumnsMultiplied.Term.of(
                        factors.stream().map(ColumnInfo::name).toList(), taken));
                return;
            }
            for (int i = from; i < chosen.size(); i++) {
                if (fits(factors, chosen.get(i))) {
                    factors.add(chosen.get(i));
                    extend(chosen, factors, i, wanted, made, taken);
                    factors.removeLast();
                }
            }
        }

        private boolean fits(List<ColumnInfo> factors, ColumnInfo next) {
            return factors.stream()
                    .allMatch(each -> each.name().equals(next.name())
                            ? !terms.equals("products") && !Tensors.inGroup(each)
                            : !terms.equals("powers")
                                    && !(Tensors.inGroup(each)
                                            && each.encoding().equals(next.encoding())));
        }
    }
}
