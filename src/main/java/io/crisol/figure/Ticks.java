package io.crisol.figure;

import io.crisol.text.Numbers;
import io.crisol.text.Texts;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where an axis is labelled, and with what.
 *
 * @param at values, ascending
 * @param labels one for each value
 */
public record Ticks(double[] at, List<String> labels) {
    private static final double[] STEPS = {1, 2, 2.5, 5, 10};
    private static final int WANTED = 5;

    public Ticks {
        labels = List.copyOf(labels);
    }

    /** Round numbers within the bounds: four to six wherever the bounds allow. */
    public static Ticks linear(double low, double high, Numbers numbers) {
        return linear(low, high, WANTED, numbers);
    }

    /** Round numbers within the bounds, as near to the wanted count as round steps allow. */
    public static Ticks linear(double low, double high, int wanted, Numbers numbers) {
        double step = step(low, high, wanted);
        List<Double> at = new ArrayList<>();
        for (double k = Math.ceil(low / step - 1e-9); k <= high / step + 1e-9; k++) {
            at.add(k == 0 ? 0 : k * step);
        }
        int decimals = decimals(step);
        double size = Math.max(Math.abs(low), Math.abs(high));
        boolean plain = decimals <= 6 && size < 1e9;
        return new Ticks(
                array(at),
                at.stream()
                        .map(v -> plain ? numbers.decimals(v, decimals) : numbers.compact(v))
                        .toList());
    }

    /** Powers of ten, with 2 and 5 between them where there are few. Bounds are positive. */
    public static Ticks log(double low, double high, Numbers numbers) {
        double decades = Math.log10(high / low);
        if (decades < 0.7) {
            return linear(low, high, numbers);
        }
        double[] within = decades < 1.7 ? new double[] {1, 2, 5} : decades < 3 ? new double[] {1, 3} : new double[] {1};
        int every = (int) Math.max(1, Math.ceil(decades / 6));
        List<Double> at = new ArrayList<>();
        int first = (int) Math.floor(Math.log10(low));
        for (int power = first; power <= Math.ceil(Math.log10(high)); power++) {
            for (double m : within) {
                double value = m * Math.pow(10, power);
                if (value >= low * (1 - 1e-9) && value <= high * (1 + 1e-9) && Math.floorMod(power, every) == 0) {
                    at.add(value);
                }
            }
        }
        return new Ticks(array(at), at.stream().map(numbers::compact).toList());
    }

    /** Whole units of time (minutes to years) within the bounds, in milliseconds since 1970 UTC. */
    public static Ticks time(double low, double high, Texts texts) {
        TimeStep step = TimeStep.forSpan(high - low);
        LocalDateTime at = step.floor(utc(low));
        List<Double> moments = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        DateTimeFormatter format = DateTimeFormatter.ofPattern(step.pattern(texts))
                .withLocale(texts.language().locale());
        while (millis(at) <= high) {
            if (millis(at) >= low) {
                moments.add((double) millis(at));
                labels.add(format.format(at));
            }
            at = at.plus(step.count(), step.unit());
        }
        return new Ticks(array(moments), labels);
    }

    /** One for each category. */
    static Ticks categories(List<String> names) {
        return new Ticks(IntStream.range(0, names.size()).asDoubleStream().toArray(), names);
    }

    /** How many decimals the multiples of a step need. */
    static int decimals(double step) {
        int decimals = Math.max(0, (int) -Math.floor(Math.log10(step) + 1e-9));
        double scaled = step * Math.pow(10, decimals);
        return Math.abs(scaled - Math.rint(scaled)) > 1e-6 ? decimals + 1 : decimals;
    }

