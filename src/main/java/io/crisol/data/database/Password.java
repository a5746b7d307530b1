package io.crisol.data.database;

import java.util.Arrays;

/** A password on its way to a driver. Not equal to anything but itself, and never shown by {@link #toString}. */
public final class Password {
    /** For databases that ask for none. */
    public static final Password NONE = new Password(new char[0]);

    private final char[] characters;

    public Password(char[] characters) {
        this.characters = characters.clone();
    }

    public static Password of(String text) {
        return new Password(text.toCharArray());
    }

    /** A copy of the characters. */
    public char[] characters() {
        return characters.clone();
    }

    public boolean isEmpty() {
        return characters.length == 0;
    }

    /** A message in which this password, where it stands there, is made unreadable. */
    String hiddenIn(String message) {
        return characters.length == 0 ? message : message.replace(new String(characters), "•".repeat(4));
    }

    /** Overwrites the characters; the password can't be used any more. */
    public void forget() {
        Arrays.fill(characters, '\0');
    }

    @Override
    public String toString() {
        return "Password";
    }
}
