package io.crisol.bundle;

import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Another Java process with the classes that bundles and registries need, however the tests were started. */
public final class ChildJvm {
    private ChildJvm() {}

    public static ProcessBuilder running(Class<?> main, List<String> options, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1"));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath(main), main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true);
    }

    private static String classPath(Class<?> main) {
        return Stream.of(
                        main,
                        Bundle.class,
                        ai.onnx.proto.OnnxMl.class,
                        com.google.protobuf.ByteString.class,
                        ai.onnxruntime.OrtEnvironment.class,
                        tools.jackson.databind.json.JsonMapper.class,
                        tools.jackson.core.JsonParser.class,
                        com.fasterxml.jackson.annotation.JsonInclude.class,
                        org.snakeyaml.engine.v2.api.Load.class,
                        org.jspecify.annotations.NullMarked.class)
                .map(c -> c.getProtectionDomain().getCodeSource().getLocation())
                .map(url -> Path.of(URI.create(url.toString())).toString())
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }
}
