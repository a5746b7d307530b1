package io.crisol.finding;

/** The one family of exceptions that Crisol throws for trouble a person can understand; each carries a finding. */
public abstract sealed class CrisolException extends RuntimeException
        permits InputException, UsageException, FailureException, CancelledException {
    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    CrisolException(Finding finding, @org.jspecify.annotations.Nullable Throwable cause) {
        super(finding.code() + " " + finding.args(), cause);
        this.finding = finding;
    }

    /** What happened, where, and what can be done. */
    public Finding finding() {
        return finding;
    }
}
