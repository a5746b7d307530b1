package io.crisol.data.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crisol.data.CodedColumn;
import io.crisol.data.ColumnInfo;
import io.crisol.data.ColumnType;
import io.crisol.data.Dataset;
import io.crisol.data.read.ImportResult;
import io.crisol.data.read.ImportSettings;
import io.crisol.data.read.Setting;
import io.crisol.data.read.TablePreview;
import io.crisol.finding.CancelledException;
import io.crisol.finding.CrisolException;
import io.crisol.finding.Finding;
import io.crisol.finding.InputException;
import io.crisol.finding.UsageException;
import io.crisol.job.JobContext;
import io.crisol.text.Message;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Queries against a real H2 file. */
class DatabaseReaderTest {
    @TempDir
    static Path folder;

    private static H2Address shop;

    private final DatabaseReader reader = new DatabaseReader();

    @BeforeAll
    static void make() throws SQLException {
        shop = H2Files.make(
                folder,
                "shop",
                """
                create table sale(
                  id bigint primary key, price numeric(10, 2), ratio double precision, share real, paid boolean,
                  sold date, moment timestamp, abroad timestamp with time zone, opened time,
                  channel varchar(20), note varchar(200), code char(5), amount_text varchar(20), photo blob)
                """,
                """
                insert into sale
                select x, x * 1.25, cast(x as double precision) / 7, 0.1, mod(x, 2) = 0, dateadd(day, x, date '2025-01-01'),
                  dateadd(hour, x, timestamp '2025-01-01 10:30:00'), timestamp with time zone '2025-06-01 01:00:00+02:00',
                  time '09:15:00', case mod(x, 3) when 0 then 'web' when 1 then 'shop' end,
                  'a longer note about sale number ' || x, lpad(x, 5, '0'), case when x = 40 then 'none' else x || '.5' end, x'00ff'
                from system_range(1, 60)
                """,
                "insert into sale(id) values (9007199254740993)",
                "create view dear as select id, price from sale where price > 50");
    }

    private static DatabaseQuery query(String sql) {
        return new DatabaseQuery(shop, sql);
    }

    private ImportResult read(String sql, ImportSettings settings) {
        return reader.read(query(sql), settings, H2Files.password(), JobContext.silent());
    }

    private ImportResult read(String sql) {
        return read(sql, ImportSettings.DETECT);
    }

    private static ColumnInfo column(Dataset data, String name) {
        return data.schema().column(name).orElseThrow();
    }

    @Test
    void everyTypeOfTheDatabaseBecomesOneOfOurs() {
        Dataset data = read("select * from sale order by id").data();

        assertThat(data.rows()).isEqualTo(60);
        assertThat(data.schema().columns().stream()
                        .map(c -> c.name() + " " + c.type().word()))
                .containsExactly(
                        "ID number",
                        "PRICE number",
                        "RATIO number",
                        "SHARE number",
                        "PAID flag",
                        "SOLD date",
                        "MOMENT date",
                        "ABROAD date",
                        "OPENED time",
                        "CHANNEL flag",
                        "NOTE text",
                        "CODE text",
                        "AMOUNT_TEXT number",
                        "PHOTO text");
    }

    @Test
    void valuesAreThoseOfTheDatabaseAndNullIsMissing() {
        Dataset data = read("select * from sale where amount_text is null or amount_text <> 'none' order by id")
                .data();

        assertThat(data.columns().stream().map(c -> c.text(0)))
                .containsExactly(
                        "1",
                        "1.25",
                        Double.toString(1 / 7.0),
                        "0.1",
                        "false",
                        "2025-01-02",
                        "2025-01-01T11:30",
                        "2025-05-31T23:00",
                        "09:15",
                        "shop",
                        "a longer note about sale number 1",
                        "00001",
                        "1.5",
                        "");
        int last = data.rows() - 1;
        assertThat(data.columns().stream().skip(1).allMatch(c -> c.isMissing(last)))
                .isTrue();
    }

    @Test
    void theReasonOfATypeIsTheDatabaseOrTheValues() {
        Dataset data = read("select price, channel, amount_text from sale").data();

        assertThat(column(data, "PRICE").reason()).isEqualTo(Message.of("data.reason.column_type", "NUMERIC"));
        assertThat(column(data, "CHANNEL").reason()).isEqualTo(Message.of("data.reason.flag", "shop", "web"));
        assertThat(column(data, "AMOUNT_TEXT").reason().key()).isEqualTo("data.reason.mostly_numbers");
    }

    @Test
    void aRowThatDoesNotFitIsRejectedWithItsNumber() {
        ImportResult read = read("select id, amount_text from sale where id <= 60 order by id");

        assertThat(read.data().rows()).isEqualTo(59);
        assertThat(read.rejected()).singleElement().satisfies(row -> {
            assertThat(row.line()).isEqualTo(40);
            assertThat(row.column()).hasValue("AMOUNT_TEXT");
            assertThat(row.value()).hasValue("none");
        });
    }

