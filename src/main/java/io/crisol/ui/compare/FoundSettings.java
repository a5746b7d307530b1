package io.crisol.ui.compare;

import io.crisol.evaluate.FoldScore;
import io.crisol.experiment.Run;
import io.crisol.text.Texts;
import io.crisol.ui.kit.Columns;
import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.ParamWords;
import io.crisol.ui.kit.StyleClass;
import io.crisol.ui.kit.Tables;
import java.util.List;
import java.util.TreeSet;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;

/** The settings that a search found, fold by fold: much alike where the data tell, all over the range where they don't. */
final class FoundSettings extends VBox {
    FoundSettings(Texts texts, Run run) {
        super(8);
        List<FoldScore> folds =
                run.folds().stream().filter(f -> !f.found().isEmpty()).toList();
        TreeSet<String> names = new TreeSet<>();
        folds.forEach(f -> names.addAll(f.found().keySet()));
        TableView<FoldScore> table = Tables.dense(texts.say("ui_compare.found.title"), "");
        table.getColumns().add(Columns.text(texts.say("ui_compare.found.fold"), 80, f -> String.valueOf(f.fold() + 1)));
        for (String name : names) {
            table.getColumns()
                    .add(Columns.text(
                            ParamWords.label(texts, run.family(), name),
                            160,
                            f -> f.found().containsKey(name)
                                    ? Say.value(
                                            texts, run.family(), name, f.found().get(name))
                                    : texts.say("ui_compare.found.as_given")));
        }
        table.getItems().setAll(folds);
        Tables.fitRows(table, 10);
        getChildren()
                .setAll(
                        Labels.section(texts.say("ui_compare.found.title")),
                        Labels.wrapped(texts.say("ui_compare.found.sentence", folds.size()), StyleClass.SECONDARY),
                        table);
    }
}
