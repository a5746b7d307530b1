package io.crisol.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.crisol.data.CodedColumn;
import io.crisol.data.ColumnType;
import io.crisol.data.Comparison;
import io.crisol.data.Dataset;
import io.crisol.data.DoubleNumbers;
import io.crisol.ui.kit.FxJobs;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RowsViewModelTest {
    private final RowsViewModel model = new RowsViewModel(FxJobs.sameThread());

    private static Dataset data() {
        Map<String, io.crisol.data.Column> columns = new LinkedHashMap<>();
        columns.put("age", new DoubleNumbers(new double[] {30, 20, Double.NaN, 50}));
        columns.put("city", new CodedColumn(ColumnType.LEVEL, new int[] {0, 1, 0, 1}, List.of("Bonn", "Ulm")));
        return Dataset.of(columns);
    }

    private int[] numbers() {
        return model.shownProperty().get().orElseThrow().numbers();
    }

    @Test
    void filtersAndOrderKeepTheNumbersOfTheWholeTable() {
        model.show(data());
        assertThat(numbers()).containsExactly(0, 1, 2, 3);
        model.filters().add(new RowsViewModel.Filter("city", Comparison.EQUAL, "Ulm"));
        model.orderProperty().set(Optional.of(new RowsViewModel.Order("age", true)));
        assertThat(numbers()).containsExactly(3, 1);
        assertThat(model.shownProperty().get().orElseThrow().of()).isEqualTo(4);
        model.filters().clear();
        assertThat(numbers()).containsExactly(3, 0, 1, 2);
    }

    @Test
    void aValueOfAnotherTypeIsSaidAndTheRowsStay() {
        model.show(data());
        model.filters().add(new RowsViewModel.Filter("age", Comparison.LESS, "young"));
        assertThat(model.troubleProperty().get().orElseThrow().code()).isEqualTo("data.query.value_no_number");
        assertThat(numbers()).hasSize(4);
    }

    @Test
    void onlyComparisonsOfTheTypeAreOffered() {
        assertThat(RowsViewModel.comparisons(ColumnType.LEVEL)).contains(Comparison.CONTAINS);
        assertThat(RowsViewModel.comparisons(ColumnType.LEVEL)).doesNotContain(Comparison.LESS);
        assertThat(RowsViewModel.comparisons(ColumnType.NUMBER)).doesNotContain(Comparison.CONTAINS);
    }
}
