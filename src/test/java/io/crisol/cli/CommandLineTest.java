package io.crisol.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.crisol.wiring.Compose;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command line as others use it: arguments in, exit code and one JSON document out. */
class CommandLineTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path SAMPLES = Path.of("sample-data").toAbsolutePath();

    @TempDir
    Path folder;

    /** What a command gave. */
    private record Answer(int exit, String out, String err) {
        JsonNode json() {
            return JSON.readTree(out);
        }
    }

    private Answer crisol(String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--home", folder.resolve("home").toString(), "--lang", "en"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = Crisol.run(
                all.toArray(String[]::new),
                Compose::workbench,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false);
        return new Answer(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    @Test
    void aStudyGoesFromTheTableToARegisteredVersionAndItsScoredRows() throws Exception {
        Answer run = crisol("run", SAMPLES.resolve("penguins.pipeline.json").toString(), "--json");

        assertThat(run.exit()).as(run.err()).isEqualTo(0);
        JsonNode study = run.json();
        assertThat(study.get("metric").asString()).isEqualTo("accuracy");
        assertThat(study.get("rows").asInt()).isEqualTo(344);
        JsonNode logistic = study.get("leaderboard").get(0);
        assertThat(logistic.get("family").asString()).isEqualTo("logistic");
        assertThat(logistic.get("mean").asDouble()).isGreaterThanOrEqualTo(0.98);
        assertThat(logistic.get("folds")).hasSize(5);
        assertThat(logistic.get("test").isNumber()).isTrue();
        assertThat(study.get("recommended").asString())
                .isEqualTo(logistic.get("run").asString());
        List<String> gates = new ArrayList<>();
        study.get("gates").forEach(g -> gates.add(g.get("gate").asString()));
        assertThat(gates)
                .containsExactlyInAnyOrder(
                        "baseline",
                        "success",
                        "champion",
                        "test_once",
                        "leakage",
                        "assumptions",
                        "contract",
                        "onnx_parity",
                        "golden_rows",
                        "reproduced",
                        "latency",
                        "fairness",
                        "model_card",
                        "conditions");
        Path bundle = Path.of(study.get("bundle").asString());
        assertThat(bundle.resolve("model.onnx")).exists();
        assertThat(study.get("registered").asString()).isEqualTo("penguins/1");
        assertThat(Path.of(study.get("out").asString()).resolve("report.html")).exists();

        Path scored = folder.resolve("scored.csv");
        Answer score = crisol(
                "score",
                "models:/penguins@challenger",
                SAMPLES.resolve("penguins.csv").toString(),
                scored.toString(),
                "--json");
        assertThat(score.exit()).as(score.out() + score.err()).isEqualTo(0);
        assertThat(Files.readAllLines(scored)).hasSize(345).first().asString().endsWith("probability_Gentoo");
        assertThat(crisol("registry", "verify", "penguins").exit()).isEqualTo(0);
        assertThat(crisol("registry", "alias", "penguins", "champion", "1").exit())
                .isEqualTo(0);
        assertThat(crisol("registry", "show", "penguins", "--json")
                        .json()
                        .get("aliases")
                        .get("champion")
                        .asInt())
                .isEqualTo(1);
        assertThat(crisol("history", "--json").json().get("experiments")).hasSize(1);
    }

    @Test
    void theSameStudyTwiceGivesIdenticalNumbers() {
        String pipeline = SAMPLES.resolve("penguins.pipeline.json").toString();

        JsonNode first = crisol("run", pipeline, "--json").json();
        JsonNode second = crisol("run", pipeline, "--json").json();

        for (JsonNode run : first.get("leaderboard")) {
            JsonNode again = null;
            for (JsonNode other : second.get("leaderboard")) {
                if (other.get("family").equals(run.get("family"))) {
                    again = other;
                }
            }
            assertThat(again).isNotNull();
            assertThat(again.get("folds")).isEqualTo(run.get("folds"));
            assertThat(again.get("scores")).isEqualTo(run.get("scores"));
            assertThat(again.get("test")).isEqualTo(run.get("test"));
        }
        assertThat(gate(second, "test_once").get("value").asInt())
                .as("a reproduction with equal settings is no new look at the test part")
                .isEqualTo(1);
    }

    @Test
    void anotherRecipeOnTheSameTestRowsIsASecondLook() throws Exception {
        String pipeline = Files.readString(SAMPLES.resolve("penguins.pipeline.json"))
                .replace("\"penguins.csv\"", "\"" + SAMPLES.resolve("penguins.csv") + "\"");
        crisol("run", file("one.json", pipeline).toString(), "--json");

        Answer second = crisol(
                "run",
                file("two.json", pipeline.replace("\"median\"", "\"mean\"")).toString(),
                "--json");

        assertThat(gate(second.json(), "test_once").get("passed").asBoolean()).isFalse();
        assertThat(second.exit()).isEqualTo(1);
        assertThat(second.json().get("registered").isNull()).isTrue();
        assertThat(Path.of(second.json().get("bundle").asString())).exists();
    }

    private static JsonNode gate(JsonNode study, String name) {
        for (JsonNode gate : study.get("gates")) {
            if (gate.get("gate").asString().equals(name)) {
                return gate;
            }
        }
        throw new AssertionError("no gate " + name);
    }

    @Test
    void aTableWithAQuarterOfItsCellsMissingAConstantAndAnIdentifierIsWorkedThrough() throws Exception {
        SplittableRandom random = new SplittableRandom(7);
        StringBuilder csv = new StringBuilder("id,constant,x,y,kind,answer\n");
        for (int i = 0; i < 400; i++) {
            double x = random.nextDouble();
            csv.append("row-").append(i).append(",same,");
            csv.append(random.nextInt(4) == 0 ? "" : String.valueOf(x)).append(',');
            csv.append(random.nextInt(4) == 0 ? "" : String.valueOf(random.nextDouble()))
                    .append(',');
            csv.append(random.nextInt(4) == 0 ? "" : "k" + random.nextInt(3)).append(',');
            csv.append(x + 0.3 * random.nextDouble() > 0.6 ? "in" : "out").append('\n');
        }

        Answer run = crisol("run", file("holes.csv", csv.toString()).toString(), "--target", "answer", "--json");

        assertThat(run.exit()).as(run.out() + run.err()).isEqualTo(0);
        for (JsonNode each : run.json().get("leaderboard")) {
            assertThat(each.get("state").asString()).as(each.toString()).isEqualTo("finished");
        }
        assertThat(run.json().get("leaderboard").get(0).get("mean").asDouble()).isGreaterThan(0.7);
        assertThat(run.json().get("gates")).isEmpty();
        assertThat(run.json().get("bundle").isNull()).isTrue();
    }

    @Test
    void tablesThatCantBeUsedAreRefusedWithAMessage() throws Exception {
        Answer three = crisol("run", file("three.csv", "a,b\n1,x\n2,y\n3,x\n").toString(), "--target", "b", "--json");
        Answer header = crisol("run", file("header.csv", "a,b\n").toString(), "--target", "b", "--json");
        Answer empty = crisol("run", file("empty.csv", "").toString(), "--target", "b", "--json");
        Answer missing = crisol("run", folder.resolve("none.csv").toString(), "--target", "b", "--json");

        for (Answer answer : List.of(three, header, empty, missing)) {
            assertThat(answer.exit()).isEqualTo(3);
            assertThat(answer.json().get("error").get("text").asString())
                    .isNotBlank()
                    .doesNotContain("‹");
        }
    }

    @Test
    void whatIsWrittenWrongIsNamedWithTheNearestKnownName() throws Exception {
        Path table = file("t.csv", "x,answer\n" + "1,a\n2,b\n".repeat(30));
        String pipeline = "{\"crisol\":1,\"source\":{\"file\":\"t.csv\"},\"frame\":{\"target\":\"%s\"},"
                + "\"candidates\":[{\"family\":\"%s\",\"params\":{\"%s\":1}}],\"recipe\":[{\"step\":\"%s\",\"columns\":[\"%s\"]}]}";
        Answer target = crisol(
                "run",
                file("a.json", pipeline.formatted("anser", "logistic", "lambda", "drop_missing", "x"))
                        .toString(),
                "--json");
        Answer family = crisol(
                "run",
                file("b.json", pipeline.formatted("answer", "logistik", "lambda", "drop_missing", "x"))
                        .toString(),
                "--json");
        Answer setting = crisol(
                "run",
                file("c.json", pipeline.formatted("answer", "logistic", "lamda", "drop_missing", "x"))
                        .toString(),
                "--json");
        Answer step = crisol(
                "run",
                file("d.json", pipeline.formatted("answer", "logistic", "lambda", "drop_mising", "x"))
                        .toString(),
                "--json");
        Answer column = crisol(
                "run",
                file("e.json", pipeline.formatted("answer", "logistic", "lambda", "drop_missing", "xx"))
                        .toString(),
                "--json");

        assertThat(table).exists();
        assertThat(target.json().get("error").get("text").asString()).contains("answer");
        assertThat(family.json().get("error").get("text").asString()).contains("«logistic»");
        assertThat(setting.json().get("error").get("text").asString()).contains("lambda");
        assertThat(step.json().get("error").get("text").asString()).contains("drop_missing");
        assertThat(column.json().get("error").get("text").asString()).contains("x");
        for (Answer answer : List.of(target, family, setting, step, column)) {
            assertThat(answer.exit()).isEqualTo(2);
        }
    }

    @Test
    void aWrongOptionIsAUsageError() {
        assertThat(crisol("run").exit()).isEqualTo(2);
        assertThat(crisol("fly").exit()).isEqualTo(2);
        assertThat(crisol("history", "--jsn").exit()).isEqualTo(2);
        assertThat(crisol("promote", "r-none", "--name", "x", "--json")
                        .json()
                        .get("error")
                        .get("code")
                        .asString())
                .isEqualTo("cli.promote.no_run");
    }

    @Test
    void aQuestionThatIsNotMachineLearningIsAnsweredSo() {
        JsonNode frame = crisol(
                        "frame", SAMPLES.resolve("vat-rate.pipeline.json").toString(), "--json")
                .json();

        assertThat(frame.get("verdict").asString()).isEqualTo("not_appropriate");
        List<String> rules = new ArrayList<>();
        frame.get("reasons").forEach(r -> rules.add(r.get("rule").asString()));
        assertThat(rules).contains("Q2", "Q3");
        assertThat(frame.get("alternative").asString()).isNotBlank();
    }

    @Test
    void aProfileTellsOfEveryColumn() {
        JsonNode profile = crisol(
                        "profile", SAMPLES.resolve("telco-churn.csv").toString(), "--target", "churn", "--json")
                .json();

        assertThat(profile.get("rows").asInt()).isEqualTo(7043);
        assertThat(profile.get("columns")).hasSize(20);
        JsonNode charges = null;
        for (JsonNode column : profile.get("columns")) {
            if (column.get("name").asString().equals("total_charges")) {
                charges = column;
            }
        }
        assertThat(charges).isNotNull();
        assertThat(charges.get("missing").asInt()).isEqualTo(11);
        assertThat(charges.get("type").asString()).isEqualTo("number");
        assertThat(charges.get("relation").get("mutual_information").asDouble()).isPositive();
    }
}
