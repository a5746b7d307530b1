package io.crisol.gallery;

import io.crisol.figure.Axis;
import io.crisol.figure.Figure;
import io.crisol.figure.Mark;
import io.crisol.figure.Reference;
import io.crisol.figure.Shape;
import io.crisol.figure.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Example figures, one of each kind. */
final class Charts {
    private Charts() {}

    static List<Figure> all() {
        return List.of(
                leaderboard(),
                roc(),
                histogram(),
                scatter(),
                confusion(),
                boxes(),
                history(),
                calibration(),
                correlation(),
                importance(),
                stacked(),
                empty());
    }

    static Figure leaderboard() {
        List<String> names =
                List.of("Gradient boosting", "Logistic regression", "Random forest", "k nearest", "Baseline");
        Mark.Intervals intervals = new Mark.Intervals(
                "",
                Tone.DATA_1,
                true,
                new double[] {0, 1, 2, 3, 4},
                new double[] {.829, .826, .808, .761, .50},
                new double[] {.842, .841, .823, .778, .50},
                new double[] {.855, .856, .838, .795, .50});
        return new Figure(
                "Boosting and logistic regression are practically equal",
                "5 folds, 95 % intervals (approximate)",
                Axis.Linear.of("AUC"),
                new Axis.Categories("", names),
                List.of(intervals),
                List.of(
                        new Reference("baseline 0.50", false, 0.5, Tone.MUTED),
                        new Reference("success 0.80", false, 0.8, Tone.ACCENT)));
    }

    static Figure roc() {
        double[] x = IntStream.rangeClosed(0, 60).mapToDouble(i -> i / 60.0).toArray();
        double[] a = java.util.Arrays.stream(x).map(v -> Math.pow(v, 0.22)).toArray();
        double[] b = java.util.Arrays.stream(x).map(v -> Math.pow(v, 0.34)).toArray();
        double[] low = java.util.Arrays.stream(a).map(v -> Math.max(0, v - .03)).toArray();
        double[] high =
                java.util.Arrays.stream(a).map(v -> Math.min(1, v + .03)).toArray();
        return new Figure(
                "How many churners are found for how many false alarms?",
                "Out-of-fold predictions of 5,634 rows",
                Axis.Linear.of("False positive rate", 0, 1),
                Axis.Linear.of("True positive rate", 0, 1),
                List.of(
                        new Mark.Band("", Tone.DATA_1, x, low, high),
                        new Mark.Line("Boosting", Tone.DATA_1, false, false, x, a),
                        new Mark.Line("Logistic", Tone.DATA_2, false, false, x, b),
                        new Mark.Line("Chance", Tone.MUTED, true, false, new double[] {0, 1}, new double[] {0, 1})),
                List.of());
    }

    static Figure histogram() {
        List<Mark.Bar> all = new ArrayList<>();
        List<Mark.Bar> churn = new ArrayList<>();
        double[] counts = {1371, 820, 640, 560, 510, 480, 470, 455, 440, 430, 520, 957};
        for (int i = 0; i < counts.length; i++) {
            all.add(new Mark.Bar(i * 6, i * 6 + 6, 0, counts[i], ""));
            churn.add(new Mark.Bar(i * 6, i * 6 + 6, 0, counts[i] * (0.55 - i * 0.043), ""));
        }
        return new Figure(
                "New customers leave most",
                "",
                Axis.Linear.of("Tenure (months)"),
                Axis.Linear.of("Customers"),
                List.of(
                        new Mark.Bars("All", Tone.DATA_8, false, all),
                        new Mark.Bars("Left within a month", Tone.DATA_2, false, churn)),
                List.of(new Reference("median 29", false, 29, Tone.TEXT)));
    }

    static Figure scatter() {
        SplittableRandom random = new SplittableRandom(7);
        List<Mark> marks = new ArrayList<>();
        String[] names = {"Boosting", "Forest", "Logistic", "k nearest", "Tree"};
        for (int k = 0; k < names.length; k++) {
            double[] x = new double[6];
            double[] y = new double[6];
            for (int i = 0; i < x.length; i++) {
                x[i] = Math.pow(10, k * 0.6 - 1.5 + random.nextDouble());
                y[i] = 0.76 + 0.02 * k + 0.02 * random.nextDouble();
            }
            marks.add(new Mark.Points(names[k], Tone.data(k), Shape.values()[k], x, y, List.of(), List.of()));
        }
        return new Figure(
                "Is the slower model worth its time?",
                "30 runs",
                new Axis.Linear("Fit time (s)", Double.NaN, Double.NaN, Axis.Scale.LOG),
                Axis.Linear.of("AUC"),
                marks,
                List.of(new Reference("success 0.80", true, 0.8, Tone.ACCENT)));
    }

    static Figure confusion() {
        return new Figure(
                "Half of the churners are missed at threshold 0.5",
                "Test part, 1,409 rows",
                new Axis.Categories("Predicted", List.of("No", "Yes")),
                new Axis.Categories("Actual", List.of("No", "Yes")),
                List.of(new Mark.Cells(
                        "",
                        Tone.DATA_1,
                        new double[][] {{932, 103}, {178, 196}},
                        new String[][] {{"932", "103"}, {"178", "196"}},
                        false)),
                List.of());
    }

