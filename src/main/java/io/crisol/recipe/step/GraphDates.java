package io.crisol.recipe.step;

import io.crisol.graph.Attribute;
import io.crisol.graph.ElementType;
import io.crisol.graph.GraphBuilder;
import java.util.List;
import java.util.Map;

/**
 * The parts of a tensor {@code [N]} of ISO dates or times as whole numbers {@code [N]}, added to a graph as they are asked
 * for. Days are counted by the proleptic Gregorian calendar (Hinnant, chrono-compatible date algorithms). Taking texts
 * apart needs operator set 20.
 */
final class GraphDates {
    private static final String DATE = "[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:.*)?";
    private static final String TIME = "[0-9]{2}:.*";
    private static final long DAYS_OF_400_YEARS = 146_097;
    private static final long DAYS_TO_1970 = 719_468;

    private final GraphBuilder graph;
    private final String known;
    private final String clock;
    private final String calendar;

    private GraphDates(GraphBuilder graph, String known, String calendar, String clock) {
        this.graph = graph;
        this.known = known;
        this.calendar = calendar;
        this.clock = clock;
    }

    static GraphDates ofDates(GraphBuilder graph, String tensor) {
        String known = fits(graph, tensor, DATE);
        String sure = graph.node("Where", known, tensor, graph.constant(new String[] {"1970-01-01"}));
        String full = graph.node("StringConcat", sure, graph.constant(new String[] {"T00:00"}));
        String halves = split(graph, full, "T");
        String calendar = graph.cast(split(graph, member(graph, halves, 0), "-"), ElementType.INT64);
        return new GraphDates(graph, known, calendar, member(graph, halves, 1));
    }

    static GraphDates ofTimes(GraphBuilder graph, String tensor) {
        String known = fits(graph, tensor, TIME);
        String clock = graph.node("Where", known, tensor, graph.constant(new String[] {"00:00"}));
        return new GraphDates(graph, known, "", clock);
    }

    private static String fits(GraphBuilder graph, String tensor, String pattern) {
        return graph.node("RegexFullMatch", List.of(tensor), Map.of("pattern", new Attribute.OfString(pattern)));
    }

    private static String split(GraphBuilder graph, String tensor, String mark) {
        return graph.nodeWithTwo("", "StringSplit", List.of(tensor), Map.of("delimiter", new Attribute.OfString(mark)))
                .getFirst();
    }

    private static String member(GraphBuilder graph, String tensor, long at) {
        return graph.node(
                "Gather", List.of(tensor, graph.constant(new long[] {at})), Map.of("axis", new Attribute.OfInt(1)));
    }

    /** Where there is a date or time. */
    String known() {
        return known;
    }

    String year() {
        return member(graph, calendar, 0);
    }

    String month() {
        return member(graph, calendar, 1);
    }

    String day() {
        return member(graph, calendar, 2);
    }

    String quarter() {
        return divided(plus(month(), 2), 3);
    }

    String hour() {
        return graph.cast(member(graph, split(graph, clock, ":"), 0), ElementType.INT64);
    }

    /** Days since 1970-01-01. */
    String days() {
        return days(year(), month(), day());
    }

    /** Monday is 1. */
    String weekday() {
        return plus(modulo(plus(days(), 3), 7), 1);
    }

    /** The ISO week is that of the year in which its Thursday lies. */
    String week() {
        String year = year();
        String one = graph.constant(new long[] {1});
        String first = days(year, one, one);
        String thursday = graph.node("Sub", plus(graph.node("Sub", days(), first), 5), weekday());
        String length = length(year);
        String early = graph.node("Add", thursday, length(plus(year, -1)));
        String late = graph.node("Sub", thursday, length);
        String before = graph.node("Less", thursday, one);
        String after = graph.node("Greater", thursday, length);
        String place = graph.node("Where", before, early, graph.node("Where", after, late, thursday));
        return plus(divided(plus(place, -1), 7), 1);
    }

    /** Years begin in March, so that a leap day is their last; all is above 0, since division cuts off. */
    private String days(String year, String month, String day) {
        String early = graph.cast(graph.node("LessOrEqual", month, graph.constant(new long[] {2})), ElementType.INT64);
        String from = graph.node("Sub", plus(year, 400), early);
        String era = divided(from, 400);
        String inEra = graph.node("Sub", from, times(era, 400));
        String inYear = graph.node("Add", divided(plus(times(modulo(plus(month, 9), 12), 153), 2), 5), plus(day, -1));
        String leapDays = graph.node("Sub", divided(inEra, 4), divided(inEra, 100));
        String inEraDays = graph.node("Add", graph.node("Add", times(inEra, 365), leapDays), inYear);
        return plus(graph.node("Add", times(era, DAYS_OF_400_YEARS), inEraDays), -DAYS_TO_1970 - DAYS_OF_400_YEARS);
    }

    private String length(String year) {
        String fourth = divides(year, 4);
        String leap = graph.node("Add", graph.node("Sub", fourth, divides(year, 100)), divides(year, 400));
        return plus(leap, 365);
    }

    private String divides(String number, long by) {
        return graph.cast(graph.node("Equal", modulo(number, by), graph.constant(new long[] {0})), ElementType.INT64);
    }

    private String plus(String number, long other) {
        return graph.node("Add", number, graph.constant(new long[] {other}));
    }

    private String times(String number, long other) {
        return graph.node("Mul", number, graph.constant(new long[] {other}));
    }

    private String divided(String number, long by) {
        return graph.node("Div", number, graph.constant(new long[] {by}));
    }

    private String modulo(String number, long by) {
        return graph.node("Mod", number, graph.constant(new long[] {by}));
    }
}