    @Test
    void aTypeThePersonChoseWins() {
        ImportSettings settings = ImportSettings.DETECT.withTypes(
                Map.of("ID", ColumnType.LEVEL, "AMOUNT_TEXT", ColumnType.TEXT, "PAID", ColumnType.LEVEL));
        Dataset data = read("select id, paid, amount_text, sold from sale where id <= 60 order by id", settings)
                .data();

        assertThat(data.schema().columns().stream().map(ColumnInfo::type))
                .containsExactly(ColumnType.LEVEL, ColumnType.LEVEL, ColumnType.TEXT, ColumnType.DATE);
        assertThat(((CodedColumn) data.column("ID")).levels()).startsWith("1", "2", "3");
        assertThat(data.rows()).isEqualTo(60);
    }

    @Test
    void onlyWantedColumnsAreTakenAndNamedTextsAreMissing() {
        ImportSettings settings = ImportSettings.DETECT
                .with(Setting.COLUMNS, Set.of("ID", "CHANNEL", "AMOUNT_TEXT"))
                .with(Setting.MISSING, Set.of("none"));
        ImportResult read = read("select * from sale where id <= 60 order by id", settings);

        assertThat(read.data().schema().names()).containsExactly("ID", "CHANNEL", "AMOUNT_TEXT");
        assertThat(read.missingTexts()).containsEntry("none", 1L);
        assertThat(read.data().column("AMOUNT_TEXT").missing()).isEqualTo(1);
    }

    @Test
    void equalNamesAreMadeDifferentAndLongNumbersAreSaidToBeRounded() {
        ImportResult read = read("select id, id, 2 as x from sale");

        assertThat(read.data().schema().names()).containsExactly("ID", "ID_2", "X");
        assertThat(read.findings().stream().map(Finding::code))
                .contains("imports.duplicate_name", "database.rounded", "database.unordered");
    }

    @Test
    void theSameQueryGivesTheSameFingerprint() {
        String sql = "select * from sale order by id";

        assertThat(read(sql).data().fingerprint()).isEqualTo(read(sql).data().fingerprint());
    }

    @Test
    void aPreviewShowsTheFirstRows() {
        TablePreview preview = reader.preview(
                query("select id, channel from sale order by id"),
                ImportSettings.DETECT,
                H2Files.password(),
                5,
                JobContext.silent());

        assertThat(preview.rows()).hasSize(5);
        assertThat(preview.rows().getFirst()).containsExactly("1", "shop");
        assertThat(preview.whole()).isFalse();
        assertThat(preview.columns()).hasSize(2);
    }

    @Test
    void connectingShowsTablesAndViewsAsTheyAreWrittenInAQuery() {
        DatabaseLook look = reader.look(shop, H2Files.password(), JobContext.silent());

        assertThat(look.product()).startsWith("H2 2.");
        assertThat(look.tables()).containsExactly("SALE", "DEAR");
    }

    private CrisolException refused(DatabaseQuery query, Password password) {
        try {
            reader.read(query, ImportSettings.DETECT, password, JobContext.silent());
        } catch (CrisolException e) {
            return e;
        }
        throw new AssertionError("it was read");
    }

    @Test
    void troubleIsSaidInWordsAndNeverWithThePassword() {
        CrisolException wrong = refused(query("select * from sale"), Password.of("wrong-canary"));
        CrisolException unknown = refused(query("select * from nowhere"), H2Files.password());
        CrisolException empty = refused(query("select * from sale where id < 0"), H2Files.password());
        CrisolException gone =
                refused(new DatabaseQuery(shop.at(folder.resolve("gone").toString()), "select 1"), H2Files.password());

        assertThat(wrong.finding().code()).isEqualTo("database.refused");
        assertThat(unknown).isInstanceOf(UsageException.class);
        assertThat(unknown.finding().args().toString()).contains("NOWHERE").doesNotContain("select");
        assertThat(empty.finding().code()).isEqualTo("database.no_rows");
        assertThat(gone.finding().code()).isEqualTo("database.no_file");
        assertThat(folder.resolve("gone.mv.db")).doesNotExist();
        for (CrisolException e : new CrisolException[] {wrong, unknown, empty, gone}) {
            for (Throwable t = e; t != null; t = t.getCause()) {
                assertThat(String.valueOf(t.getMessage())).doesNotContain("canary");
            }
        }
    }

    @Test
    void aPasswordIsHiddenWhereADriverRepeatsIt() {
        SQLException chatty = new SQLException("can't use secret-1 for ana", "HY000");

        assertThat(DatabaseTrouble.of(chatty, query("select 1"), Password.of("secret-1"))
                        .finding()
                        .args()
                        .toString())
                .doesNotContain("secret-1");
        assertThat(Password.of("secret-1")).asString().doesNotContain("secret");
    }

