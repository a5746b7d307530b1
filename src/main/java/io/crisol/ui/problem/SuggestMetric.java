package io.crisol.ui.problem;

import io.crisol.problem.Costs;
import io.crisol.problem.Frame;
import io.crisol.text.Message;
import java.util.Optional;

/**
 * The metric that the costs of a frame lead to.
 *
 * @param metric its name
 * @param reason why
 */
record SuggestMetric(String metric, Message reason) {
    private static final double RARE = 0.1;

    /** A suggestion; empty while the kind of prediction is not known. */
    static Optional<SuggestMetric> of(Frame frame, TableFacts table) {
        return frame.task().map(task -> switch (task) {
            case BINARY -> binary(frame.costs(), rare(table));
            case MULTICLASS ->
                rare(table) ? suggest("balanced_accuracy", "rare_class") : suggest("accuracy", "classes");
            case REGRESSION -> costly(frame) ? suggest("mae", "error_cost") : suggest("rmse", "number");
        });
    }

    private static SuggestMetric binary(Costs costs, boolean rare) {
        double acting = costs.falsePositive().orElse(0);
        double missing = costs.falseNegative().orElse(0);
        if (costs.known() && acting > 0 && missing > 0) {
            if (acting == missing) {
                return suggest("cost", "equal_costs");
            }
            return missing > acting
                    ? suggest("cost", "missing_costs", missing / acting, costs.threshold() * 100)
                    : suggest("cost", "acting_costs", acting / missing, costs.threshold() * 100);
        }
        return rare ? suggest("average_precision", "rare_positive") : suggest("auc", "no_costs");
    }

    private static boolean costly(Frame frame) {
        return frame.notes().containsKey("cost_per_error");
    }

    private static boolean rare(TableFacts table) {
        int all = table.classes().values().stream().mapToInt(Integer::intValue).sum();
        return table.classes().values().stream().anyMatch(n -> n < RARE * all);
    }

    private static SuggestMetric suggest(String metric, String reason, Object... args) {
        return new SuggestMetric(metric, Message.of("ui_problem.suggest." + reason, args));
    }
}
