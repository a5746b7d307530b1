package io.crisol.bundle;

import io.crisol.finding.Finding;
import io.crisol.finding.InputException;
import io.crisol.finding.Place;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks at bundles, ours and foreign ones. Nothing in them is run, and no field of theirs is opened as a path: files are
 * found by the fixed names of {@link BundleFormat} only.
 */
public final class BundleReader {
    static final String LOADER = "mlflow.onnx";

    /** Endings of files that are code, or become code when loaded. */
    private static final Set<String> CODE = Set.of(
            "pkl",
            "pickle",
            "joblib",
            "dill",
            "cloudpickle",
            "pt",
            "pth",
            "h5",
            "hdf5",
            "keras",
            "jar",
            "class",
            "py",
            "pyc",
            "so",
            "dll",
            "dylib",
            "sh",
            "bat",
            "cmd",
            "exe",
            "ps1");

    private BundleReader() {}

    /**
     * Looks at a folder or a zip.
     *
     * @throws InputException where it is not there or its archive is refused
     */
    public static BundleInspection inspect(Path bundle) {
        return inspect(BundleFiles.read(bundle));
    }

    /** Looks at files that were read. */
    public static BundleInspection inspect(BundleFiles files) {
        List<Finding> problems = new ArrayList<>();
        Optional<BundleInfo> info = Optional.empty();
        if (files.has(BundleFormat.MLMODEL)) {
            try {
                info = readMlmodel(files, problems);
            } catch (InputException e) {
                problems.add(e.finding());
            }
        } else {
            problems.add(Finding.error("bundle.not_a_bundle"));
        }
        files.all().keySet().stream()
                .filter(name -> CODE.contains(ending(name)))
                .forEach(name ->
                        problems.add(Finding.error("bundle.holds_code", name).at(Place.file(name))));
        problems.addAll(Manifest.verify(files.all()));
        return new BundleInspection(files, info, problems);
    }

    private static Optional<BundleInfo> readMlmodel(BundleFiles files, List<Finding> problems) {
        Map<?, ?> root = Yaml.read(files.get(BundleFormat.MLMODEL), BundleFormat.MLMODEL);
        Map<?, ?> python = map(map(root.get("flavors")).get("python_function"));
        Object loader = python.get("loader_module");
        if (!LOADER.equals(loader)) {
            problems.add(Finding.error("bundle.foreign_loader", String.valueOf(loader)));
        }
        Map<?, ?> ours = map(map(root.get("metadata")).get("crisol"));
        if (ours.isEmpty()) {
            problems.add(Finding.error("bundle.not_ours"));
            return Optional.empty();
        }
        if (!BundleFormat.MODEL.equals(python.get("data"))) {
            problems.add(Finding.error("bundle.bad_mlmodel", "data"));
        }
        if (ours.get("format") instanceof Number n && n.intValue() > BundleFormat.VERSION) {
            problems.add(Finding.error("bundle.newer_format", n.intValue(), BundleFormat.VERSION));
            return Optional.empty();
        }
        return Optional.of(BundleInfo.of(ours));
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
