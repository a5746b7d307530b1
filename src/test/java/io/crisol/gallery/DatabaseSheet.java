package io.crisol.gallery;

import io.crisol.data.database.H2Address;
import io.crisol.data.database.H2Files;
import io.crisol.text.Texts;
import io.crisol.ui.data.DatabasePage;
import io.crisol.ui.kit.Theme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Parent;

/** Rows from a database, step by step, on a real H2 file. */
final class DatabaseSheet {
    private static final String QUERY = """
        select c.*, t.signed, t.region
        from customer c join contract t on t.customer_id = c.customer_id
        where t.signed < date '2026-01-01'
        order by c.customer_id\
        """;

    private DatabaseSheet() {}

    static List<Shot> shots() {
        return List.of(
                Shot.window("database-empty", (texts, theme) -> page(texts, theme, p -> {})),
                Shot.window(
                        "database-connected", (texts, theme) -> page(texts, theme, p -> connect(p, H2Files.PASSWORD))),
                Shot.window("database-refused", (texts, theme) -> page(texts, theme, p -> connect(p, "wrong"))),
                Shot.window("database-query", (texts, theme) -> page(texts, theme, p -> ask(p, QUERY))),
                Shot.window(
                        "database-query-wrong",
                        (texts, theme) -> page(texts, theme, p -> ask(p, QUERY.replace("t.region", "t.regoin")))),
                Shot.window(
                        "database-columns",
                        (texts, theme) -> page(texts, theme, p -> {
                            ask(p, QUERY);
                            p.open("columns");
                        })),
                Shot.window(
                        "database-result",
                        (texts, theme) -> page(texts, theme, p -> {
                            ask(p, QUERY);
                            p.read();
                        })));
    }

    private static Parent page(Texts texts, Theme theme, Consumer<DatabasePage> then) {
        RealProject real = RealProject.empty(texts, theme);
        Parent view = real.at("data.database", "");
        then.accept(real.page(DatabasePage.class));
        return view;
    }

    private static void connect(DatabasePage page, String password) {
        page.connect(crm().file(), H2Files.USER, password);
    }

    private static void ask(DatabasePage page, String query) {
        connect(page, H2Files.PASSWORD);
        page.ask(query);
    }

    /** A shop's customers and their contracts. */
    private static H2Address crm() {
        try {
            Path folder = Files.createTempDirectory("crisol-gallery");
            Path churn = Path.of("sample-data/telco-churn.csv").toAbsolutePath();
            return H2Files.make(
                    folder,
                    "crm",
                    "create table churn as select * from csvread('" + churn + "', null, 'null=NA')",
                    """
                    create table customer as select cast(rownum() as bigint) as customer_id, churn,
                      cast(senior_citizen as int) = 1 as senior, cast(tenure as int) as tenure_months,
                      internet_service, cast(monthly_charges as numeric(8, 2)) as monthly_charges from churn
                    """,
                    """
                    create table contract as select cast(x as bigint) as customer_id,
                      dateadd(day, -mod(x * 37, 2000), date '2026-02-01') as signed,
                      case mod(x * 7, 5) when 0 then 'North' when 1 then 'South' when 2 then 'East' else 'West' end as region
                    from system_range(1, 7043)
                    """,
                    "create view signed_2025 as select * from contract where signed >= date '2025-01-01'");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
