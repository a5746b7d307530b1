package io.crisol.finding;

/** The person cancelled; what was finished before is kept. */
public final class CancelledException extends CrisolException {
    private static final long serialVersionUID = 1L;

    public CancelledException() {
        super(Finding.info("job.cancelled"), null);
    }
}
