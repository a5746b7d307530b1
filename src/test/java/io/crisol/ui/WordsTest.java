package io.crisol.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.crisol.figure.TypeFace;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)");

    @ParameterizedTest
    @ValueSource(strings = {"ui", "shell", "figure", "job", "param"})
    void everySentenceIsSaidInBothLanguagesWithTheSameArguments(String area) throws IOException {
        Properties english = read(area, "en");
        Properties spanish = read(area, "es");
        assertThat(spanish.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(places(spanish.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ui", "shell", "figure", "job", "param"})
    void everySignOfEverySentenceIsInTheShippedTypeface(String area) throws IOException {
        for (String language : new String[] {"en", "es"}) {
            Properties words = read(area, language);
            for (String key : words.stringPropertyNames()) {
                words.getProperty(key)
                        .codePoints()
                        .filter(c -> c >= ' ')
                        .forEach(c -> assertThat(TypeFace.regular().has(c))
                                .as("%s: %s", key, Character.toString(c))
                                .isTrue());
            }
        }
    }

    private static Set<String> places(String pattern) {
        Set<String> all = new TreeSet<>();
        Matcher each = PLACE.matcher(pattern);
        while (each.find()) {
            all.add(each.group(1));
        }
        return all;
    }

    private static Properties read(String area, String language) throws IOException {
        String name = "/io/crisol/text/" + area + "_" + language + ".properties";
        Properties words = new Properties();
        try (InputStream in = Objects.requireNonNull(WordsTest.class.getResourceAsStream(name), name)) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return words;
    }
}
