package io.crisol.evaluate;

import io.crisol.text.Message;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which candidate to take, and why: the best by mean; of those that are practically equal to it the simplest. Where it
 * is not decided whether another is equal, the higher mean stays and that is said.
 *
 * @param best the result with the best mean, the baseline included; empty where nothing has a score
 * @param recommended the result to take
 * @param againstBest the best compared with each other scored candidate, by its id
 * @param difference the smallest difference that matters, as it was used
 * @param beatsBaseline whether the recommended one is better than the baseline by more than that, with a probability of
 *     0.95; without such a probability (forward in time), whether its mean is
 * @param sentences what to say, in order
 */
public record Recommendation(
        Optional<CandidateResult> best,
        Optional<CandidateResult> recommended,
        Map<String, Comparison> againstBest,
        SmallestDifference difference,
        boolean beatsBaseline,
        List<Message> sentences) {
    public Recommendation {
        againstBest = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(againstBest));
        sentences = List.copyOf(sentences);
    }

    /** The best compared with another candidate; empty for the best itself and for those without a score. */
    public Optional<Comparison> against(String candidateId) {
        return Optional.ofNullable(againstBest.get(candidateId));
    }

    /** All sentences as one message. */
    public Message sentence() {
        return sentences.stream()
                .reduce((a, b) -> Message.of("evaluate.both_sentences", a, b))
                .orElseGet(() -> Message.of("evaluate.recommend.none"));
    }
}
