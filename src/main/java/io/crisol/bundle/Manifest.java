package io.crisol.bundle;

import io.crisol.finding.Finding;
import io.crisol.finding.Place;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The list of digests that {@code sha256sum -c} checks: every file of a bundle but the list itself. */
final class Manifest {
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) [ *](.+)");

    private Manifest() {}

    static byte[] of(SortedMap<String, byte[]> files) {
        StringBuilder lines = new StringBuilder();
        files.forEach((name, bytes) ->
                lines.append(Sha256.of(bytes)).append("  ").append(name).append('\n'));
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** What is missing, extra or changed, file by file; empty where all is as it was written. */
    static List<Finding> verify(Map<String, byte[]> files) {
        byte[] manifest = files.get(BundleFormat.MANIFEST);
        if (manifest == null) {
            return List.of(Finding.error("bundle.no_manifest"));
        }
        List<Finding> problems = new ArrayList<>();
        Map<String, String> listed = new TreeMap<>();
        for (String line : new String(manifest, StandardCharsets.UTF_8).lines().toList()) {
            Matcher matcher = LINE.matcher(line);
            if (matcher.matches() && listed.put(matcher.group(2), matcher.group(1)) == null) {
                continue;
            }
            problems.add(Finding.error("bundle.bad_manifest", line.substring(0, Math.min(80, line.length()))));
        }
        listed.forEach((name, digest) -> {
            byte[] bytes = files.get(name);
            if (bytes == null) {
                problems.add(named("bundle.file_missing", name));
            } else if (!Sha256.of(bytes).equals(digest)) {
                problems.add(named("bundle.file_changed", name));
            }
        });
        files.keySet().stream()
                .filter(name -> !name.equals(BundleFormat.MANIFEST) && !listed.containsKey(name))
                .forEach(name -> problems.add(named("bundle.file_extra", name)));
        return problems;
    }

    private static Finding named(String code, String file) {
        return Finding.error(code, file).at(Place.file(file));
    }
}
