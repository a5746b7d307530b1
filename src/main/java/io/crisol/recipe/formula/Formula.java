package io.crisol.recipe.formula;

import io.crisol.data.Column;
import io.crisol.data.ColumnInfo;
import io.crisol.data.Dataset;
import io.crisol.data.NumberColumn;
import io.crisol.data.Schema;
import io.crisol.finding.Nearest;
import io.crisol.finding.UsageException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A formula as a person wrote it: arithmetic, comparisons, {@code and or not}, {@code if coalesce is_missing min max abs log
 * exp sqrt round floor ceil}, numbers, texts in quotes, columns by name (in backticks where the name has spaces). It can
 * read columns of the same row and nothing else. Immutable and thread-safe.
 */
public final class Formula {
    private final Syntax syntax;

    private Formula(Syntax syntax) {
        this.syntax = syntax;
    }

    /** @throws UsageException where it can't be read; the finding says where */
    public static Formula parse(String text) {
        return new Formula(Parser.parse(text));
    }

    /** Names of the columns that it reads. */
    public List<String> names() {
        return List.copyOf(syntax.names());
    }

    /**
     * Looks the names up.
     *
     * @throws UsageException where a name is not known, or something is applied to what it can't be; the finding says where
     */
    public BoundFormula bind(Schema schema) {
        if (syntax.names().isEmpty()) {
            checked(syntax, schema);
            throw Trouble.at(1, "step.formula.no_columns");
        }
        return new BoundFormula(checked(syntax, schema));
    }

    private static Expression checked(Syntax part, Schema schema) {
        return switch (part) {
            case Syntax.Number n -> Arithmetic.constant(n.value());
            case Syntax.Missing m -> Arithmetic.constant(Float.NaN);
            case Syntax.Text t -> {
                if (t.value().isEmpty()) {
                    throw Trouble.at(t.at(), "step.formula.empty_text");
                }
                yield Choosing.text(t.value());
            }
            case Syntax.Name n -> column(n, schema);
            case Syntax.Call c -> call(c, schema);
        };
    }

    private static Expression column(Syntax.Name name, Schema schema) {
        ColumnInfo info = schema.column(name.name()).orElseThrow(() -> unknown(name, schema));
        String column = info.name();
        return switch (info.type()) {
            case NUMBER ->
                new Expression.Numbers(
                        rows -> ((NumberColumn) rows.column(column)).toFloats(),
                        graph -> graph.column().apply(column));
            case LEVEL, FLAG, TEXT ->
                new Expression.Texts(texts(column), graph -> graph.column().apply(column), "");
            case DATE, TIME -> throw Trouble.at(name.at(), "step.formula.no_dates", column);
        };
    }

    private static Function<Dataset, String[]> texts(String name) {
        return rows -> {
            Column column = rows.column(name);
            return Choosing.texts(rows.rows(), column::text);
        };
    }

    private static UsageException unknown(Syntax.Name name, Schema schema) {
        List<String> known = schema.visible().stream().map(ColumnInfo::name).toList();
        return Nearest.to(name.name(), known)
                .map(near -> Trouble.at(name.at(), "step.formula.unknown_column_near", name.name(), near))
                .orElseGet(() -> Trouble.at(name.at(), "step.formula.unknown_column", name.name()));
    }

    private static Expression call(Syntax.Call call, Schema schema) {
        Functions.Definition function = Functions.all().get(call.function());
        if (function == null) {
            throw unknown(call);
        }
        int given = call.arguments().size();
        if (given < function.least() || given > function.most()) {
            throw Trouble.at(call.at(), "step.formula.arguments", call.function(), given, function.least());
        }
        List<Expression> parts = new ArrayList<>();
        call.arguments().forEach(a -> parts.add(checked(a, schema)));
        return function.maker().of(new Arguments(call.arguments(), parts, call.at()));
    }

    private static UsageException unknown(Syntax.Call call) {
        List<String> known = Functions.all().keySet().stream()
                .filter(name -> Character.isLetter(name.charAt(0)) && !name.equals("negative"))
                .toList();
        return Nearest.to(call.function(), known)
                .map(near -> Trouble.at(call.at(), "step.formula.unknown_function_near", call.function(), near))
                .orElseGet(() -> Trouble.at(call.at(), "step.formula.unknown_function", call.function(), known));
    }
}
