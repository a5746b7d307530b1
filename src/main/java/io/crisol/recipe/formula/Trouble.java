package io.crisol.recipe.formula;

import io.crisol.finding.Finding;
import io.crisol.finding.UsageException;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a formula, and where. */
final class Trouble {
    private Trouble() {}

    /** @param at the place, counted from 1; it is the sentence's first argument */
    static UsageException at(int at, String code, Object... args) {
        List<Object> all = new ArrayList<>();
        all.add(at);
        all.addAll(List.of(args));
        return new UsageException(Finding.error(code, all.toArray()));
    }
}
