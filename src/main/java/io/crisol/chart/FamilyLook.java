package io.crisol.chart;

import io.crisol.figure.Shape;
import io.crisol.figure.Tone;
import io.crisol.learn.FamilyKind;
import io.crisol.learn.ModelFamily;
import java.util.List;

/**
 * How a family looks in every chart: the colour tells its kind, the shape which member of the kind it is.
 *
 * @param tone colour of its kind
 * @param shape shape of its member
 */
public record FamilyLook(Tone tone, Shape shape) {
    /** The look of a family among all families. */
    public static FamilyLook of(String family, List<ModelFamily> families) {
        FamilyKind kind = families.stream()
                .filter(f -> f.name().equals(family))
                .map(ModelFamily::kind)
                .findFirst()
                .orElse(FamilyKind.BASELINE);
        List<String> members = families.stream()
                .filter(f -> f.kind() == kind)
                .map(ModelFamily::name)
                .toList();
        int member = Math.max(0, members.indexOf(family));
        return new FamilyLook(tone(kind), Shape.values()[member % Shape.values().length]);
    }

    /** The colour of a kind. */
    public static Tone tone(FamilyKind kind) {
        return switch (kind) {
            case BASELINE -> Tone.MUTED;
            case LINEAR -> Tone.DATA_1;
            case BAYES -> Tone.DATA_2;
            case NEIGHBOURS -> Tone.DATA_3;
            case TREE -> Tone.DATA_4;
            case BAGGED -> Tone.DATA_5;
            case BOOSTED -> Tone.DATA_6;
            case KERNEL -> Tone.DATA_7;
            case NETWORK -> Tone.DATA_8;
        };
    }
}
