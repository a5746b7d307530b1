package io.crisol.learn;

import io.crisol.data.Seed;
import io.crisol.finding.Finding;
import io.crisol.job.JobContext;
import io.crisol.param.ParamSet;
import io.crisol.param.ParamValues;
import io.crisol.param.SearchRange;
import io.crisol.problem.TaskKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A family of models. Its texts are {@code family.<name>} (title) and {@code family.<name>.help} (one sentence in plain
 * words). Stateless and thread-safe.
 */
public interface ModelFamily {
    /** Name in pipeline files, in snake case. */
    String name();

    FamilyKind kind();

    Set<TaskKind> tasks();

    ParamSet params();

    /** Where a search looks for good settings; empty where there is nothing to look for. */
    default List<SearchRange> searchSpace() {
        return List.of();
    }

    InputForm form();

    /** Whether it takes missing numbers as they are. */
    boolean takesMissing();

    /** Whether rows may count differently in its fits. */
    default boolean takesWeights() {
        return false;
    }

    /** How simple it is to explain and to run: 0 is the simplest. Decides between practically equal candidates. */
    int complexity();

    /** Why it does not fit these rows, as a finding that names what to do; empty where it fits. */
    default Optional<Finding> unsuitable(TrainingSet training, ParamValues params) {
        return Suitability.check(this, training);
    }

    /**
     * Fits on training rows, on the calling thread only. The same seed gives the same model, bit for bit.
     *
     * @throws io.crisol.finding.CancelledException within a tenth of a second after the context is cancelled
     */
    FittedModel fit(TrainingSet training, ParamValues params, Seed seed, JobContext context);
}
