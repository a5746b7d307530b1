package io.crisol.problem.rule;

import io.crisol.problem.AssessmentRule;
import io.crisol.problem.Assessor;
import io.crisol.problem.Thresholds;
import java.util.List;

/** The built-in rules, in the order of their questions. */
public final class Rules {
    private Rules() {}

    public static List<AssessmentRule> all() {
        return List.of(
                new DecisionChanges(),
                new RuleCanBeWritten(),
                new AlreadyInASystem(),
                new WrongAnswerTolerable(),
                new ErrorCostsKnown(),
                new EnoughLabelledRows(),
                new LabelsAgree(),
                new TrueAnswerArrives(),
                new InputsKnownInTime(),
                new TomorrowLikeThePast(),
                new ActingChangesTheOutcome(),
                new WhatIfQuestion(),
                new ExplanationByLaw(),
                new PersonalData(),
                new RiskClass(),
                new BenefitAgainstCost(),
                new GainThatMatters(),
                new DecisionsPerMonth(),
                new Maintainer(),
                new Fallback(),
                new AutomationWanted(),
                new OneOffEvents());
    }

    /** The built-in rules with their usual limits. */
    public static Assessor standard() {
        return new Assessor(all(), Thresholds.STANDARD);
    }
}
