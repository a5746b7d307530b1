package io.crisol.experiment;

import io.crisol.evaluate.SplitPlan;
import io.crisol.problem.Frame;
import io.crisol.recipe.StepSpec;
import java.util.List;
import java.util.Optional;

/**
 * A whole study as data: what the window saves and the command line runs.
 *
 * @param name what the person calls it
 * @param frame the question
 * @param source the rows; empty while none are chosen
 * @param split how rows are divided; empty to suggest
 * @param recipe the steps; empty to suggest
 * @param candidates the families; empty to suggest
 * @param promote what to promote; empty for nothing
 * @param contract what was changed in the data contract that is drafted from the rows; decides no result
 */
public record Pipeline(
        String name,
        Frame frame,
        Optional<SourceSpec> source,
        Optional<SplitPlan> split,
        Optional<List<StepSpec>> recipe,
        Optional<List<CandidateSpec>> candidates,
        Optional<PromoteSpec> promote,
        Optional<List<ContractRule>> contract) {
    public Pipeline {
        contract = contract.map(List::copyOf);
        recipe = recipe.map(List::copyOf);
        candidates = candidates.map(List::copyOf);
    }

    /** With the data contract as drafted. */
    public Pipeline(
            String name,
            Frame frame,
            Optional<SourceSpec> source,
            Optional<SplitPlan> split,
            Optional<List<StepSpec>> recipe,
            Optional<List<CandidateSpec>> candidates,
            Optional<PromoteSpec> promote) {
        this(name, frame, source, split, recipe, candidates, promote, Optional.empty());
    }

    /** A study of which only the name is known. */
    public static Pipeline named(String name) {
        return new Pipeline(
                name,
                Frame.EMPTY,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public Pipeline withName(String changed) {
        return new Pipeline(changed, frame, source, split, recipe, candidates, promote, contract);
    }

    public Pipeline withFrame(Frame changed) {
        return new Pipeline(name, changed, source, split, recipe, candidates, promote, contract);
    }

    public Pipeline withSource(SourceSpec changed) {
        return new Pipeline(name, frame, Optional.of(changed), split, recipe, candidates, promote, contract);
    }

    public Pipeline withSplit(SplitPlan changed) {
        return new Pipeline(name, frame, source, Optional.of(changed), recipe, candidates, promote, contract);
    }

    public Pipeline withRecipe(List<StepSpec> changed) {
        return new Pipeline(name, frame, source, split, Optional.of(changed), candidates, promote, contract);
    }

    public Pipeline withCandidates(List<CandidateSpec> changed) {
        return new Pipeline(name, frame, source, split, recipe, Optional.of(changed), promote, contract);
    }

    public Pipeline withPromote(Optional<PromoteSpec> changed) {
        return new Pipeline(name, frame, source, split, recipe, candidates, changed, contract);
    }

    public Pipeline withContract(Optional<List<ContractRule>> changed) {
        return new Pipeline(name, frame, source, split, recipe, candidates, promote, changed);
    }
}
