package io.crisol.problem;

import io.crisol.text.Language;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Optional;

/** Numbers of the frame as texts. */
final class FrameNumbers {
    private FrameNumbers() {}

    /** As it is kept: with a decimal point, and without one where it is whole. */
    static String kept(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    /** The number of a kept text. */
    static Optional<Double> number(String kept) {
        try {
            return Optional.of(Double.parseDouble(kept)).filter(Double::isFinite);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /**
     * The number that a person typed: in the language's form, with correct grouping or none, or else with a decimal point.
     * «1.000» is a thousand in Spanish and one in English; «0.5» is a half in both.
     */
    static Optional<Double> typed(String text, Language language) {
        String plain = text.strip();
        return local(plain, language, true)
                .or(() -> local(plain, language, false))
                .or(() -> plain.matches("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d{1,3})?")
                        ? number(plain)
                        : Optional.empty());
    }

    private static Optional<Double> local(String text, Language language, boolean grouped) {
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        format.setGroupingUsed(grouped);
        format.setStrict(true);
        ParsePosition at = new ParsePosition(0);
        Number parsed = format.parse(text, at);
        return parsed != null && at.getIndex() == text.length()
                ? Optional.of(parsed.doubleValue()).filter(Double::isFinite)
                : Optional.empty();
    }

    /** The number as the person would type it. */
    static String shown(double value, Language language) {
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        format.setGroupingUsed(false);
        format.setMaximumFractionDigits(12);
        String text = format.format(value);
        return typed(text, language).filter(back -> back == value).isPresent() ? text : kept(value);
    }
}
