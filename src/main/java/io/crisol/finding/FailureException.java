package io.crisol.finding;

/** An operation failed: a disk, a lock, a missing native library. */
public final class FailureException extends CrisolException {
    private static final long serialVersionUID = 1L;

    public FailureException(Finding finding) {
        super(finding, null);
    }

    public FailureException(Finding finding, Throwable cause) {
        super(finding, cause);
    }
}
