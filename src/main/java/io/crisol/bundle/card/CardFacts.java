package io.crisol.bundle.card;

import io.crisol.experiment.Experiment;
import io.crisol.experiment.GateOutcome;
import io.crisol.experiment.Run;
import io.crisol.experiment.RunDetail;
import io.crisol.problem.Frame;
import io.crisol.problem.TaskKind;
import io.crisol.text.Message;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a model card tells.
 *
 * @param name what the model is called
 * @param bundle the bundle's identifier
 * @param created when it was made
 * @param task what is predicted
 * @param classes class names; empty for numbers
 * @param threshold probability of the positive class from which it is decided
 * @param experiment the experiment of the run
 * @param source the source's file name
 * @param run the promoted run
 * @param baseline the baseline's run
 * @param importances permutation importances, greatest first
 * @param preparation what each step does and has learned
 * @param columns the columns that the model reads
 * @param gates what the gates said
 */
public record CardFacts(
        String name,
        String bundle,
        Instant created,
        TaskKind task,
        List<String> classes,
        double threshold,
        Experiment experiment,
        String source,
        Run run,
        Optional<Run> baseline,
        List<RunDetail.Importance> importances,
        List<Message> preparation,
        List<CardColumn> columns,
        List<GateOutcome> gates) {
    public CardFacts {
        classes = List.copyOf(classes);
        importances = List.copyOf(importances);
        preparation = List.copyOf(preparation);
        columns = List.copyOf(columns);
        gates = List.copyOf(gates);
    }

    public Frame frame() {
        return experiment.pipeline().frame();
    }
}
