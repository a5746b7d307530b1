package io.crisol.bundle;

import io.crisol.finding.Finding;
import io.crisol.finding.InputException;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON as bundles use it: indented, with the same line ends everywhere; read with the library's limits on depth. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .defaultPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")))
            .build();

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static byte[] indented(JsonNode node) {
        return (MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(node) + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** On one line. */
    static String line(JsonNode node) {
        return MAPPER.writeValueAsString(node);
    }

    /** @throws InputException where it is not JSON */
    static JsonNode read(byte[] bytes, String file) {
        try {
            return MAPPER.readTree(bytes);
        } catch (JacksonException e) {
            throw new InputException(Finding.error("bundle.not_json", file, e.getOriginalMessage()), e);
        }
    }
}
