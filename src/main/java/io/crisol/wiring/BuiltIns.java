package io.crisol.wiring;

import io.crisol.data.read.ArffReader;
import io.crisol.data.read.CsvReader;
import io.crisol.data.read.ExcelReader;
import io.crisol.data.read.JsonReader;
import io.crisol.data.read.ParquetReader;
import io.crisol.data.read.TableReader;
import io.crisol.evaluate.Metric;
import io.crisol.evaluate.MetricCatalog;
import io.crisol.evaluate.metric.Accuracy;
import io.crisol.evaluate.metric.AreaUnderRoc;
import io.crisol.evaluate.metric.AveragePrecision;
import io.crisol.evaluate.metric.BalancedAccuracy;
import io.crisol.evaluate.metric.Brier;
import io.crisol.evaluate.metric.F1;
import io.crisol.evaluate.metric.LogLoss;
import io.crisol.evaluate.metric.MacroF1;
import io.crisol.evaluate.metric.MeanAbsoluteError;
import io.crisol.evaluate.metric.MeanAbsolutePercentageError;
import io.crisol.evaluate.metric.MeanCost;
import io.crisol.evaluate.metric.RSquared;
import io.crisol.evaluate.metric.RootMeanSquaredError;
import io.crisol.evaluate.split.Forward;
import io.crisol.evaluate.split.Given;
import io.crisol.evaluate.split.Grouped;
import io.crisol.evaluate.split.KFold;
import io.crisol.evaluate.split.SplitKind;
import io.crisol.evaluate.split.Splitter;
import io.crisol.evaluate.split.Stratified;
import io.crisol.learn.ModelFamily;
import io.crisol.learn.family.Baseline;
import io.crisol.learn.family.Calibrating;
import io.crisol.learn.family.DecisionTree;
import io.crisol.learn.family.ElasticNet;
import io.crisol.learn.family.ExtraTrees;
import io.crisol.learn.family.GradientBoosting;
import io.crisol.learn.family.Lasso;
import io.crisol.learn.family.Lda;
import io.crisol.learn.family.Linear;
import io.crisol.learn.family.Logistic;
import io.crisol.learn.family.MultilayerPerceptron;
import io.crisol.learn.family.NaiveBayes;
import io.crisol.learn.family.NearestNeighbours;
import io.crisol.learn.family.Qda;
import io.crisol.learn.family.RandomForest;
import io.crisol.learn.family.Ridge;
import io.crisol.learn.family.Searching;
import io.crisol.learn.family.SupportVectorMachine;
import io.crisol.problem.rule.Rules;
import io.crisol.profile.alert.Alert;
import io.crisol.profile.alert.ConflictingDuplicates;
import io.crisol.profile.alert.ConstantColumn;
import io.crisol.profile.alert.ConstantLength;
import io.crisol.profile.alert.DisguisedMissing;
import io.crisol.profile.alert.DuplicatedRows;
import io.crisol.profile.alert.FutureDate;
import io.crisol.profile.alert.HighCardinality;
import io.crisol.profile.alert.HighCorrelation;
import io.crisol.profile.alert.IdentifierColumn;
import io.crisol.profile.alert.ImbalancedTarget;
import io.crisol.profile.alert.InfiniteNumbers;
import io.crisol.profile.alert.LeakSuspicion;
import io.crisol.profile.alert.ManyZeros;
import io.crisol.profile.alert.MissingCells;
import io.crisol.profile.alert.MissingRelatedToTarget;
import io.crisol.profile.alert.MixedTypes;
import io.crisol.profile.alert.NearlyConstantColumn;
import io.crisol.profile.alert.OutlyingNumbers;
import io.crisol.profile.alert.RareLevels;
import io.crisol.profile.alert.SimilarSpellings;
import io.crisol.profile.alert.SkewedNumbers;
import io.crisol.profile.assumption.AssumptionCheck;
import io.crisol.profile.assumption.ClassesOverlap;
import io.crisol.profile.assumption.ConditionNumber;
import io.crisol.profile.assumption.EqualCovariances;
import io.crisol.profile.assumption.EvenSpread;
import io.crisol.profile.assumption.EventsPerVariable;
import io.crisol.profile.assumption.Independence;
import io.crisol.profile.assumption.IndependentGroups;
import io.crisol.profile.assumption.InfluentialRows;
import io.crisol.profile.assumption.LinearForm;
import io.crisol.profile.assumption.LinearLogit;
import io.crisol.profile.assumption.NormalResiduals;
import io.crisol.profile.assumption.VarianceInflationFactor;
import io.crisol.profile.assumption.WhiteSpread;
import io.crisol.recipe.step.StandardSteps;
import io.crisol.registry.gate.StandardGates;
import io.crisol.workbench.Catalogs;
import java.time.Clock;
import java.util.List;

