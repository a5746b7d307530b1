package io.crisol.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every sentence exists in both languages, with the same gaps to fill. */
class SentencesTest {
    private static final Path FOLDER = Path.of("src/main/resources/io/crisol/text");
    private static final Pattern GAP = Pattern.compile("\\{(\\d+)");

    @TestFactory
    Stream<DynamicTest> bothLanguagesSayTheSame() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(f -> f.toString().endsWith("_en.properties")).sorted().toList().stream()
                    .map(english ->
                            DynamicTest.dynamicTest(english.getFileName().toString(), () -> {
                                Properties en = read(english);
                                Properties es =
                                        read(Path.of(english.toString().replace("_en.properties", "_es.properties")));
                                String area = english.getFileName().toString().replace("_en.properties", "");
                                assertThat(new TreeSet<>(es.stringPropertyNames()))
                                        .isEqualTo(new TreeSet<>(en.stringPropertyNames()));
                                for (String key : en.stringPropertyNames()) {
                                    assertThat(key).startsWith(area + ".");
                                    assertThat(gaps(es.getProperty(key)))
                                            .as(key)
                                            .isEqualTo(gaps(en.getProperty(key)));
                                    assertThat(new MessageFormat(en.getProperty(key)).toPattern())
                                            .as(key)
                                            .isNotEmpty();
                                    assertThat(new MessageFormat(es.getProperty(key)).toPattern())
                                            .as(key)
                                            .isNotEmpty();
                                }
                            }));
        }
    }

    private static Set<String> gaps(String pattern) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = GAP.matcher(pattern);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static Properties read(Path file) throws IOException {
        Properties properties = new Properties();
        try (var in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        return properties;
    }
}
