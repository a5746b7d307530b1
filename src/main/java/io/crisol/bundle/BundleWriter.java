package io.crisol.bundle;

import io.crisol.bundle.card.ModelCard;
import io.crisol.bundle.onnx.OnnxWriter;
import io.crisol.experiment.PipelineJson;
import io.crisol.finding.FailureException;
import io.crisol.finding.Finding;
import io.crisol.finding.Place;
import io.crisol.graph.ScoringGraph;
import io.crisol.text.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes bundles. Stateless. */
public final class BundleWriter {
    private BundleWriter() {}

    /** The files of a bundle, manifest included; equal contents give equal bytes. */
    public static BundleFiles files(BundleContent content) {
        ScoringGraph graph = content.model().graph();
        Contract contract = content.contract(graph);
        Golden golden = Golden.select(content.model(), graph, content.reference());
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put(BundleFormat.MODEL, OnnxWriter.write(graph));
        files.put(BundleFormat.GOLDEN, golden.json());
        files.putAll(MlflowFiles.environment(graph, golden));
        files.put(BundleFormat.CONTRACT, ContractYaml.write(contract, "urn:crisol:" + content.uuid(), content.name()));
        files.put(BundleFormat.PROFILE, ReferenceProfile.json(content, contract.names()));
        files.put(
                BundleFormat.PIPELINE,
                PipelineJson.write(content.experiment().pipeline()).getBytes(StandardCharsets.UTF_8));
        files.put(BundleFormat.LINEAGE, Lineage.json(content, files));
        files.put(
                BundleFormat.CARD,
                ModelCard.markdown(content.facts(contract), Texts.of(content.language()))
                        .getBytes(StandardCharsets.UTF_8));
        long bytes = files.values().stream().mapToLong(b -> b.length).sum();
        files.put(BundleFormat.MLMODEL, MlflowFiles.mlmodel(content, graph, bytes));
        files.put(BundleFormat.MANIFEST, Manifest.of(files));
        return new BundleFiles(files);
    }

    /**
     * Writes a bundle as a folder, under a temporary name first. A bundle that stands there is replaced.
     *
     * @return what was written
     * @throws FailureException where something else stands there, or the disk says no
     */
    public static BundleFiles write(BundleContent content, Path folder) {
        BundleFiles files = files(content);
        write(files, folder);
        return files;
    }

    /** Writes the files of a bundle as a folder, as {@link #write(BundleContent, Path)} does. */
    public static void write(BundleFiles files, Path folder) {
        Path target = folder.toAbsolutePath();
        Path temporary = target.resolveSibling(TemporaryName.fresh());
        Path old = target.resolveSibling(TemporaryName.fresh());
        try {
            boolean replaces = Files.exists(target) && !isEmptyFolder(target);
            if (replaces && !BundleFiles.isBundle(target)) {
                throw new FailureException(Finding.error("bundle.something_there", target.toString())
                        .at(Place.file(target.toString())));
            }
            files.writeInto(temporary);
            if (replaces) {
                Files.move(target, old);
            } else {
                Files.deleteIfExists(target);
            }
            Files.move(temporary, target);
            AtomicMove.delete(old);
        } catch (IOException e) {
            throw new FailureException(
                    Finding.error("bundle.not_written", target.toString(), String.valueOf(e.getMessage())), e);
        } finally {
            discard(temporary);
        }
    }

    private static boolean isEmptyFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (var inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }

    private static void discard(Path temporary) {
        try {
            AtomicMove.delete(temporary);
        } catch (IOException e) {
            System.getLogger(BundleWriter.class.getName())
                    .log(System.Logger.Level.WARNING, "left behind: " + temporary, e);
        }
    }
}
