package io.crisol.bundle;

import io.crisol.bundle.card.CardColumn;
import io.crisol.bundle.card.CardFacts;
import io.crisol.bundle.onnx.LoneInput;
import io.crisol.bundle.onnx.ScoringModel;
import io.crisol.data.Dataset;
import io.crisol.experiment.ContractRule;
import io.crisol.experiment.Experiment;
import io.crisol.experiment.GateOutcome;
import io.crisol.experiment.Run;
import io.crisol.experiment.RunDetail;
import io.crisol.graph.Port;
import io.crisol.graph.ScoringGraph;
import io.crisol.text.Language;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Everything that a bundle is made from. Equal contents give equal bytes.
 *
 * @param name what the model is called, as in the registry
 * @param id the bundle's identifier
 * @param created when
 * @param language language of the card
 * @param model the fitted preparation and model
 * @param experiment the experiment of the run
 * @param run the promoted run
 * @param baseline the baseline's run of the same experiment
 * @param detail out-of-fold predictions and importances
 * @param reference the raw rows that the model was fitted on; the target's column may be among them
 * @param known all raw rows that are known, the test part too: the contract is drafted from their inputs
 * @param gates what the gates said, for the card
 */
public record BundleContent(
        String name,
        String id,
        Instant created,
        Language language,
        ScoringModel model,
        Experiment experiment,
        Run run,
        Optional<Run> baseline,
        Optional<RunDetail> detail,
        Dataset reference,
        Dataset known,
        List<GateOutcome> gates) {
    public BundleContent {
        gates = List.copyOf(gates);
    }

    public BundleContent withGates(List<GateOutcome> said) {
        return new BundleContent(
                name, id, created, language, model, experiment, run, baseline, detail, reference, known, said);
    }

    /** The contract that all known rows meet, for the columns that the model reads. */
    public Contract contract() {
        return contract(model.graph());
    }

    /** With the data contract as a person changed it. */
    public BundleContent withRules(List<ContractRule> rules) {
        return new BundleContent(
                name,
                id,
                created,
                language,
                model,
                experiment.withPipeline(experiment.pipeline().withContract(Optional.of(rules))),
                run,
                baseline,
                detail,
                reference,
                known,
                gates);
    }

    Contract contract(ScoringGraph graph) {
        return Contract.draft(LoneInput.read(graph).stream().map(Port::name).toList(), known)
                .with(experiment.pipeline().contract().orElse(List.of()));
    }

    /** 32 hexadecimal digits that stand for the bundle. */
    String uuid() {
        return Sha256.of("bundle " + id).substring(0, 32);
    }

    /** The source's file name, without its folder. */
    String sourceName() {
        return experiment
                .pipeline()
                .source()
                .map(s -> (s.database().isPresent() ? s.name() : fileName(s.file()))
                        + (s.sample().isPresent() ? " (sample)" : ""))
                .orElse("");
    }

    private static String fileName(String file) {
        return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    }

    /** What the model card tells. */
    public CardFacts facts() {
        return facts(contract());
    }

    CardFacts facts(Contract contract) {
        List<CardColumn> columns = contract.columns().stream()
                .map(c -> new CardColumn(c.name(), c.type(), share(c.name()), c.min(), c.max(), c.levels()))
                .toList();
        return new CardFacts(
                name,
                id,
                created,
                model.task(),
                model.classes(),
                model.threshold(),
                experiment,
                sourceName(),
                run,
                baseline,
                detail.map(RunDetail::importances).orElse(List.of()),
                model.recipe().sentences(),
                columns,
                gates);
    }

    private double share(String column) {
        return reference.rows() == 0 ? 0 : (double) reference.column(column).missing() / reference.rows();
    }
}