    @Test
    void readingLeavesTheFileAsItIsAndNothingBesideIt() throws Exception {
        Path file = Path.of(shop.fileWithEnding());
        byte[] before = Files.readAllBytes(file);

        read("select * from sale order by note");

        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        try (Stream<Path> beside = Files.list(folder)) {
            assertThat(beside.map(f -> f.getFileName().toString())).allMatch(name -> name.endsWith(".mv.db"));
        }
    }

    @Test
    void aQueryThatChangesSomethingIsRefusedByTheConnectionToo() throws SQLException {
        try (Connection connection = Connections.open(shop, H2Files.password())) {
            assertThatThrownBy(() -> connection.createStatement().execute("delete from sale"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("read only");
        }
        assertThat(refused(query("select * from final table (delete from sale)"), H2Files.password()))
                .isInstanceOf(UsageException.class);
    }

    @Test
    void theCodeOfADatabaseDoesNotRun() throws SQLException {
        H2Address armed = H2Files.make(
                folder,
                "armed",
                "create table t(a int)",
                "create trigger armed before select on t call '" + ArmedTrigger.class.getName() + "'");
        int before = ArmedTrigger.made();

        CrisolException refused = refused(new DatabaseQuery(armed, "select * from t"), H2Files.password());

        assertThat(before).as("the trigger works").isPositive();
        assertThat(refused.finding().code()).isEqualTo("database.has_code");
        assertThat(ArmedTrigger.made()).as("times that its code ran").isEqualTo(before);
    }

    @Test
    void aDatabaseWithAFunctionALinkOrAViewOnFilesIsNotOpened() throws SQLException {
        H2Address function =
                H2Files.make(folder, "function", "create alias f as 'int f() { return 1; }'", "create table t(a int)");
        H2Address link = H2Files.make(
                folder,
                "link",
                "create linked table l('', 'jdbc:h2:mem:x;INIT=create table if not exists t(a int)', '', '', 'T')");
        Path csv = folder.resolve("x.csv");
        H2Address view = H2Files.make(
                folder,
                "view",
                "call csvwrite('" + csv + "', 'select 1 as a')",
                "create view v as select * from csvread('" + csv + "')");

        for (H2Address armed : new H2Address[] {function, link, view}) {
            assertThat(refused(new DatabaseQuery(armed, "select 1"), H2Files.password())
                            .finding()
                            .code())
                    .as(armed.label())
                    .isEqualTo("database.has_code");
        }
        assertThat(csv.toFile().delete()).isTrue();
    }

    @Test
    void aFileThatIsNoDatabaseAndOneThatIsOpenAreNamedAsSuch() throws Exception {
        Path text = Files.writeString(folder.resolve("text.mv.db"), "not a database".repeat(2000));
        H2Address busy = H2Files.make(folder, "busy", "create table t(a int)");

        assertThat(refused(new DatabaseQuery(shop.at(text.toString()), "select 1"), H2Files.password())
                        .finding()
                        .code())
                .isEqualTo("database.not_h2");
        try (Connection open =
                DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("busy"), H2Files.USER, H2Files.PASSWORD)) {
            assertThat(open.isReadOnly()).isFalse();
            assertThat(refused(new DatabaseQuery(busy, "select * from t"), H2Files.password())
                            .finding()
                            .code())
                    .isEqualTo("database.in_use");
        }
    }

    /** Cancelled once it was asked a few times. */
    private static JobContext cancelledSoon() {
        AtomicInteger asked = new AtomicInteger();
        return new JobContext() {
            @Override
            public void progress(double done, Message what) {}

            @Override
            public boolean cancelled() {
                return asked.incrementAndGet() > 3;
            }
        };
    }

    @Test
    void aCancelStopsTheStatementInTheDatabase() throws InterruptedException {
        String endless = "select count(*) from system_range(1, 100000000000) a where mod(a.x, 7) = 3";

        assertThatThrownBy(
                        () -> reader.read(query(endless), ImportSettings.DETECT, H2Files.password(), cancelledSoon()))
                .isInstanceOf(CancelledException.class);

        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("crisol-query")) {
                assertThat(thread.join(Duration.ofSeconds(20)))
                        .as("the statement ends")
                        .isTrue();
            }
        }
    }

    @Test
    void aQueryThatTakesTooLongIsStopped() {
        DatabaseQuery endless =
                new DatabaseQuery(shop, "select count(*) from system_range(1, 100000000000) where mod(x, 7) = 3", 1);

        CrisolException stopped = refused(endless, H2Files.password());

        assertThat(stopped).isInstanceOf(InputException.class);
        assertThat(stopped.finding().code()).isEqualTo("database.timeout");
    }
}
