package io.crisol.bundle.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class WideTextProperties {
    @Property(tries = 500)
    void anyTextComesBackAndIsSpelledWithoutWideCharacters(@ForAll String text) {
        boolean loneSurrogate = text.codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF);
        String spelled = WideText.encode(text);

        assertThat(WideText.decode(spelled)).isEqualTo(text);
        if (!loneSurrogate) {
            assertThat(spelled.chars().noneMatch(c -> c == 0 || Character.isSurrogate((char) c)))
                    .isTrue();
        }
    }

    @Property(tries = 100)
    void differentTextsStayDifferent(@ForAll String a, @ForAll String b) {
        assertThat(WideText.encode(a).equals(WideText.encode(b))).isEqualTo(a.equals(b));
    }
}
