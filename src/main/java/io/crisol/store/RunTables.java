package io.crisol.store;

import io.crisol.evaluate.FoldScore;
import io.crisol.evaluate.RunState;
import io.crisol.experiment.MessageJson;
import io.crisol.experiment.Run;
import io.crisol.experiment.RunDetail;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Runs with their settings, fold scores and details. */
record RunTables(Sql sql) {
    void put(Run run) throws SQLException {
        sql.put(
                "runs",
                List.of(
                        "id",
                        "experiment",
                        "family",
                        "state",
                        "mean",
                        "low",
                        "high",
                        "fit_seconds",
                        "predict_seconds",
                        "test",
                        "finding",
                        "ended"),
                run.id(),
                run.experiment(),
                run.family(),
                run.state().name(),
                run.mean(),
                run.low(),
                run.high(),
                run.fitSeconds(),
                run.predictSeconds(),
                run.test(),
                run.finding().map(MessageJson::write),
                run.ended());
        putParts(run);
    }

    Optional<Run> run(String id) throws SQLException {
        return runs("r.id = ?", id).stream().findFirst();
    }

    /** Runs of an experiment, in the order in which they were first saved. */
    List<Run> runs(String experiment) throws SQLException {
        return runs("r.experiment = ?", experiment);
    }

    void putDetail(String run, RunDetail detail) throws SQLException {
        sql.put("run_details", List.of("run", "detail"), run, DetailBytes.write(detail));
    }

    Optional<RunDetail> detail(String run) throws SQLException {
        return sql.first("SELECT detail FROM run_details WHERE run = ?", r -> DetailBytes.read(r.bytes("detail")), run);
    }

    private void putParts(Run run) throws SQLException {
        for (String table : List.of("run_params", "run_scores", "run_folds")) {
            sql.update("DELETE FROM " + table + " WHERE run = ?", run.id());
        }
        List<Object[]> params = new ArrayList<>();
        run.params()
                .forEach((name, value) -> params.add(new Object[] {
                    run.id(), name, MessageJson.write(value), value instanceof Number n ? n.doubleValue() : Double.NaN
                }));
        sql.insertAll("run_params", List.of("run", "name", "setting", "amount"), params);
        List<Object[]> scores = new ArrayList<>();
        run.scores().forEach((metric, score) -> scores.add(new Object[] {run.id(), metric, score}));
        sql.insertAll("run_scores", List.of("run", "metric", "score"), scores);
        putFolds(run);
    }

    private void putFolds(Run run) throws SQLException {
        List<Object[]> folds = new ArrayList<>();
        List<Object[]> scores = new ArrayList<>();
        for (FoldScore fold : run.folds()) {
            folds.add(new Object[] {
                run.id(),
                fold.fold(),
                folds.size(),
                fold.threshold(),
                fold.fitSeconds(),
                fold.predictSeconds(),
                fold.found().isEmpty() ? Optional.empty() : MessageJson.write(fold.found())
            });
            fold.scores().forEach((metric, score) -> scores.add(new Object[] {run.id(), fold.fold(), metric, score}));
        }
        sql.insertAll(
                "run_folds",
                List.of("run", "fold", "place", "threshold", "fit_seconds", "predict_seconds", "found"),
                folds);
        sql.insertAll("fold_scores", List.of("run", "fold", "metric", "score"), scores);
    }

    /** Five queries, however many runs. */
    private List<Run> runs(String condition, String value) throws SQLException {
        Map<String, Map<String, Object>> params = new HashMap<>();
        sql.list(
                of("p.run, p.name, p.setting", "run_params p", condition, "1"),
                r -> child(params, r.text("run")).put(r.text("name"), MessageJson.value(r.text("setting"))),
                value);
        Map<String, Map<String, Double>> scores = new HashMap<>();
        sql.list(
                of("p.run, p.metric, p.score", "run_scores p", condition, "1"),
                r -> child(scores, r.text("run")).put(r.text("metric"), r.number("score")),
                value);
        Map<String, Map<Integer, Map<String, Double>>> foldScores = new HashMap<>();
        sql.list(
                of("p.run, p.fold, p.metric, p.score", "fold_scores p", condition, "1"),
                r -> foldScores
                        .computeIfAbsent(r.text("run"), k -> new HashMap<>())
                        .computeIfAbsent(r.whole("fold"), k -> new TreeMap<>())
                        .put(r.text("metric"), r.number("score")),
                value);
        Map<String, List<FoldScore>> folds = new HashMap<>();
        sql.list(
                of("p.*", "run_folds p", condition, "p.place"),
                r -> folds.computeIfAbsent(r.text("run"), k -> new ArrayList<>())
                        .add(fold(r, foldScores.getOrDefault(r.text("run"), Map.of()))),
                value);
        return sql.list(
                "SELECT r.* FROM runs r WHERE " + condition + " ORDER BY r.seq",
                r -> run(
                        r,
                        params.getOrDefault(r.text("id"), Map.of()),
                        folds.getOrDefault(r.text("id"), List.of()),
                        scores.getOrDefault(r.text("id"), Map.of())),
                value);
    }

    private static String of(String columns, String table, String condition, String order) {
        return "SELECT " + columns + " FROM " + table + " JOIN runs r ON r.id = p.run WHERE " + condition + " ORDER BY "
                + order;
    }

    private static <V> Map<String, V> child(Map<String, Map<String, V>> children, String run) {
        return children.computeIfAbsent(run, k -> new TreeMap<>());
    }

    private static FoldScore fold(Row r, Map<Integer, Map<String, Double>> scores) throws SQLException {
        return new FoldScore(
                r.whole("fold"),
                scores.getOrDefault(r.whole("fold"), Map.of()),
                r.number("threshold"),
                r.number("fit_seconds"),
                r.number("predict_seconds"),
                r.optionalText("found").map(RunTables::settings).orElse(Map.of()));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> settings(String json) {
        return (Map<String, Object>) MessageJson.value(json);
    }

    private static Run run(Row r, Map<String, Object> params, List<FoldScore> folds, Map<String, Double> scores)
            throws SQLException {
        return new Run(
                r.text("id"),
                r.text("experiment"),
                r.text("family"),
                params,
                RunState.valueOf(r.text("state")),
                r.number("mean"),
                r.number("low"),
                r.number("high"),
                folds,
                scores,
                r.number("fit_seconds"),
                r.number("predict_seconds"),
                r.optionalNumber("test"),
                r.optionalText("finding").map(MessageJson::finding),
                r.optionalInstant("ended"));
    }
}
