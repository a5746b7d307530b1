package io.crisol.experiment;

import io.crisol.problem.Frame;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** Digests of settings, so that a result knows what it was made with and a stale one is seen. */
public final class SettingsDigest {
    private SettingsDigest() {}

    /** SHA-256 of the settings that decide results: task, costs, split, recipe, candidates and the dataset. */
    public static String of(Pipeline pipeline, String fingerprint) {
        Frame frame = pipeline.frame();
        Frame decides = Frame.EMPTY
                .withTarget(frame.target(), frame.task(), frame.positive())
                .withMetric(frame.metric())
                .withCosts(frame.costs());
        Pipeline deciding = withoutBaseline(pipeline)
                .withName("")
                .withFrame(decides)
                .withPromote(Optional.empty())
                .withContract(Optional.empty());
        return sha256(PipelineJson.write(deciding) + fingerprint);
    }

    /** The baseline takes part whether it is named or not. */
    private static Pipeline withoutBaseline(Pipeline pipeline) {
        return pipeline.candidates()
                .map(all -> pipeline.withCandidates(
                        all.stream().filter(c -> !c.family().equals("baseline")).toList()))
                .orElse(pipeline);
    }

    /** SHA-256 of a text as 64 hexadecimal digits. */
    public static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
