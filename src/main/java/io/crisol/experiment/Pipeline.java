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
 */
public record Pipeline(
        String name,
        Frame frame,
        Optional<SourceSpec> source,
        Optional<SplitPlan> split,
        Optional<List<StepSpec>> recipe,
        Optional<List<CandidateSpec>> candidates,
        Optional<PromoteSpec> promote) {
    public Pipeline {
        recipe = recipe.map(List::copyOf);
        candidates = candidates.map(List::copyOf);
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
        return new Pipeline(changed, frame, source, split, recipe, candidates, promote);
    }

    public Pipeline withFrame(Frame changed) {
        return new Pipeline(name, changed, source, split, recipe, candidates, promote);
    }

    public Pipeline withSource(SourceSpec changed) {
        return new Pipeline(name, frame, Optional.of(changed), split, recipe, candidates, promote);
    }

    public Pipeline withSplit(SplitPlan changed) {
        return new Pipeline(name, frame, source, Optional.of(changed), recipe, candidates, promote);
    }

    public Pipeline withRecipe(List<StepSpec> changed) {
        return new Pipeline(name, frame, source, split, Optional.of(changed), candidates, promote);
    }

    public Pipeline withCandidates(List<CandidateSpec> changed) {
        return new Pipeline(name, frame, source, split, recipe, Optional.of(changed), promote);
    }

    public Pipeline withPromote(Optional<PromoteSpec> changed) {
        return new Pipeline(name, frame, source, split, recipe, candidates, changed);
    }
}
