package io.crisol.gallery;

import io.crisol.text.Texts;
import io.crisol.ui.kit.FileChoice;
import io.crisol.ui.kit.FxJobs;
import io.crisol.ui.kit.Navigator;
import io.crisol.ui.kit.Notices;
import io.crisol.ui.kit.Prompt;
import io.crisol.ui.kit.ScreenContext;

/** What a screen needs to stand alone in a picture. */
public final class Sample {
    private Sample() {}

    public static ScreenContext context(Texts texts) {
        Navigator nowhere = new Navigator() {
            @Override
            public void go(String page, String subject) {}

            @Override
            public void back() {}
        };
        return new ScreenContext(
                texts, FxJobs.sameThread(), nowhere, FileChoice.none(), Prompt.always(), Notices.silent());
    }
}