    private static double step(double low, double high, int wanted) {
        double rough = (high - low) / wanted;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double best = power;
        double bestMiss = Double.MAX_VALUE;
        for (double scale = power / 10; scale <= power * 10; scale *= 10) {
            for (double each : STEPS) {
                double step = each * scale;
                int count = (int) (Math.floor(high / step + 1e-9) - Math.ceil(low / step - 1e-9)) + 1;
                double miss = Math.abs(count - wanted - 0.4) + (each == 2.5 ? 0.3 : 0);
                if (miss < bestMiss) {
                    best = step;
                    bestMiss = miss;
                }
            }
        }
        return best;
    }

    private static LocalDateTime utc(double millis) {
        return LocalDateTime.ofInstant(Instant.ofEpochMilli((long) millis), ZoneOffset.UTC);
    }

    private static long millis(LocalDateTime at) {
        return at.toInstant(ZoneOffset.UTC).toEpochMilli();
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** A step of time and how its moments are written. */
    private record TimeStep(int count, ChronoUnit unit) {
        private static final List<TimeStep> ALL = List.of(
                new TimeStep(1, ChronoUnit.SECONDS),
                new TimeStep(5, ChronoUnit.SECONDS),
                new TimeStep(15, ChronoUnit.SECONDS),
                new TimeStep(1, ChronoUnit.MINUTES),
                new TimeStep(5, ChronoUnit.MINUTES),
                new TimeStep(15, ChronoUnit.MINUTES),
                new TimeStep(1, ChronoUnit.HOURS),
                new TimeStep(3, ChronoUnit.HOURS),
                new TimeStep(6, ChronoUnit.HOURS),
                new TimeStep(12, ChronoUnit.HOURS),
                new TimeStep(1, ChronoUnit.DAYS),
                new TimeStep(2, ChronoUnit.DAYS),
                new TimeStep(7, ChronoUnit.DAYS),
                new TimeStep(14, ChronoUnit.DAYS),
                new TimeStep(1, ChronoUnit.MONTHS),
                new TimeStep(2, ChronoUnit.MONTHS),
                new TimeStep(3, ChronoUnit.MONTHS),
                new TimeStep(6, ChronoUnit.MONTHS),
                new TimeStep(1, ChronoUnit.YEARS),
                new TimeStep(2, ChronoUnit.YEARS),
                new TimeStep(5, ChronoUnit.YEARS),
                new TimeStep(10, ChronoUnit.YEARS),
                new TimeStep(20, ChronoUnit.YEARS),
                new TimeStep(50, ChronoUnit.YEARS),
                new TimeStep(100, ChronoUnit.YEARS));

        static TimeStep forSpan(double millis) {
            return ALL.stream()
                    .filter(s -> millis / s.millis() <= 6)
                    .findFirst()
                    .orElse(ALL.getLast());
        }

        double millis() {
            return (double) count * unit.getDuration().toMillis();
        }

        LocalDateTime floor(LocalDateTime at) {
            return switch (unit) {
                case YEARS -> LocalDateTime.of(Math.floorDiv(at.getYear(), count) * count, 1, 1, 0, 0);
                case MONTHS -> LocalDateTime.of(at.getYear(), (at.getMonthValue() - 1) / count * count + 1, 1, 0, 0);
                case DAYS ->
                    at.truncatedTo(ChronoUnit.DAYS)
                            .minusDays(Math.floorMod(at.toLocalDate().toEpochDay(), count));
                case HOURS -> at.truncatedTo(ChronoUnit.HOURS).withHour(at.getHour() / count * count);
                case MINUTES -> at.truncatedTo(ChronoUnit.MINUTES).withMinute(at.getMinute() / count * count);
                default -> at.truncatedTo(ChronoUnit.SECONDS).withSecond(at.getSecond() / count * count);
            };
        }

        String pattern(Texts texts) {
            boolean spanish = texts.language() == io.crisol.text.Language.ES;
            return switch (unit) {
                case YEARS -> "yyyy";
                case MONTHS -> "LLL yyyy";
                case DAYS -> spanish ? "d MMM" : "MMM d";
                case SECONDS -> "HH:mm:ss";
                default -> "HH:mm";
            };
        }
    }
}
