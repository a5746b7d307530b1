package io.crisol.chart;

import io.crisol.text.Texts;

/** The points that are drawn where there are too many: every so-manieth row, which the caption says. */
record Drawn(double[] x, double[] y, int of) {
    private static final int MOST = 3000;

    static Drawn of(double[] x, double[] y) {
        int every = Math.max(1, (x.length + MOST - 1) / MOST);
        int count = (x.length + every - 1) / every;
        double[] xs = new double[count];
        double[] ys = new double[count];
        for (int i = 0; i < count; i++) {
            xs[i] = x[i * every];
            ys[i] = y[i * every];
        }
        return new Drawn(xs, ys, x.length);
    }

    String caption(int rows, Texts texts) {
        String said = RunWords.outOfFold(rows, texts);
        return x.length == of ? said : texts.say("chart_run.thinned", x.length, said);
    }
}
