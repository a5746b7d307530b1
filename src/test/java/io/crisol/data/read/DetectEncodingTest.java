package io.crisol.data.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DetectEncodingTest {
    private static final Charset KOREAN = Charset.forName("x-windows-949");
    private static final Charset JAPANESE = Charset.forName("windows-31j");
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static Charset detected(String text, Charset written) {
        return DetectEncoding.of(text.getBytes(written)).charset();
    }

    @Test
    void utf8IsToldByItsValidity() {
        assertThat(detected("name,city\nJosé,Łódź\n", UTF_8)).isEqualTo(UTF_8);
        assertThat(detected("plain,ascii\n", UTF_8)).isEqualTo(UTF_8);
    }

    @Test
    void aCharacterCutAtTheEndDoesNotMakeItLessUtf8() {
        byte[] text = "name\nJosé".getBytes(UTF_8);
        assertThat(DetectEncoding.of(Arrays.copyOf(text, text.length - 1)).charset())
                .isEqualTo(UTF_8);
    }

    @Test
    void byteOrderMarksDecide() {
        TextEncoding found = DetectEncoding.of("\ufeffa,b\n1,2\n".getBytes(UTF_16LE));
        assertThat(found).isEqualTo(new TextEncoding(UTF_16LE, 2, false));
        assertThat(DetectEncoding.of("\ufeffa,b\n".getBytes(UTF_8)).bom()).isEqualTo(3);
    }

    @Test
    void utf16IsToldByItsZeroBytesToo() {
        assertThat(detected("name,größe\nx,1\n", UTF_16LE)).isEqualTo(UTF_16LE);
        assertThat(detected("name,größe\nx,1\n", UTF_16BE)).isEqualTo(UTF_16BE);
    }

    @Test
    void westernTextIsLatin1OrWindows1252() {
        assertThat(detected("país;año\nEspaña;2004\nCôte d'Ivoire;2005\n", ISO_8859_1))
                .isEqualTo(ISO_8859_1);
        assertThat(detected("price;note\n5 €;“don’t”\n6 €;“it’s”\n", WINDOWS)).isEqualTo(WINDOWS);
        assertThat(detected("größe,straße\nÄÖÜ,süß\n", ISO_8859_1)).isEqualTo(ISO_8859_1);
    }

    @Test
    void koreanAndJapaneseAreToldFromWesternText() {
        assertThat(detected("도시,인구\n서울특별시,9700\n부산광역시,3400\n", KOREAN)).isEqualTo(KOREAN);
        assertThat(detected("都市,人口\nとうきょう,1400\n大阪市,270\nカタカナ,1\n", JAPANESE)).isEqualTo(JAPANESE);
    }

    @Test
    void chineseIsReadAsGb18030() {
        Charset chinese = Charset.forName("GB18030");
        assertThat(detected("城市,人口\n北京,2100\n上海,2400\n天津,1300\n重庆,3200\n", chinese))
                .isEqualTo(chinese);
    }

    @Test
    void zeroBytesOutsideUtf16AreNoText() {
        assertThat(DetectEncoding.binary(new byte[] {1, 2, 0, 3, 4, 5, 0, 0, 7}))
                .isTrue();
        assertThat(DetectEncoding.binary("a,b\n1,2\n".getBytes(UTF_16LE))).isFalse();
    }
}
