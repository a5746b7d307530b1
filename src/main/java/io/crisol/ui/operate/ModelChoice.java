package io.crisol.ui.operate;

import io.crisol.registry.ModelReference;
import io.crisol.registry.RegisteredModel;
import io.crisol.registry.Version;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A version that can be chosen, under one of its addresses.
 *
 * @param address such as {@code models:/telco-churn@champion}
 * @param version the version that it stands for now
 */
record ModelChoice(String address, Version version) {

    /** Every address of the models: aliases first, champion before all, then versions that are not retired, newest first. */
    static List<ModelChoice> of(List<RegisteredModel> models) {
        List<ModelChoice> choices = new ArrayList<>();
        for (RegisteredModel model : models) {
            model.aliases().keySet().stream()
                    .sorted(Comparator.comparing((String a) -> !a.equals(RegisteredModel.CHAMPION))
                            .thenComparing(Comparator.naturalOrder()))
                    .forEach(alias -> model.at(alias)
                            .ifPresent(v -> choices.add(
                                    new ModelChoice(new ModelReference.ByAlias(model.name(), alias).toString(), v))));
            model.versions().stream()
                    .filter(v -> v.retired().isEmpty())
                    .forEach(v -> choices.add(new ModelChoice(v.reference().toString(), v)));
        }
        return choices;
    }
}
