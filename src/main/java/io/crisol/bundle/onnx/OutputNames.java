package io.crisol.bundle.onnx;

import io.crisol.problem.TaskKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Names of a scoring graph's outputs: {@code label} and {@code probability_<class>} for classes, {@code prediction} for
 * numbers. Where an input has one of these names, all outputs begin with {@code model_}.
 *
 * @param all in the order of the graph: the label first, then the classes in order
 */
record OutputNames(List<String> all) {
    private static final String PROBABILITY = "probability_";

    OutputNames {
        all = List.copyOf(all);
    }

    static OutputNames of(TaskKind task, List<String> classes, Collection<String> inputs) {
        String prefix = "";
        while (true) {
            List<String> names = new ArrayList<>();
            if (task.classes()) {
                names.add(prefix + "label");
                for (String name : classes) {
                    names.add(prefix + PROBABILITY + name);
                }
            } else {
                names.add(prefix + "prediction");
            }
            if (names.stream().noneMatch(inputs::contains)) {
                return new OutputNames(names);
            }
            prefix += "model_";
        }
    }

    /** The class that a probability output is of. */
    static String className(String output) {
        int at = output.indexOf(PROBABILITY);
        return at < 0 ? output : output.substring(at + PROBABILITY.length());
    }

    String label() {
        return all.getFirst();
    }

    String prediction() {
        return all.getFirst();
    }

    List<String> probabilities() {
        return all.subList(1, all.size());
    }
}
