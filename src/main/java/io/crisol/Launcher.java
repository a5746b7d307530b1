package io.crisol;

/** Entry point. */
public final class Launcher {
    private Launcher() {}

    public static void main(String[] args) {
        System.out.println("crisol");
    }
}
