package io.crisol.finding;

/** What the person asked for can't be done as written: an unknown step, family, setting or option. */
public final class UsageException extends CrisolException {
    private static final long serialVersionUID = 1L;

    public UsageException(Finding finding) {
        super(finding, null);
    }

    public UsageException(Finding finding, Throwable cause) {
        super(finding, cause);
    }
}
