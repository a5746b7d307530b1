package io.crisol.ui.history;

/** Shows a run on its own page, in its project. */
@FunctionalInterface
public interface OpenRun {
    /**
     * Shows it.
     *
     * @param project identifier of its project, which may not be the open one
     * @param run identifier of the run
     */
    void open(String project, String run);
}
