package io.crisol.ui.data.contract;

import io.crisol.bundle.Contract;
import io.crisol.bundle.ContractColumn;
import io.crisol.data.Dataset;
import io.crisol.experiment.ContractRule;
import io.crisol.job.Outcome;
import io.crisol.profile.TargetView;
import io.crisol.text.Message;
import io.crisol.ui.data.Seen;
import io.crisol.ui.kit.FxJobs;
import io.crisol.ui.kit.LatestOnly;
import io.crisol.workbench.DraftContract;
import io.crisol.workbench.OpenProject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The contract of the project's rows; every edit is saved with the project. Used on the window's thread. */
final class ContractViewModel {
    /**
     * A column of the contract.
     *
     * @param drafted as the rows say
     * @param rule what the person changed
     */
    record Row(ContractColumn drafted, Optional<ContractRule> rule) {
        String name() {
            return drafted.name();
        }

        /** As it stands. */
        ContractColumn now() {
            return rule.map(drafted::with).orElse(drafted);
        }
    }

    private final OpenProject project;
    private final FxJobs jobs;
    private final LatestOnly<Contract> drafts;
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<Row>> selected =
            new ReadOnlyObjectWrapper<>(this, "selected", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Contract>> draft =
            new ReadOnlyObjectWrapper<>(this, "draft", Optional.empty());
    private Optional<Dataset> data = Optional.empty();
    private Optional<String> target = Optional.empty();

    ContractViewModel(OpenProject project, FxJobs jobs) {
        this.project = project;
        this.jobs = jobs;
        this.drafts = new LatestOnly<>(jobs, Message.of("ui_contract.drafting"), this::drafted);
    }

    ObservableList<Row> rows() {
        return rows;
    }

    ReadOnlyObjectProperty<Optional<Row>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** What the rows themselves say; empty while that is being found out. */
    ReadOnlyObjectProperty<Optional<Contract>> draftProperty() {
        return draft.getReadOnlyProperty();
    }

    void show(Optional<Seen> seen) {
        Optional<Dataset> wanted = seen.map(Seen::data);
        Optional<String> answers = seen.flatMap(Seen::target).map(TargetView::column);
        boolean same =
                wanted.map(Dataset::fingerprint).equals(data.map(Dataset::fingerprint)) && answers.equals(target);
        data = wanted;
        target = answers;
        if (same && draft.get().isPresent()) {
            fill();
        } else if (wanted.isPresent()) {
            Dataset all = wanted.get();
            drafts.ask(context -> DraftContract.of(all, answers, List.of()));
        }
    }

    private void drafted(Outcome<Contract> outcome) {
        if (outcome instanceof Outcome.Done<Contract>(Contract made)) {
            draft.set(Optional.of(made));
            fill();
        }
    }

    private void fill() {
        List<ContractRule> rules = rules();
        Optional<String> open = selected.get().map(Row::name);
        rows.setAll(draft.get().map(Contract::columns).orElse(List.of()).stream()
                .map(c -> new Row(
                        c,
                        rules.stream().filter(r -> r.column().equals(c.name())).findFirst()))
                .toList());
        select(open.orElseGet(() -> rows.isEmpty() ? "" : rows.getFirst().name()));
    }

    private List<ContractRule> rules() {
        return project.draft().contract().orElse(List.of());
    }

    void select(String column) {
        selected.set(rows.stream().filter(r -> r.name().equals(column)).findFirst());
    }

    /** How many columns the person changed. */
    long edited() {
        return rows.stream().filter(r -> r.rule().isPresent()).count();
    }

    /** Why a range will not do; empty where it will. */
    static Optional<Message> whyNot(OptionalDouble min, OptionalDouble max) {
        return min.isPresent() && max.isPresent() && min.getAsDouble() > max.getAsDouble()
                ? Optional.of(Message.of("ui_contract.empty_range"))
                : Optional.empty();
    }

    /** Changes the contract of a column and saves it; a rule that changes nothing is left out. */
    void edit(ContractRule rule) {
        List<ContractRule> all = new ArrayList<>(rules());
        all.removeIf(r -> r.column().equals(rule.column()));
        if (!rule.equals(ContractRule.of(rule.column()))) {
            all.add(rule);
        }
        all.sort(java.util.Comparator.comparing(ContractRule::column));
        project.edit(d -> d.withContract(all.isEmpty() ? Optional.empty() : Optional.of(all)));
        fill();
    }

    /** Takes a column back to what the rows say. */
    void reset(String column) {
        edit(ContractRule.of(column));
    }

    /** The contract as it stands. */
    Contract contract() {
        return new Contract(rows.stream().map(Row::now).toList());
    }

    /** Writes the contract as a standard document. */
    void export(Path file, Consumer<Outcome<Path>> ended) {
        Contract contract = contract();
        String name = project.project().name();
        String fingerprint = data.map(Dataset::fingerprint).orElse("");
        jobs.start(
                Message.of("ui_contract.exporting"),
                context -> {
                    DraftContract.write(contract, name, fingerprint, file);
                    return file;
                },
                ended);
    }
}
