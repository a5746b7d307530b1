package io.crisol.ui.kit;

import io.crisol.text.Texts;

/**
 * What every screen is given by the shell.
 *
 * @param texts sentences and numbers in the person's language
 * @param jobs runs long work off the window's thread
 * @param navigator leads to other pages
 * @param files file dialogs
 * @param prompt questions that wait for an answer
 * @param notices sentences in passing
 */
public record ScreenContext(
        Texts texts, FxJobs jobs, Navigator navigator, FileChoice files, Prompt prompt, Notices notices) {}
