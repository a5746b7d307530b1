package io.crisol.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import io.crisol.figure.Ink;
import io.crisol.figure.Palette;
import io.crisol.figure.Tone;
import io.crisol.ui.kit.Theme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TokensTest {
    private static final Pattern TOKEN = Pattern.compile("(-[a-z0-9-]+):\\s*([^;]+);");
    private static final List<String> GROUNDS = List.of("-surface", "-surface-page", "-surface-inset");

    @ParameterizedTest
    @EnumSource(Theme.class)
    void textReadsOnEveryGroundItStandsOn(Theme theme) {
        Map<String, String> tokens = tokens(theme);
        SoftAssertions softly = new SoftAssertions();
        for (String ground :
                List.of("-surface", "-surface-page", "-surface-inset", "-surface-hover", "-surface-selected")) {
            for (String text : List.of("-text", "-text-muted", "-text-secondary")) {
                atLeast(softly, tokens, text, ground, 4.5);
            }
        }
        for (String state : List.of("-good", "-warn", "-bad")) {
            atLeast(softly, tokens, state, "-surface", 4.5);
            atLeast(softly, tokens, state, "-surface-page", 4.5);
            atLeast(softly, tokens, state, state + "-subtle", 4.5);
        }
        for (String button : List.of("-accent", "-accent-hover", "-accent-pressed")) {
            atLeast(softly, tokens, "-on-accent", button, 4.5);
        }
        for (String ground : List.of("-surface", "-surface-page", "-surface-inset", "-accent-subtle")) {
            atLeast(softly, tokens, "-accent-text", ground, 4.5);
        }
        softly.assertAll();
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void graphicsStandOutOnEveryGround(Theme theme) {
        Map<String, String> tokens = tokens(theme);
        SoftAssertions softly = new SoftAssertions();
        for (String ground : GROUNDS) {
            for (int i = 1; i <= 8; i++) {
                atLeast(softly, tokens, "-data-" + i, ground, 3);
            }
            for (String graphic :
                    List.of("-graphic", "-border-control", "-focus", "-accent", "-good", "-warn", "-bad")) {
                atLeast(softly, tokens, graphic, ground, 3);
            }
        }
        softly.assertAll();
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void chartsHaveTheColoursOfTheTokens(Theme theme) {
        Map<String, String> tokens = tokens(theme);
        Palette palette = theme.palette();
        SoftAssertions softly = new SoftAssertions();
        for (int i = 0; i < 8; i++) {
            softly.assertThat(palette.of(Tone.data(i))).as("data %s", i + 1).isEqualTo(ink(tokens, "-data-" + (i + 1)));
        }
        softly.assertThat(palette.of(Tone.ACCENT)).isEqualTo(ink(tokens, "-accent"));
        softly.assertThat(palette.of(Tone.GOOD)).isEqualTo(ink(tokens, "-good"));
        softly.assertThat(palette.of(Tone.WARN)).isEqualTo(ink(tokens, "-warn"));
        softly.assertThat(palette.of(Tone.BAD)).isEqualTo(ink(tokens, "-bad"));
        softly.assertThat(palette.of(Tone.TEXT)).isEqualTo(ink(tokens, "-text"));
        softly.assertThat(palette.of(Tone.MUTED)).isEqualTo(ink(tokens, "-graphic"));
        softly.assertThat(palette.ground()).isEqualTo(ink(tokens, "-surface"));
        softly.assertThat(palette.text()).isEqualTo(ink(tokens, "-text"));
        softly.assertThat(palette.muted()).isEqualTo(ink(tokens, "-text-muted"));
        softly.assertThat(palette.axis()).isEqualTo(ink(tokens, "-graphic"));
        softly.assertThat(palette.grid()).isEqualTo(ink(tokens, "-border-subtle"));
        softly.assertAll();
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void textReadsOnEveryCellOfAHeatMap(Theme theme) {
        Palette palette = theme.palette();
        for (int i = 0; i <= 20; i++) {
            Ink little = palette.sequential(i / 20.0);
            Ink around = palette.diverging(i / 10.0 - 1);
            assertThat(palette.textOn(little).contrast(little))
                    .as("sequential %s", i)
                    .isGreaterThanOrEqualTo(4.5);
            assertThat(palette.textOn(around).contrast(around))
                    .as("diverging %s", i)
                    .isGreaterThanOrEqualTo(4.5);
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void dataColoursStayApartForPeopleWhoSeeRedAndGreenAlike(Theme theme) {
        for (double[][] sight : List.of(ColourSight.NORMAL, ColourSight.DEUTERANOPIA, ColourSight.PROTANOPIA)) {
            for (int a = 0; a < 8; a++) {
                for (int b = 0; b < a; b++) {
                    double apart = ColourSight.distance(
                            theme.palette().of(Tone.data(a)), theme.palette().of(Tone.data(b)), sight);
                    assertThat(apart).as("data %s and %s", a + 1, b + 1).isGreaterThan(0.05);
                }
            }
        }
    }

    private static void atLeast(
            SoftAssertions softly, Map<String, String> tokens, String front, String ground, double least) {
        softly.assertThat(ink(tokens, front).contrast(ink(tokens, ground)))
                .as("%s on %s", front, ground)
                .isGreaterThanOrEqualTo(least);
    }

    private static Ink ink(Map<String, String> tokens, String name) {
        String value = Objects.requireNonNull(tokens.get(name), name);
        return value.startsWith("#") ? Ink.ofHex(value) : ink(tokens, value);
    }

    private static Map<String, String> tokens(Theme theme) {
        String name = "/io/crisol/ui/theme/tokens-" + theme.name().toLowerCase(Locale.ROOT) + ".css";
        Map<String, String> tokens = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(TokensTest.class.getResourceAsStream(name))) {
            Matcher each = TOKEN.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            while (each.find()) {
                tokens.put(each.group(1), each.group(2).strip());
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return tokens;
    }
}
