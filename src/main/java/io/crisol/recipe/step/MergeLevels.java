package io.crisol.recipe.step;

import io.crisol.data.ColumnInfo;
import io.crisol.data.ColumnType;
import io.crisol.data.Dataset;
import io.crisol.data.Schema;
import io.crisol.data.Seed;
import io.crisol.finding.Finding;
import io.crisol.finding.Place;
import io.crisol.finding.UsageException;
import io.crisol.param.Param;
import io.crisol.param.ParamSet;
import io.crisol.param.ParamValues;
import io.crisol.recipe.ColumnChoice;
import io.crisol.recipe.FittedStep;
import io.crisol.recipe.LearnedStep;
import io.crisol.recipe.Step;
import io.crisol.recipe.StepType;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Lets levels become one: {@code rare} ones, by their share or count among the training rows, one common level (also
 * those that training rows don't have); {@code similar} spellings (case, accents, spaces and punctuation apart) the most
 * frequent of them; {@code groups} what the person says. Missing cells stay missing.
 */
public final class MergeLevels implements StepType {
    private static final Set<ColumnType> ACCEPTS = Set.of(ColumnType.LEVEL, ColumnType.FLAG);
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    @Override
    public String name() {
        return "merge_levels";
    }

    @Override
    public ParamSet params() {
        return ParamSet.of(
                name(),
                new Param.Choice("method", "rare", List.of("rare", "similar", "groups")),
                new Param.Real("min_share", 0.01, 0, 0.5, false),
                new Param.Whole("min_count", 0, 0, 1_000_000),
                new Param.Text("other", "(other)"),
                new Param.Rows("groups", List.of(new Param.Text("levels", ""), new Param.Text("into", ""))));
    }

    @Override
    public Set<ColumnType> accepts() {
        return ACCEPTS;
    }

    @Override
    public Step make(ColumnChoice columns, ParamValues values) {
        return switch (values.word("method")) {
            case "rare" -> {
                if (values.word("other").isBlank()) {
                    throw new UsageException(
                            Finding.error("step.merge_levels.no_other").at(Place.column("other")));
                }
                yield new Rare(
                        columns,
                        values.real("min_share"),
                        values.whole("min_count"),
                        values.word("other").strip());
            }
            case "similar" -> new Similar(columns);
            default -> new Groups(columns, groups(values.rows("groups")));
        };
    }

    private static Map<String, String> groups(List<ParamValues> rows) {
        Map<String, String> known = new LinkedHashMap<>();
        for (ParamValues row : rows) {
            String into = row.word("into").strip();
            List<String> levels = Stream.of(row.word("levels").split("\\|", -1))
                    .map(String::strip)
                    .filter(level -> !level.isEmpty())
                    .toList();
            if (!into.isEmpty()) {
                levels.forEach(level -> known.put(level, into));
            } else if (!levels.isEmpty()) {
                throw new UsageException(
                        Finding.error("step.merge_levels.no_name", levels).at(Place.column("into")));
            }
        }
        return known;
    }

    private record Rare(ColumnChoice columns, double share, int count, String other) implements LearnedStep {
        @Override
        public FittedStep fit(Dataset training, Seed seed) {
            List<LevelsMapped.Mapping> mappings = new ArrayList<>();
            List<Object> merged = new ArrayList<>();
            for (ColumnInfo info : columns.among(training.schema(), "", ACCEPTS)) {
                Map<String, Integer> counts = Learned.counts(training.coded(info.name()));
                double least = Math.max(count, share * training.rows());
                Map<String, String> kept = new LinkedHashMap<>();
                List<String> levels = Learned.byFrequency(counts);
                levels.stream()
                        .filter(level -> counts.getOrDefault(level, 0) >= least)
                        .forEach(level -> kept.put(level, level));
                mappings.add(new LevelsMapped.Mapping(info.name(), kept, List.of(), Optional.of(other)));
                merged.add(levels.size() - kept.size());
            }
            return new LevelsMapped(
                    training.schema(), mappings, Wording.withValues("step.merge_levels.rare", names(mappings), merged));
        }
    }

    private record Similar(ColumnChoice columns) implements LearnedStep {
        @Override
        public FittedStep fit(Dataset training, Seed seed) {
            List<LevelsMapped.Mapping> mappings = new ArrayList<>();
            List<Object> merged = new ArrayList<>();
            for (ColumnInfo info : columns.among(training.schema(), "", ACCEPTS)) {
                Map<String, String> first = new TreeMap<>();
                Map<String, String> known = new LinkedHashMap<>();
                for (String level : Learned.byFrequency(Learned.counts(training.coded(info.name())))) {
                    String plain = plain(level);
                    String leader = plain.isEmpty() ? level : first.computeIfAbsent(plain, p -> level);
                    if (!leader.equals(level)) {
                        known.put(level, leader);
                    }
                }
                mappings.add(LevelsMapped.Mapping.known(info.name(), known));
                merged.add(known.size());
            }
            return new LevelsMapped(
                    training.schema(),
                    mappings,
                    Wording.withValues("step.merge_levels.similar", names(mappings), merged));
        }
    }

    private record Groups(ColumnChoice columns, Map<String, String> known) implements KeepsRows {
        @Override
        public FittedStep scoring(Schema schema, String target) {
            List<LevelsMapped.Mapping> mappings = columns.among(schema, target, ACCEPTS).stream()
                    .map(info -> LevelsMapped.Mapping.known(info.name(), known))
                    .toList();
            return new LevelsMapped(
                    schema,
                    mappings,
                    Wording.of(
                            "step.merge_levels.grouped",
                            names(mappings),
                            Wording.list(known.values().stream().distinct().toList())));
        }
    }

    /** A spelling without case, accents, punctuation and repeated spaces. */
    static String plain(String level) {
        String bare =
                MARKS.matcher(Normalizer.normalize(level, Normalizer.Form.NFKD)).replaceAll("");
        return OTHERS.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    private static List<String> names(List<LevelsMapped.Mapping> mappings) {
        return mappings.stream().map(LevelsMapped.Mapping::name).toList();
    }
}
