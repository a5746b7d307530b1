package io.crisol.problem;

import io.crisol.problem.Field.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** All fields of the interview, in the order of its pages. */
final class Fields {
    private Fields() {}

    /** The fields that describe the question; {@code metrics} are the names to choose from. */
    static List<Field> framing(List<String> metrics) {
        return Stream.of(objective(), prediction(), decision(metrics), users(), sources())
                .flatMap(List::stream)
                .toList();
    }

    /** The fields of the assessment's questions. */
    static List<Field> of(List<Question> questions) {
        return questions.stream().flatMap(q -> of(q).stream()).toList();
    }

    private static List<Field> objective() {
        InterviewPage page = InterviewPage.OBJECTIVE;
        return List.of(
                text("objective", page).needed(),
                text("decider", page).needed(),
                text("affected", page),
                text("today", page).needed(),
                number(
                        "baseline",
                        page,
                        Frame::baseline,
                        (f, v) -> f.withNumbers(v, f.success(), f.smallestDifference(), f.latencyMs())),
                text("result_unit", page),
                number(
                                "success",
                                page,
                                Frame::success,
                                (f, v) -> f.withNumbers(f.baseline(), v, f.smallestDifference(), f.latencyMs()))
                        .needed(),
                text("success_date", page),
                text("stop", page));
    }

    private static List<Field> prediction() {
        InterviewPage page = InterviewPage.PREDICTION;
        return List.of(
                text("prediction", page).needed(),
                Field.of("target", page, Kind.COLUMN, Frame::target, (f, v) -> f.withTarget(v, f.task(), f.positive()))
                        .needed(),
                Field.of(
                                "task",
                                page,
                                Kind.CHOICE,
                                f -> f.task().map(TaskKind::word),
                                (f, v) -> f.withTarget(f.target(), v.flatMap(TaskKind::ofWord), f.positive()))
                        .taking(Stream.of(TaskKind.values()).map(TaskKind::word).toList())
                        .needed(),
                Field.of("positive", page, Kind.TEXT, Frame::positive, (f, v) -> f.withTarget(f.target(), f.task(), v))
                        .when(Fields::binary)
                        .needed(),
                text("unit", page).needed(),
                text("moment", page).needed(),
                text("horizon", page));
    }

    private static List<Field> decision(List<String> metrics) {
        InterviewPage page = InterviewPage.DECISION;
        return List.of(
                text("action", page).needed(),
                money(
                                "cost_false_positive",
                                page,
                                f -> f.costs().falsePositive(),
                                (f, v) -> f.withCosts(new Costs(v, f.costs().falseNegative())))
                        .when(f -> f.task().isEmpty() || binary(f)),
                money(
                                "cost_false_negative",
                                page,
                                f -> f.costs().falseNegative(),
                                (f, v) -> f.withCosts(new Costs(f.costs().falsePositive(), v)))
                        .when(f -> f.task().isEmpty() || binary(f)),
                Field.note("cost_per_error", page, Kind.MONEY)
                        .atLeast(0)
                        .when(f -> f.task().isPresent() && !binary(f)),
                Field.note("benefit_hit", page, Kind.MONEY).atLeast(0),
                choice("reversible", page, "yes", "costly", "no"),
                Field.of("metric", page, Kind.CHOICE, Frame::metric, Frame::withMetric)
                        .taking(metrics),
                number(
                                "smallest_difference",
                                page,
                                Frame::smallestDifference,
                                (f, v) -> f.withNumbers(f.baseline(), f.success(), v, f.latencyMs()))
                        .atLeast(0));
    }

    private static List<Field> users() {
        InterviewPage page = InterviewPage.USERS;
        return List.of(
                text("users", page).needed(),
                text("user_task", page),
                text("user_today", page),
                text("evidence", page),
                choice("delivery", page, "report", "table", "http", "embedded"),
                choice("mode", page, "batch", "online"),
                number(
                                "latency",
                                page,
                                Frame::latencyMs,
                                (f, v) -> f.withNumbers(f.baseline(), f.success(), f.smallestDifference(), v))
                        .atLeast(0),
                Field.note("throughput", page, Kind.NUMBER).atLeast(0),
                choice("explanation", page, "none", "overall", "each_case"),
                text("explained_to", page),
                text("protected_groups", page),
                choice("fairness", page, "selection_rate", "true_positive_rate", "false_positive_rate", "error_ratio"),
                text("retention", page),
                text("where", page),
                text("maintainer", page).needed(),
                text("fallback", page),
                text("label_refresh", page));
    }

    private static List<Field> sources() {
        InterviewPage page = InterviewPage.SOURCES;
        return List.of(
                text("source_name", page).needed(),
                text("source_owner", page),
                text("source_access", page),
                text("source_refresh", page),
                text("source_history", page),
                Field.note("source_rows", page, Kind.NUMBER).atLeast(0),
                choice("source_personal", page, "none", "personal", "special"),
                text("source_change", page));
    }

