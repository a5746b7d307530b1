package io.crisol.bundle.onnx;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import io.crisol.finding.FailureException;
import io.crisol.finding.Finding;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.util.Optional;
import java.util.function.IntSupplier;

/**
 * Loads ONNX Runtime's native library so that it keeps to itself. Since 1.29 the library reports its use to its maker
 * unless an environment variable forbids it before loading, and that reporter has been seen to overflow its stack and
 * end the process. Nothing here may need a network, so the variable is set before the library is touched.
 */
final class OnnxLibrary {
    private static final String OPT_OUT = "ORT_DISABLE_TELEMETRY";

    private OnnxLibrary() {}

    /** @throws FailureException where there is no native library that works on this machine */
    static OrtEnvironment environment() {
        try {
            if (!"1".equals(System.getenv(OPT_OUT))) {
                optOut();
            }
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            environment.setTelemetry(false);
            return environment;
        } catch (LinkageError | OrtException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            String os = System.getProperty("os.name", "?");
            String machine = System.getProperty("os.arch", "?");
            throw new FailureException(Finding.error("onnx.no_native", os, machine, String.valueOf(cause)), e);
        }
    }

    /** Sets the variable in this process where the system has POSIX's {@code setenv}; Windows has no such reporter. */
    private static void optOut() {
        Linker linker = Linker.nativeLinker();
        Optional<MemorySegment> setenv = linker.defaultLookup().find("setenv");
        if (setenv.isEmpty()) {
            return;
        }
        MethodHandle call = linker.downcallHandle(
                setenv.get(),
                FunctionDescriptor.of(
                        ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_INT));
        try (Arena arena = Arena.ofConfined()) {
            IntSupplier bound = MethodHandleProxies.asInterfaceInstance(
                    IntSupplier.class,
                    MethodHandles.insertArguments(call, 0, arena.allocateFrom(OPT_OUT), arena.allocateFrom("1"), 1));
            if (bound.getAsInt() != 0) {
                throw new FailureException(Finding.error("onnx.not_private"));
            }
        }
    }
}
