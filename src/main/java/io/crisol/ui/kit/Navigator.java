package io.crisol.ui.kit;

/** Leads to other pages. Used on the window's thread. */
public interface Navigator {
    /** Goes to a page, about something: a run's id, a model's name; "" for nothing in particular. */
    void go(String page, String subject);

    /** Goes to a page, such as {@code data} or {@code compare.run}. */
    default void go(String page) {
        go(page, "");
    }

    /** Back to the page that was shown before. */
    void back();
}
