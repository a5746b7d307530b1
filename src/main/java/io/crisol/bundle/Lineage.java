package io.crisol.bundle;

import io.crisol.data.ColumnInfo;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Where a bundle comes from, as one OpenLineage 2-0-2 run event: dataset in, model out. */
final class Lineage {
    private Lineage() {}

    static byte[] json(BundleContent content, Map<String, byte[]> files) {
        String producer = "urn:crisol:" + content.experiment().program();
        ObjectNode root = Json.object();
        root.put("eventType", "COMPLETE");
        root.put("eventTime", DateTimeFormatter.ISO_INSTANT.format(content.created()));
        root.put("producer", producer);
        root.put("schemaURL", "https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent");
        root.putObject("run").put("runId", uuid(content.uuid()));
        root.putObject("job")
                .put("namespace", "crisol")
                .put("name", content.experiment().name());
        ObjectNode input = root.putArray("inputs").addObject();
        input.put("namespace", "file");
        input.put("name", content.sourceName());
        ObjectNode facets = input.putObject("facets");
        facet(facets, "version", producer, "DatasetVersionDatasetFacet.json#/$defs/DatasetVersionDatasetFacet")
                .put("datasetVersion", content.experiment().fingerprint());
        ArrayNode fields = facet(facets, "schema", producer, "SchemaDatasetFacet.json#/$defs/SchemaDatasetFacet")
                .putArray("fields");
        for (ColumnInfo info : content.reference().schema().columns()) {
            fields.addObject().put("name", info.name()).put("type", info.type().word());
        }
        ObjectNode output = root.putArray("outputs").addObject();
        output.put("namespace", "crisol");
        output.put("name", content.name());
        facet(
                        output.putObject("facets"),
                        "version",
                        producer,
                        "DatasetVersionDatasetFacet.json#/$defs/DatasetVersionDatasetFacet")
                .put("datasetVersion", "sha256:" + Sha256.of(files.getOrDefault(BundleFormat.MODEL, new byte[0])));
        return Json.indented(root);
    }

    private static ObjectNode facet(ObjectNode facets, String name, String producer, String schema) {
        return facets.putObject(name)
                .put("_producer", producer)
                .put("_schemaURL", "https://openlineage.io/spec/facets/1-0-1/" + schema);
    }

    private static String uuid(String hex) {
        return hex.substring(0, 8)
                + "-"
                + hex.substring(8, 12)
                + "-"
                + hex.substring(12, 16)
                + "-"
                + hex.substring(16, 20)
                + "-"
                + hex.substring(20);
    }
}
