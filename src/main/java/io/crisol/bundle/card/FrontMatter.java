package io.crisol.bundle.card;

import io.crisol.problem.TaskKind;
import io.crisol.text.Language;
import java.util.Map;

/** The YAML head by which Hugging Face files a model; every text from outside is quoted. */
final class FrontMatter {
    private FrontMatter() {}

    static String of(CardFacts facts, Language language) {
        boolean numbers = facts.task() == TaskKind.REGRESSION;
        String task = numbers ? "tabular-regression" : "tabular-classification";
        StringBuilder out = new StringBuilder("---\n");
        out.append("language: ").append(language.tag()).append('\n');
        out.append("license: other\n");
        out.append("library_name: onnx\n");
        out.append("pipeline_tag: ").append(task).append('\n');
        out.append("tags:\n- ").append(task).append("\n- onnx\n- mlflow\n- crisol\n");
        out.append("metrics:\n- ").append(quoted(facts.experiment().metric())).append('\n');
        out.append("model-index:\n- name: ").append(quoted(facts.name())).append('\n');
        out.append("  results:\n  - task:\n      type: ").append(task).append('\n');
        out.append("    dataset:\n      type: tabular\n      name: ")
                .append(quoted(facts.source()))
                .append('\n');
        out.append("    metrics:\n");
        for (Map.Entry<String, Double> score : facts.run().scores().entrySet()) {
            if (Double.isFinite(score.getValue())) {
                out.append("    - type: ").append(quoted(score.getKey())).append('\n');
                out.append("      value: ").append(number(score.getValue())).append('\n');
            }
        }
        return out.append("---\n\n").toString();
    }

    private static String number(double value) {
        return java.math.BigDecimal.valueOf(value).toPlainString();
    }

    /** A text on one line in double quotes. */
    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else {
                out.append(Character.isISOControl(c) || c == '\u2028' || c == '\u2029' || c == '\uFEFF' ? ' ' : c);
            }
        }
        return out.append('"').toString();
    }
}
