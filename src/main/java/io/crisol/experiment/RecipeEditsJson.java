package io.crisol.experiment;

import io.crisol.recipe.Recipe;
import io.crisol.recipe.RecipeEdits;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The undo stack of a recipe as JSON, so that it survives a restart. */
public final class RecipeEditsJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private RecipeEditsJson() {}

    public static String write(RecipeEdits edits) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("at", edits.at());
        ArrayNode history = root.putArray("history");
        for (RecipeEdits.Edit edit : edits.history()) {
            ObjectNode node = history.addObject();
            ArrayNode steps = node.putArray("steps");
            edit.recipe().steps().forEach(step -> steps.add(PipelineJson.step(step)));
            node.put("sentence", MessageJson.write(edit.sentence()));
        }
        return root.toString();
    }

    public static RecipeEdits read(String json) {
        JsonNode root = MAPPER.readTree(json);
        List<RecipeEdits.Edit> history = new ArrayList<>();
        for (JsonNode node : root.required("history")) {
            history.add(new RecipeEdits.Edit(
                    new Recipe(PipelineJson.steps(node.required("steps").toString(), "")),
                    MessageJson.message(node.required("sentence").asString())));
        }
        return new RecipeEdits(history, root.required("at").asInt());
    }
}