/** The built-in kinds of things, one line each. */
public final class BuiltIns {
    private BuiltIns() {}

    /** Model families, simplest first. */
    public static List<ModelFamily> families() {
        return List.of(
                new Baseline(),
                new Linear(),
                new Searching(new Ridge()),
                new Lasso(),
                new Searching(new ElasticNet()),
                classes(new Logistic()),
                new Calibrating(new NaiveBayes()),
                new Calibrating(new Lda()),
                classes(new Qda()),
                classes(new DecisionTree()),
                classes(new NearestNeighbours()),
                classes(new SupportVectorMachine()),
                classes(new MultilayerPerceptron()),
                classes(new RandomForest()),
                classes(new ExtraTrees()),
                classes(new GradientBoosting()));
    }

    private static ModelFamily classes(ModelFamily family) {
        return new Searching(new Calibrating(family));
    }

    /** Metrics, in the order in which they are shown. */
    public static List<Metric> metrics() {
        return List.of(
                new AreaUnderRoc(),
                new Accuracy(),
                new LogLoss(),
                new AveragePrecision(),
                new F1(),
                new Brier(),
                new MeanCost(),
                new MacroF1(),
                new BalancedAccuracy(),
                new RootMeanSquaredError(),
                new MeanAbsoluteError(),
                new RSquared(),
                new MeanAbsolutePercentageError());
    }

    /** Ways to divide rows. */
    public static List<SplitKind> splits() {
        return List.of(new KFold(), new Stratified(), new Grouped(), new Forward(), new Given());
    }

    /** Alerts on data. */
    public static List<Alert> alerts(Clock clock) {
        return List.of(
                new LeakSuspicion(),
                new InfiniteNumbers(),
                new ConflictingDuplicates(),
                new ConstantColumn(),
                new IdentifierColumn(),
                new DisguisedMissing(),
                new DuplicatedRows(),
                new MissingRelatedToTarget(),
                new MixedTypes(),
                new SimilarSpellings(),
                new MissingCells(),
                new HighCardinality(),
                new HighCorrelation(),
                new FutureDate(clock),
                new NearlyConstantColumn(),
                new ImbalancedTarget(),
                new RareLevels(),
                new ManyZeros(),
                new OutlyingNumbers(),
                new ConstantLength(),
                new SkewedNumbers());
    }

    /** Checks of what families assume, in the order in which they are shown. */
    public static List<AssumptionCheck> checks() {
        return List.of(
                new VarianceInflationFactor(),
                new ConditionNumber(),
                new EvenSpread(),
                new WhiteSpread(),
                new Independence(),
                new NormalResiduals(),
                new InfluentialRows(),
                new LinearForm(),
                new LinearLogit(),
                new ClassesOverlap(),
                new EventsPerVariable(),
                new EqualCovariances(),
                new IndependentGroups());
    }

    /** File formats, in the order in which they are tried. */
    public static List<TableReader> readers() {
        return List.of(new ExcelReader(), new ParquetReader(), new ArffReader(), new JsonReader(), new CsvReader());
    }

    public static Catalogs catalogs(Clock clock) {
        return new Catalogs(
                families(),
                StandardSteps.catalog(),
                new MetricCatalog(metrics()),
                new Splitter(splits()),
                alerts(clock),
                checks(),
                Rules.standard(),
                StandardGates.all());
    }
}
