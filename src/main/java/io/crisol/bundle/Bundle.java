package io.crisol.bundle;

import io.crisol.bundle.onnx.OnnxSession;
import io.crisol.experiment.Pipeline;
import io.crisol.experiment.PipelineJson;
import io.crisol.finding.Finding;
import io.crisol.finding.InputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * An open bundle: its digests hold, its model is loaded from the bytes that were hashed, and its golden rows came out as
 * they should. Thread-safe; closing frees the model.
 */
public final class Bundle implements AutoCloseable {
    private final BundleFiles files;
    private final BundleInfo info;
    private final Contract contract;
    private final OnnxSession session;
    private final Golden.Check goldenCheck;

    private Bundle(
            BundleFiles files, BundleInfo info, Contract contract, OnnxSession session, Golden.Check goldenCheck) {
        this.files = files;
        this.info = info;
        this.contract = contract;
        this.session = session;
        this.goldenCheck = goldenCheck;
    }

    /**
     * Opens a folder or a zip.
     *
     * @throws InputException where it is not a bundle of ours, was changed, or its model does not reproduce its golden
     *     rows; the finding says which file or row
     * @throws io.crisol.finding.FailureException where ONNX Runtime does not work on this machine
     */
    public static Bundle open(Path bundle) {
        return open(BundleFiles.read(bundle));
    }

    /** Opens files that were read, as {@link #open(Path)} does. */
    public static Bundle open(BundleFiles files) {
        BundleInspection inspection = BundleReader.inspect(files);
        if (!inspection.loadable()) {
            throw new InputException(inspection.problems().getFirst());
        }
        Contract contract = ContractYaml.read(files.get(BundleFormat.CONTRACT));
        OnnxSession session = OnnxSession.of(files.get(BundleFormat.MODEL));
        boolean opened = false;
        try {
            checkContract(contract, session);
            Golden.Check check =
                    Golden.read(files.get(BundleFormat.GOLDEN), session).check(session);
            if (!check.passed()) {
                throw new InputException(
                        Finding.error("bundle.golden_failed", check.wrong(), check.rows(), check.maxDelta()));
            }
            opened = true;
            return new Bundle(files, inspection.info().orElseThrow(), contract, session, check);
        } finally {
            if (!opened) {
                session.close();
            }
        }
    }

    private static void checkContract(Contract contract, OnnxSession session) {
        session.inputs().stream()
                .filter(input -> !contract.names().contains(input.name()))
                .findFirst()
                .ifPresent(input -> {
                    throw new InputException(Finding.error("bundle.bad_contract", input.name()));
                });
    }

    public BundleFiles files() {
        return files;
    }

    public BundleInfo info() {
        return info;
    }

    public Contract contract() {
        return contract;
    }

    public OnnxSession session() {
        return session;
    }

    /** What the check of the golden rows found when it was opened. */
    public Golden.Check goldenCheck() {
        return goldenCheck;
    }

    /** SHA-256 of the manifest. */
    public String digest() {
        return files.digest();
    }

    /** The study that it was made from. */
    public Pipeline pipeline() {
        return PipelineJson.read(
                new String(files.get(BundleFormat.PIPELINE), StandardCharsets.UTF_8), BundleFormat.PIPELINE);
    }

    /** The model card, in Markdown. */
    public String card() {
        return new String(files.get(BundleFormat.CARD), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        session.close();
    }
}