    static Figure boxes() {
        return new Figure(
                "Monthly charges by contract",
                "",
                new Axis.Categories("", List.of("Month-to-month", "One year", "Two years")),
                Axis.Linear.of("Monthly charges (€)", 0, Double.NaN),
                List.of(new Mark.Boxes(
                        "",
                        Tone.DATA_3,
                        false,
                        List.of(
                                new Mark.Box(0, 18.8, 45.9, 73.3, 88.9, 117.5),
                                new Mark.Box(1, 18.3, 23.1, 68.8, 94.8, 118.6),
                                new Mark.Box(2, 18.4, 24.0, 64.4, 90.5, 118.8)))),
                List.of());
    }

    static Figure history() {
        double day = 86_400_000.0;
        double start = 1_767_225_600_000.0;
        double[] x =
                IntStream.range(0, 24).mapToDouble(i -> start + i * 2.3 * day).toArray();
        SplittableRandom random = new SplittableRandom(3);
        double[] y = IntStream.range(0, 24)
                .mapToDouble(i -> 0.78 + 0.0025 * i + 0.02 * random.nextDouble())
                .toArray();
        double[] best = y.clone();
        for (int i = 1; i < best.length; i++) {
            best[i] = Math.max(best[i], best[i - 1]);
        }
        return new Figure(
                "The best run got better twice since March",
                "",
                new Axis.Time(""),
                Axis.Linear.of("AUC"),
                List.of(
                        new Mark.Line("Best so far", Tone.ACCENT, false, true, x, best),
                        new Mark.Points("Run", Tone.DATA_1, Shape.CIRCLE, x, y, List.of(), List.of())),
                List.of(
                        new Reference("baseline 0.79", true, 0.79, Tone.MUTED),
                        new Reference("recipe changed", false, start + 20 * day, Tone.MUTED),
                        new Reference("frame changed", false, start + 24 * day, Tone.MUTED)));
    }

    static Figure calibration() {
        double[] x = {.05, .15, .25, .35, .45, .55, .65, .75, .85};
        return new Figure(
                "Predicted probabilities can be trusted below 0.6",
                "Whiskers: 95 % Wilson intervals",
                Axis.Linear.of("Predicted probability", 0, 1),
                Axis.Linear.of("Share that left", 0, 1),
                List.of(
                        new Mark.Line("", Tone.MUTED, true, false, new double[] {0, 1}, new double[] {0, 1}),
                        new Mark.Intervals(
                                "",
                                Tone.DATA_5,
                                false,
                                x,
                                new double[] {.03, .11, .2, .3, .4, .46, .52, .58, .6},
                                new double[] {.045, .14, .24, .35, .46, .53, .59, .66, .7},
                                new double[] {.06, .17, .28, .4, .52, .6, .66, .74, .8})),
                List.of());
    }

    static Figure correlation() {
        List<String> names = List.of("tenure", "monthly_charges", "total_charges", "senior_citizen", "dependents");
        double[][] v = {
            {1, .25, .83, .02, .16},
            {.25, 1, .65, .22, -.11},
            {.83, .65, 1, .1, .06},
            {.02, .22, .1, 1, -.21},
            {.16, -.11, .06, -.21, 1}
        };
        String[][] labels = new String[5][5];
        for (int r = 0; r < 5; r++) {
            for (int c = 0; c < 5; c++) {
                labels[r][c] =
                        String.format(java.util.Locale.ROOT, "%.2f", v[r][c]).replace('-', '−');
            }
        }
        return new Figure(
                "Which columns say the same?",
                "Spearman correlation, training rows",
                new Axis.Categories("", names),
                new Axis.Categories("", names),
                List.of(new Mark.Cells("", Tone.DATA_1, v, labels, true)),
                List.of());
    }

    static Figure importance() {
        List<String> names = List.of(
                "contract",
                "tenure",
                "internet_service",
                "monthly_charges",
                "payment_method",
                "online_security",
                "paperless_billing");
        double[] drop = {.061, .048, .031, .022, .012, .009, .004};
        List<Mark.Bar> bars = new ArrayList<>();
        for (int i = 0; i < drop.length; i++) {
            bars.add(new Mark.Bar(i - 0.35, i + 0.35, 0, drop[i], ""));
        }
        return new Figure(
                "What the model leans on",
                "Loss of AUC when a column is shuffled, 10 times each",
                Axis.Linear.of("Loss of AUC"),
                new Axis.Categories("", names),
                List.of(new Mark.Bars("", Tone.DATA_1, true, bars)),
                List.of());
    }

    static Figure stacked() {
        double[] x = {-3, -2, -1, 0, 1, 2, 3};
        return new Figure(
                "Residuals against a normal distribution",
                "",
                Axis.Linear.of("Theoretical quantile"),
                Axis.Linear.of("Residual (€1,000)"),
                List.of(
                        new Mark.Line("", Tone.MUTED, true, false, new double[] {-3, 3}, new double[] {-75, 75}),
                        new Mark.Points(
                                "",
                                Tone.DATA_6,
                                Shape.CIRCLE,
                                x,
                                new double[] {-140, -55, -21, 1, 22, 61, 190},
                                List.of(),
                                List.of())),
                List.of());
    }

    static Figure empty() {
        return new Figure(
                "No run has finished yet",
                "",
                Axis.Linear.of("Fit time (s)"),
                Axis.Linear.of("AUC"),
                List.of(),
                List.of());
    }
}
