package io.crisol.gallery;

import io.crisol.text.Texts;
import io.crisol.ui.data.ImportPage;
import io.crisol.ui.kit.Theme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import javafx.scene.Parent;

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
            text.append(String.format(java.util.Locale.ROOT, "%02d/%02d/2025;", 1 + i % 28, 1 + i % 12));
            text.append(provinces[random.nextInt(provinces.length)]).append(';');
            String amount = String.format(java.util.Locale.GERMANY, "%,.2f", 12 + random.nextDouble() * 2400);
            text.append(i == 117 ? "a consultar" : i == 301 ? "12,50 €" : amount)
                    .append(';');
            text.append(
                    i % 37 == 0 ? "n/a" : String.format(java.util.Locale.GERMANY, "%.1f", random.nextDouble() * 30));
            text.append(';').append(random.nextInt(5) == 0 ? "sí" : "no").append('\n');
        }
        return file("pedidos.csv", text.toString());
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
