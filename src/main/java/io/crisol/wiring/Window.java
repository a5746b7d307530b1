package io.crisol.wiring;

import javafx.application.Application;

/** Opens the window and returns when it is closed. */
public final class Window {
    private Window() {}

    public static void open() {
        Application.launch(WindowApplication.class);
    }
}
