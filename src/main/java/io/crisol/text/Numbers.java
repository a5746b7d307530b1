package io.crisol.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;

/** Numbers as people read them: local separators, three significant digits unless more are asked for. Thread-safe. */
public final class Numbers {
    private final Locale locale;

    Numbers(Locale locale) {
        this.locale = locale;
    }

    /** Whole numbers with grouping, as in 7,043. */
    public String count(long n) {
        return NumberFormat.getIntegerInstance(locale).format(n);
    }

    /** Three significant digits; all digits of the whole part; very small values in scientific form. */
    public String compact(double value) {
        return significant(value, 3);
    }

    /** The given number of significant digits, but never fewer than the whole part has. */
    public String significant(double value, int digits) {
        if (Double.isNaN(value)) {
            return "–";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : "−∞";
        }
        double size = Math.abs(value);
        if (size != 0 && size < 1e-4) {
            BigDecimal r = new BigDecimal(value).round(new MathContext(Math.min(digits, 2), RoundingMode.HALF_EVEN));
            int exponent = r.precision() - r.scale() - 1;
            return fixed(r.scaleByPowerOfTen(-exponent).doubleValue(), 0, 1) + "e" + exponent;
        }
        if (size >= 1e15) {
            return String.format(locale, "%." + (digits - 1) + "e", value);
        }
        int whole = size == 0 ? 1 : size < 1 ? (int) Math.ceil(Math.log10(size) + 1e-12) : (int) Math.log10(size) + 1;
        return fixed(value, 0, Math.max(0, digits - whole));
    }

    /** Exactly the given number of decimals, so that a column of numbers lines up. */
    public String decimals(double value, int decimals) {
        return Double.isNaN(value) ? "–" : fixed(value, decimals, decimals);
    }

    /** A share of one as a percentage, as in 17 % (one decimal below ten per cent). */
    public String percent(double share) {
        if (Double.isNaN(share)) {
            return "–";
        }
        double percent = share * 100;
        return fixed(percent, 0, Math.abs(percent) < 10 ? 1 : 0) + " %";
    }

    /** Bytes in a unit that suits them, as in 4.2 MB. */
    public String bytes(long bytes) {
        String[] units = {"B", "kB", "MB", "GB", "TB"};
        double value = bytes;
        int unit = 0;
        while (value >= 1000 && unit < units.length - 1) {
            value /= 1000;
            unit++;
        }
        return significant(value, 3) + " " + units[unit];
    }

    /** A duration in a unit that suits it, as in 340 ms, 2.4 s, 3 min 20 s. */
    public String seconds(double seconds) {
        if (Double.isNaN(seconds)) {
            return "–";
        }
        if (seconds < 1) {
            return significant(seconds * 1000, seconds < 0.01 ? 2 : 3) + " ms";
        }
        if (seconds < 120) {
            return significant(seconds, 3) + " s";
        }
        long whole = Math.round(seconds);
        return whole / 60 + " min " + whole % 60 + " s";
    }

    private String fixed(double value, int least, int most) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(least);
        format.setMaximumFractionDigits(most);
        format.setRoundingMode(RoundingMode.HALF_EVEN);
        String text = format.format(value);
        String zero = format.format(0.0);
        return text.equals("-" + zero) ? zero : text.replace('-', '−');
    }
}
