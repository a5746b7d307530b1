package io.crisol.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypeFaceTest {
    @Test
    void allDigitsAreEquallyWideSoThatColumnsOfNumbersLineUp() {
        double wide = TypeFace.regular().width("0");
        for (char digit = '1'; digit <= '9'; digit++) {
            assertThat(TypeFace.regular().width(String.valueOf(digit))).isEqualTo(wide);
            assertThat(TypeFace.of(true).width(String.valueOf(digit)))
                    .isEqualTo(TypeFace.of(true).width("0"));
        }
    }

    @Test
    void textIsAsWideAsJavaMeasuresIt() throws Exception {
        try (var in = TypeFaceTest.class.getResourceAsStream("/io/crisol/assets/fonts/Roboto-Regular.ttf")) {
            var font = java.awt.Font.createFont(java.awt.Font.TRUETYPE_FONT, in).deriveFont(100f);
            var context = new java.awt.font.FontRenderContext(null, true, true);
            double java =
                    font.getStringBounds("Monthly charges (€) ¿qué?", context).getWidth();
            assertThat(TypeFace.regular().width("Monthly charges (€) ¿qué?") * 100)
                    .isCloseTo(java, org.assertj.core.data.Percentage.withPercentage(1));
        }
    }

    @Test
    void longTextIsShortenedInTheMiddleSoThatItFits() {
        String shorter = Elide.middle("household_income_before_tax_2025", 120, 12, false);
        assertThat(shorter).startsWith("house").contains("…").endsWith("2025");
        assertThat(TypeFace.regular().width(shorter) * 12).isLessThanOrEqualTo(120);
        assertThat(Elide.middle("tenure", 120, 12, false)).isEqualTo("tenure");
    }
}
