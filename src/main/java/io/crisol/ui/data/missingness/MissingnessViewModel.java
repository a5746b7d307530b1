package io.crisol.ui.data.missingness;

import io.crisol.profile.TargetView;
import io.crisol.profile.missingness.LookAtMissing;
import io.crisol.profile.missingness.Missingness;
import io.crisol.text.Message;
import io.crisol.ui.data.Seen;
import io.crisol.ui.kit.Computed;
import io.crisol.ui.kit.FxJobs;
import java.util.Optional;

/** What is missing together, and with what. Used on the window's thread. */
final class MissingnessViewModel {
    private final Computed<Missingness> missingness;
    private Optional<Seen> seen = Optional.empty();

    MissingnessViewModel(FxJobs jobs) {
        this.missingness = new Computed<>(jobs);
    }

    Computed<Missingness> missingness() {
        return missingness;
    }

    void show(Optional<Seen> next) {
        boolean known = seen.isPresent() && next.isPresent() && seen.get() == next.get();
        if (known && missingness.value().isPresent()) {
            return;
        }
        seen = next;
        compute();
    }

    void compute() {
        if (seen.isEmpty()) {
            missingness.clear();
            return;
        }
        Seen at = seen.get();
        missingness.ask(
                Message.of("ui_missingness.working"), context -> LookAtMissing.look(at.data(), at.target(), context));
    }

    void hidden() {
        missingness.cancel();
    }

    Optional<TargetView> target() {
        return seen.flatMap(Seen::target);
    }

    /** What Little's test says, in words. */
    Message random(Missingness found) {
        return found.random()
                .map(t -> Message.of(
                        t.p() < 0.05 ? "ui_missingness.random.no" : "ui_missingness.random.maybe",
                        t.statistic(),
                        t.freedom(),
                        t.p(),
                        t.columns().size()))
                .orElseGet(() -> Message.of("ui_missingness.random.none"));
    }
}
