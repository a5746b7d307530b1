package io.crisol.ui;

import io.crisol.text.Language;
import io.crisol.text.Texts;
import io.crisol.ui.kit.FileChoice;
import io.crisol.ui.kit.FxJobs;
import io.crisol.ui.kit.Navigator;
import io.crisol.ui.kit.Notices;
import io.crisol.ui.kit.Prompt;
import io.crisol.ui.kit.ScreenContext;
import java.util.ArrayList;
import java.util.List;

/** A context for view models whose jobs run at once and whose navigation is written down. */
public final class Visited implements Navigator {
    private final List<String> pages = new ArrayList<>();

    /** The pages gone to, each with its subject behind a blank. */
    public List<String> pages() {
        return pages;
    }

    @Override
    public void go(String page, String subject) {
        pages.add((page + " " + subject).strip());
    }

    @Override
    public void back() {
        pages.add("back");
    }

    public ScreenContext context(FileChoice files) {
        return new ScreenContext(
                Texts.of(Language.EN), FxJobs.sameThread(), this, files, Prompt.always(), Notices.silent());
    }
}
