package io.crisol.recipe.step;

import io.crisol.recipe.StepCatalog;
import java.util.List;

/** The steps that come with Crisol: one line each. */
public final class StandardSteps {
    private StandardSteps() {}

    /** In the order in which they are offered. */
    public static StepCatalog catalog() {
        return new StepCatalog(List.of(
                new Drop(),
                new Keep(),
                new Rename(),
                new Retype(),
                new Filter(),
                new DropMissing(),
                new DropDuplicates(),
                new FormulaColumn(),
                new DateParts(),
                new TextNumbers(),
                new Replace(),
                new MergeLevels(),
                new Impute(),
                new Clip(),
                new FlagOutliers(),
                new Log(),
                new Power(),
                new QuantileScale(),
                new Standardize(),
                new RobustScale(),
                new MinMax(),
                new Bin(),
                new OneHot(),
                new Ordinal(),
                new Frequency(),
                new TargetEncoding(),
                new Interact(),
                new Select(),
                new Pca(),
                new Balance()));
    }
}