    private static List<Field> of(Question question) {
        List<Field> fields = new ArrayList<>();
        InterviewPage page = InterviewPage.APPROPRIATENESS;
        if (!question.words().isEmpty()) {
            fields.add(Field.of(
                            question.id(),
                            page,
                            Kind.CHOICE,
                            f -> answer(f, question).flatMap(question::word),
                            (f, v) -> f.withAnswer(question.id(), v.map(Answer.Word::new)))
                    .taking(question.words())
                    .asking(question));
        }
        if (question.parts().isEmpty() && question.amount()) {
            fields.add(amount(question));
        }
        question.parts().forEach(part -> fields.add(part(question, part.name())));
        return fields;
    }

    /** Decisions a month are asked for with the decision, and count for the assessment too. */
    private static Field amount(Question question) {
        boolean alone = question.words().isEmpty();
        return Field.of(
                        alone ? question.id() : question.id() + ".amount",
                        question.id().equals("Q18") ? InterviewPage.DECISION : InterviewPage.APPROPRIATENESS,
                        Kind.NUMBER,
                        f -> kept(answer(f, question).map(question::number).orElse(OptionalDouble.empty())),
                        (f, v) -> v.isEmpty() && !(f.answers().get(question.id()) instanceof Answer.Amount)
                                ? f
                                : f.withAnswer(
                                        question.id(),
                                        v.flatMap(FrameNumbers::number).map(Answer.Amount::new)))
                .atLeast(0)
                .asking(question);
    }

    private static Field part(Question question, String part) {
        return Field.of(
                        question.id() + "." + part,
                        InterviewPage.APPROPRIATENESS,
                        part.equals("benefit") || part.endsWith("_cost") ? Kind.MONEY : Kind.NUMBER,
                        f -> answer(f, question)
                                .flatMap(a ->
                                        Optional.ofNullable(parts(question, a).get(part)))
                                .map(FrameNumbers::kept),
                        (f, v) -> withPart(f, question, part, v.flatMap(FrameNumbers::number)))
                .atLeast(0)
                .asking(question);
    }

    private static Frame withPart(Frame frame, Question question, String part, Optional<Double> value) {
        Optional<Answer> before = answer(frame, question);
        Map<String, Double> parts =
                new TreeMap<>(before.map(a -> parts(question, a)).orElse(Map.of()));
        value.ifPresentOrElse(v -> parts.put(part, v), () -> parts.remove(part));
        if (parts.isEmpty() && before.filter(Answer.Word.class::isInstance).isPresent()) {
            return frame;
        }
        return frame.withAnswer(
                question.id(), parts.isEmpty() ? Optional.empty() : Optional.of(new Answer.Parts(parts)));
    }

    /** The named numbers of an answer; a single number is the first of them. */
    private static Map<String, Double> parts(Question question, Answer answer) {
        Map<String, Double> found = new TreeMap<>();
        boolean counted = !question.id().equals("Q16");
        if (answer instanceof Answer.Amount a && counted) {
            found.put(question.parts().getFirst().name(), a.value());
        }
        question.parts().forEach(part -> question.part(answer, part.name()).ifPresent(v -> found.put(part.name(), v)));
        return found;
    }

    private static Optional<Answer> answer(Frame frame, Question question) {
        return Optional.ofNullable(frame.answers().get(question.id()));
    }

    private static boolean binary(Frame frame) {
        return frame.task().filter(t -> t == TaskKind.BINARY).isPresent();
    }

    private interface Numbered {
        Frame with(Frame frame, OptionalDouble value);
    }

    private static Field text(String name, InterviewPage page) {
        return Field.note(name, page, Kind.TEXT);
    }

    private static Field choice(String name, InterviewPage page, String... words) {
        return Field.note(name, page, Kind.CHOICE).taking(List.of(words));
    }

    private static Field number(String name, InterviewPage page, Function<Frame, OptionalDouble> read, Numbered write) {
        return numeric(name, page, Kind.NUMBER, read, write);
    }

    private static Field money(String name, InterviewPage page, Function<Frame, OptionalDouble> read, Numbered write) {
        return numeric(name, page, Kind.MONEY, read, write).atLeast(0);
    }

    private static Field numeric(
            String name, InterviewPage page, Kind kind, Function<Frame, OptionalDouble> read, Numbered write) {
        return Field.of(
                name,
                page,
                kind,
                f -> kept(read.apply(f)),
                (f, v) -> write.with(
                        f,
                        v.flatMap(FrameNumbers::number).map(OptionalDouble::of).orElse(OptionalDouble.empty())));
    }

    private static Optional<String> kept(OptionalDouble value) {
        return value.isPresent() ? Optional.of(FrameNumbers.kept(value.getAsDouble())) : Optional.empty();
    }
}
