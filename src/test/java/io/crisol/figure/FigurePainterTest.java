package io.crisol.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.crisol.text.Language;
import io.crisol.text.Texts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.util.List;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class FigurePainterTest {
    private final FigurePainter painter = new FigurePainter(Texts.of(Language.EN));

    private static Figure points(String title, Reference... references) {
        return new Figure(
                title,
                "3 runs",
                Axis.Linear.of("Fit time (s)"),
                Axis.Linear.of("AUC"),
                List.of(new Mark.Points(
                        "Runs",
                        Tone.DATA_1,
                        Shape.CIRCLE,
                        new double[] {1, 2, 3},
                        new double[] {.7, .8, .75},
                        List.of("first", "second", "third"),
                        List.of("a", "b", "c"))),
                List.of(references));
    }

    private Painted paint(Figure figure) {
        return painter.paint(figure, new TextsSeen(480, 300), Palette.light());
    }

    @Test
    void aPointAnswersToThePointerWithItsHoverAndId() {
        Painted painted = paint(points("Runs"));
        HotSpot second = painted.spots().get(1);
        HotSpot hit = painted.at(second.x() + 3, second.y() + 8).orElseThrow();
        assertThat(hit.hover()).isEqualTo("second");
        assertThat(hit.id()).isEqualTo("b");
    }

    @Test
    void farFromEveryMarkNothingAnswers() {
        assertThat(paint(points("Runs")).at(0, 299)).isEmpty();
    }

    @Test
    void aHigherValueStandsHigher() {
        Painted painted = paint(points("Runs"));
        assertThat(painted.spots().get(1).y()).isLessThan(painted.spots().get(0).y());
    }

    @Test
    void labelsOfReferencesAtNearlyTheSameValueDoNotCoverEachOther() {
        TextsSeen seen = new TextsSeen(480, 300);
        painter.paint(
                points(
                        "Runs",
                        new Reference("baseline", true, .75, Tone.MUTED),
                        new Reference("success", true, .751, Tone.ACCENT)),
                seen,
                Palette.light());
        double a = seen.baseline("baseline");
        double b = seen.baseline("success");
        assertThat(Math.abs(a - b) >= 14 || seen.x("baseline") != seen.x("success"))
                .isTrue();
    }

    @Test
    void longCategoryNamesAreShortenedInTheMiddleAndStayWithinTheirRoom() {
        Figure figure = new Figure(
                "",
                "",
                Axis.Linear.of(""),
                new Axis.Categories(
                        "", List.of("household_income_before_tax_2024", "household_income_before_tax_2025")),
                List.of(new Mark.Bars(
                        "",
                        Tone.DATA_1,
                        true,
                        List.of(new Mark.Bar(-.4, .4, 0, 1, ""), new Mark.Bar(.6, 1.4, 0, 2, "")))),
                List.of());
        TextsSeen seen = new TextsSeen(260, 160);
        painter.paint(figure, seen, Palette.light());
        List<String> shortened =
                seen.texts().stream().filter(t -> t.contains("…")).toList();
        assertThat(shortened).hasSize(2).doesNotHaveDuplicates();
        assertThat(shortened).allMatch(t -> t.startsWith("house") && (t.endsWith("24") || t.endsWith("25")));
    }

    @Test
    void everyKindOfMarkDrawsWithoutDataAndWithMissingValues() {
        double nan = Double.NaN;
        double[] none = {};
        Figure figure = new Figure(
                "All marks",
                "",
                Axis.Linear.of("x"),
                Axis.Linear.of("y"),
                List.of(
                        new Mark.Bars("a", Tone.DATA_1, false, List.of(new Mark.Bar(0, 1, 0, nan, ""))),
                        new Mark.Points(
                                "b",
                                Tone.DATA_2,
                                Shape.CROSS,
                                new double[] {nan, 1},
                                new double[] {1, nan},
                                List.of(),
                                List.of()),
                        new Mark.Line("c", Tone.DATA_3, true, true, new double[] {0, 1, 2}, new double[] {nan, 1, nan}),
                        new Mark.Line("d", Tone.DATA_3, false, false, none, none),
                        new Mark.Band("e", Tone.DATA_4, none, none, none),
                        new Mark.Intervals(
                                "f",
                                Tone.DATA_5,
                                true,
                                new double[] {0},
                                new double[] {nan},
                                new double[] {1},
                                new double[] {nan}),
                        new Mark.Boxes("g", Tone.DATA_6, false, List.of()),
                        new Mark.Cells("h", Tone.DATA_7, new double[][] {{nan, 1}}, new String[][] {}, true)),
                List.of());
        assertThat(paint(figure).spots()).isNotEmpty();
    }

    @Test
    void svgIsWellFormedWhateverTheNamesContain() throws Exception {
        String svg = SvgSurface.draw(points("a < b & \"c\" \u0001 </svg>"), 480, 300, Palette.dark(), painter);
        var document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        assertThat(document.getDocumentElement()
                        .getElementsByTagName("title")
                        .item(0)
                        .getTextContent())
                .isEqualTo("a < b & \"c\"  </svg>");
        assertThat(document.getElementsByTagName("circle").getLength()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void pngHasTwiceThePixelsOfTheViewAndTheColourOfTheMarks() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageSurface.writePng(points("Runs"), 480, 300, 2, Palette.light(), painter, out);
        var image = ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
        assertThat(image.getWidth()).isEqualTo(960);
        HotSpot first = paint(points("Runs")).spots().getFirst();
        int pixel =
                image.getRGB((int) (2 * (first.x() + first.width() / 2)), (int) (2 * (first.y() + first.height() / 2)));
        int blue = Palette.light().of(Tone.DATA_1).blue();
        assertThat(pixel & 0xFF).isBetween(blue - 15, blue + 25);
    }

    @Test
    void labelsAtTheEndsOfLinesAreMovedApartAndStayInside() {
        double[] placed = DirectLabels.apart(new double[] {100, 101, 102, 196}, 16, 0, 200);
        for (int i = 1; i < placed.length; i++) {
            assertThat(placed[i] - placed[i - 1]).isGreaterThanOrEqualTo(16);
        }
        assertThat(placed[3]).isLessThanOrEqualTo(200);
    }
}
