package io.crisol.bundle.onnx;

import io.crisol.finding.FailureException;
import io.crisol.text.Language;
import io.crisol.text.Texts;

/** Loads ONNX Runtime in a process of its own and says what happened. */
public final class LoadsOnnx {
    private LoadsOnnx() {}

    public static void main(String[] args) {
        try {
            System.out.println("loaded " + OnnxLibrary.environment().getVersion());
        } catch (FailureException e) {
            System.out.println(Texts.of(Language.EN).say(e.finding().message()));
        }
    }
}
