package io.crisol.ui.kit;

import io.crisol.text.Texts;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Shows a {@link Computed} value: what to do while there is none, the running job, the trouble, or the value. */
public final class ComputedView<T> extends StackPane {
    private final Texts texts;
    private final Computed<T> computed;
    private final Supplier<Node> nothing;
    private final Function<T, Node> full;
    private final Runnable again;

    /**
     * @param nothing what is shown while nobody asked; asked for each time
     * @param full shows the value
     * @param again computes once more after a failure
     */
    public ComputedView(
            Texts texts, Computed<T> computed, Supplier<Node> nothing, Function<T, Node> full, Runnable again) {
        this.texts = texts;
        this.computed = computed;
        this.nothing = nothing;
        this.full = full;
        this.again = again;
        computed.stateProperty().addListener((o, was, is) -> fill());
        fill();
    }

    /** Shows the state as it is now, where what is shown for it may have changed. */
    public void fill() {
        getChildren()
                .setAll(
                        switch (computed.stateProperty().get()) {
                            case Computed.State.Nothing<T> n -> nothing.get();
                            case Computed.State.Working<T> w -> working(w.job());
                            case Computed.State.Failed<T> f -> failed(f);
                            case Computed.State.Ready<T> r -> full.apply(r.value());
                        });
    }

    private Node working(RunningJob job) {
        JobStrip strip = new JobStrip(texts);
        strip.follow(job);
        VBox holder = new VBox(strip);
        holder.getStyleClass().add("top-part");
        return holder;
    }

    private Node failed(Computed.State.Failed<T> failed) {
        VBox holder = new VBox(
                16,
                new ErrorCard(
                        texts,
                        failed.outcome().finding(),
                        Optional.of(failed.outcome().cause()),
                        action -> again.run()),
                Buttons.plain(texts.say("ui.computed.again"), Icon.REFRESH, again));
        holder.getStyleClass().add("top-part");
        return holder;
    }
}
