package io.crisol.finding;

/** The data can't be used as it is: an empty file, a broken row, a target without values. */
public final class InputException extends CrisolException {
    private static final long serialVersionUID = 1L;

    public InputException(Finding finding) {
        super(finding, null);
    }

    public InputException(Finding finding, Throwable cause) {
        super(finding, cause);
    }
}
