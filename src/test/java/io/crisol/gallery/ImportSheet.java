package io.crisol.gallery;

import io.crisol.text.Texts;
import io.crisol.ui.data.ImportPage;
import io.crisol.ui.kit.Theme;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import javafx.scene.Parent;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The import wizard, page by page, with a good file, one with decimal commas and broken ones. */
final class ImportSheet {
    private ImportSheet() {}

    static List<Shot> shots() {
        return List.of(
                Shot.window(
                        "import-file",
                        (texts, theme) -> RealProject.empty(texts, theme).at("data.import", "")),
                Shot.window("import-good", (texts, theme) -> with(sample("telco-churn.csv"), texts, theme, p -> {})),
                Shot.window("import-commas", (texts, theme) -> with(commas(), texts, theme, p -> {})),
                Shot.window("import-sensor", (texts, theme) -> with(sensor(), texts, theme, p -> {})),
                new Shot("import-sensor-small", 1000, 700, (texts, theme) -> with(sensor(), texts, theme, p -> {})),
                new Shot(
                        "import-columns-small",
                        1000,
                        700,
                        (texts, theme) -> with(records(), texts, theme, p -> p.open("columns"))),
                Shot.window("import-untidy", (texts, theme) -> with(untidy(), texts, theme, p -> {})),
                Shot.window("import-sheet", (texts, theme) -> with(workbook(), texts, theme, p -> {})),
                Shot.window("import-records", (texts, theme) -> with(records(), texts, theme, p -> p.open("columns"))),
                Shot.window("import-sensor-result", (texts, theme) -> with(sensor(), texts, theme, ImportPage::read)),
                Shot.window("import-columns", (texts, theme) -> with(commas(), texts, theme, p -> p.open("columns"))),
                Shot.window("import-result", (texts, theme) -> with(commas(), texts, theme, ImportPage::read)),
                Shot.window("import-empty-file", (texts, theme) -> with(file("leer.csv", ""), texts, theme, p -> {})),
                Shot.window(
                        "import-header-only",
                        (texts, theme) -> with(file("kunden.csv", "id;name;price\n"), texts, theme, p -> {})));
    }

    private static Parent with(Path file, Texts texts, Theme theme, Consumer<ImportPage> then) {
        RealProject real = RealProject.empty(texts, theme);
        Parent view = real.at("data.import", file.toString());
        then.accept(real.page(ImportPage.class));
        return view;
    }

    private static Path sample(String name) {
        return Path.of("sample-data", name).toAbsolutePath();
    }

    /** Orders of a shop: semicolons, decimal commas, dates with the day first, two rows that do not fit. */
    static Path commas() {
        SplittableRandom random = new SplittableRandom(5);
        StringBuilder text = new StringBuilder("pedido;fecha;provincia;importe;peso_kg;devuelto\n");
        String[] provinces = {"Málaga", "Coruña", "Sevilla", "Ávila", "León"};
        for (int i = 0; i < 400; i++) {
            text.append(10_001 + i).append(';');
            text.append(String.format(Locale.ROOT, "%02d/%02d/2025;", 1 + i % 28, 1 + i % 12));
            text.append(provinces[random.nextInt(provinces.length)]).append(';');
            String amount = String.format(Locale.GERMANY, "%,.2f", 12 + random.nextDouble() * 2400);
            text.append(i == 117 ? "a consultar" : i == 301 ? "12,50 €" : amount)
                    .append(';');
            text.append(i % 37 == 0 ? "n/a" : String.format(Locale.GERMANY, "%.1f", random.nextDouble() * 30));
            text.append(';').append(random.nextInt(5) == 0 ? "sí" : "no").append('\n');
        }
        return file("pedidos.csv", text.toString());
    }

    /** Measurements in which -200 stands for missing. */
    private static Path sensor() {
        SplittableRandom random = new SplittableRandom(7);
        StringBuilder text = new StringBuilder("hour,co,no2,benzene,humidity\n");
        for (int i = 0; i < 900; i++) {
            text.append(String.format(Locale.ROOT, "2025-03-%02d %02d:00", 1 + i / 24 % 28, i % 24));
            for (double typical : new double[] {2.1, 110, 11.9, 48}) {
                boolean gone = random.nextInt(typical == 2.1 ? 5 : 24) == 0;
                text.append(',')
                        .append(
                                gone
                                        ? "-200"
                                        : String.format(Locale.ROOT, "%.1f", typical * (0.5 + random.nextDouble())));
            }
            text.append('\n');
        }
        return file("luftmessung.csv", text.toString());
    }

    /** Lines above, comments, names twice and missing, rows of other widths, notes below. */
    private static Path untidy() {
        StringBuilder text = new StringBuilder("Informe anual\nVersión 3\n\n# provisional\nid;;valor;valor;;\n");
        for (int i = 0; i < 60; i++) {
            text.append(i).append(";a").append(i % 4).append(';').append(i * 3).append(";-;;");
            text.append(i % 20 == 7 ? ";sobra\n" : "\n");
        }
        return file("informe.csv", text.append("\n;;;;\nFuente: propia\n").toString());
    }

    /** A workbook of two sheets, the table below a title. */
    private static Path workbook() {
        Path file = file("ventas.xlsx", "");
        SplittableRandom random = new SplittableRandom(9);
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "gallery", "1.0")) {
            Worksheet sheet = book.newWorksheet("Ventas 2025");
            sheet.value(0, 1, "Ventas por tienda");
            String[] names = {"fecha", "tienda", "importe", "unidades", "devuelto"};
            for (int c = 0; c < names.length; c++) {
                sheet.value(2, 1 + c, names[c]);
            }
            for (int r = 3; r < 300; r++) {
                sheet.value(r, 1, LocalDate.of(2025, 1, 1).plusDays(r));
                sheet.style(r, 1).format("dd/mm/yyyy").set();
                sheet.value(r, 2, random.nextBoolean() ? "Málaga" : "Coruña");
                sheet.value(r, 3, Math.round(random.nextDouble() * 90000) / 100.0);
                sheet.value(r, 4, random.nextInt(12));
                sheet.value(r, 5, random.nextInt(9) == 0);
            }
            book.newWorksheet("Notas").value(0, 0, "Revisado en marzo");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    /** Records with a nested object. */
    private static Path records() {
        SplittableRandom random = new SplittableRandom(11);
        StringBuilder text = new StringBuilder("{\"page\": 1, \"data\": [\n");
        for (int i = 0; i < 120; i++) {
            text.append(i == 0 ? "" : ",\n")
                    .append(String.format(
                            Locale.ROOT,
                            "{\"id\": %d, \"name\": \"ticket %d\", \"customer\": {\"plan\": \"%s\", \"since\":"
                                    + " \"20%02d-05-01\"}, \"tags\": [%s], \"hours\": %s}",
                            500 + i,
                            i,
                            random.nextBoolean() ? "basic" : "plus",
                            10 + i % 14,
                            i % 3 == 0 ? "\"late\"" : "",
                            i % 10 == 0 ? "null" : String.format(Locale.ROOT, "%.1f", random.nextDouble() * 20)));
        }
        return file("tickets.json", text.append("\n]}\n").toString());
    }

    static Path file(String name, String text) {
        try {
            Path folder = Files.createTempDirectory("crisol-gallery");
            return Files.writeString(folder.resolve(name), text, Charset.forName("windows-1252"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
