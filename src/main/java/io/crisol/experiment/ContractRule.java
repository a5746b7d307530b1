package io.crisol.experiment;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a person changed in the data contract of one column; what is empty stays as drafted from the data.
 *
 * @param column its name
 * @param nullable whether cells may be missing
 * @param min least number allowed
 * @param max greatest number allowed
 * @param levels the levels allowed
 * @param terms unit, description and policies
 */
public record ContractRule(
        String column,
        Optional<Boolean> nullable,
        OptionalDouble min,
        OptionalDouble max,
        Optional<List<String>> levels,
        ContractTerms terms) {
    public ContractRule {
        levels = levels.map(List::copyOf);
    }

    /** Nothing changed yet. */
    public static ContractRule of(String column) {
        return new ContractRule(
                column,
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                ContractTerms.DRAFTED);
    }
}
