package io.crisol.data.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crisol.finding.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SingleSelectTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  -- nothing",
                "delete from t",
                "call csvwrite('x', 'y')",
                "create alias x as 'y'",
                "runscript from 'x'",
                "(select 1)",
                "values (1)",
                "set x = 1",
                "copy t to program 'x'",
                "explain select 1",
                "select 1; delete from t",
                "select 1 ;/* x */ delete from t",
                "select ';'; drop table t",
                "select \"a\"\";\"; drop table t",
                "select /* ; */ 1; drop table t",
                "select 'a\\'; drop table t; --'",
                "select $$;$$; drop table t",
                "select $x$ ' $x$; drop table t; --'",
                "select 1 // ' \n; drop table t --'",
                "select /* /* */ ; */ 1; drop table t",
                "select 'open",
                "select \"open",
                "select /* open",
                "select U&\"\\0046ILE_READ\"('x')",
                "select u&'\\003b'",
                "select file_read('/etc/passwd')",
                "select FILE_WRITE('x', '/tmp/x')",
                "select \"FILE_READ\"('/etc/passwd')",
                "select * from csvread('http://evil/x.csv')",
                "with x as (select * from CsvRead /* */ ('x')) select * from x",
                "select link_schema('a','b','c','d','e','f')",
                "select pg_read_file('/etc/passwd')",
                "select pg_read_binary_file ('x')",
                "select pg_ls_dir('/')",
                "select lo_import('/etc/passwd')",
                "select * from dblink('host=evil', 'select 1') as t(a int)",
                "select set_config('transaction_read_only', 'off', false)",
                "select query_to_xml('select 1', true, true, '')",
                "select pg_terminate_backend(1)"
            })
    void whatIsNotOneHarmlessSelectIsRefused(String sql) {
        assertThatThrownBy(() -> SingleSelect.of(sql))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("database.query.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 1",
                "SELECT * FROM t WHERE name = 'a;b' AND note <> 'it''s'",
                "select \"odd;name\" from t",
                "with x as (select 1 as a) select a from x",
                "/* first */ select a -- second; \n, b from t",
                "select a / b, a::int, '-- no comment' from t",
                "select lo_price, dblinked from t",
                "select 'file_read' as word from t"
            })
    void anOrdinarySelectIsTakenAsItStands(String sql) {
        assertThat(SingleSelect.of(sql).text()).isEqualTo(sql);
    }

    @Test
    void aSemicolonAtTheEndIsLeftOut() {
        assertThat(SingleSelect.of(" select 1 ; \n").text()).isEqualTo("select 1");
    }

    @Test
    void anOrderCountsOnlyWhereItOrdersTheResult() {
        assertThat(SingleSelect.of("select a from t order by a").ordered()).isTrue();
        assertThat(SingleSelect.of("select a from (select a from t order by a) x")
                        .ordered())
                .isFalse();
        assertThat(SingleSelect.of("select rank() over (order by a) from t").ordered())
                .isFalse();
        assertThat(SingleSelect.of("select 'order by' from t").ordered()).isFalse();
    }

    @Test
    void theLineOfTheTroubleIsNamed() {
        assertThatThrownBy(() -> SingleSelect.of("select a\nfrom t\nwhere b = 'open"))
                .isInstanceOfSatisfying(
                        UsageException.class,
                        e -> assertThat(e.finding().place().line()).hasValue(3));
    }
}
