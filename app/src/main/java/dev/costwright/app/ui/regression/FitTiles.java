package dev.costwright.app.ui.regression;

import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Tone;
import dev.costwright.app.uikit.Ui;
import dev.costwright.forecasting.regression.Diagnostics.Test;
import dev.costwright.forecasting.study.ResidualTests;
import dev.costwright.forecasting.study.Scale;
import dev.costwright.forecasting.study.Study;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The first row: how much is explained, by which scale, and what to go by.
record FitTiles(Study study) {
  private static final double DOUBTFUL = 0.05;
  private static final double HIGH_CONDITION = 30;

  HBox row() {
    HBox row = new HBox(12, explained(), whole(), following(), spread(), condition());
    row.setId("regression-tiles");
    return row;
  }

  private VBox explained() {
    return tile(
        "r2",
        Numbers.ratio(study.regression().r2()),
        Tone.NEUTRAL,
        "",
        Messages.text(
            "regression.tile.r2.note",
            Numbers.ratio(study.diagnostics().adjustedR2()),
            Numbers.digits(study.regression().residualStdError())));
  }

  private VBox whole() {
    String lambda =
        study.query().scale() == Scale.BOX_COX
            ? Messages.text(
                "regression.tile.lambda",
                Numbers.ratio(OptionalDouble.of(study.transformation().lambda())))
            : Messages.text(
                "regression.tile.freedom",
                Amounts.count(study.observations().size()),
                Amounts.count(study.regression().degreesOfFreedom()));
    return tile("aicc", Numbers.digits(study.aicc()), Tone.NEUTRAL, "", lambda + f());
  }

  private String f() {
    return study.fTest().map(test -> ", F p " + Numbers.p(OptionalDouble.of(test.p()))).orElse("");
  }

  private VBox following() {
    Optional<Test> box = study.tests().map(ResidualTests::ljungBox);
    boolean isFollowing = study.goBy() == Study.Errors.HAC;
    return tile(
        "dw",
        Numbers.ratio(study.diagnostics().durbinWatson()),
        isFollowing ? Tone.WARNING : Tone.NEUTRAL,
        isFollowing ? Messages.text("regression.tile.dw.following") : "",
        "Ljung-Box p " + p(box));
  }

  private VBox spread() {
    Optional<Test> pagan = study.diagnostics().breuschPagan();
    boolean isUneven = pagan.filter(test -> test.p() < DOUBTFUL).isPresent();
    return tile(
        "bp",
        p(pagan),
        isUneven ? Tone.WARNING : Tone.NEUTRAL,
        isUneven ? Messages.text("regression.tile.bp.uneven") : "",
        "Jarque-Bera p " + p(study.tests().map(ResidualTests::jarqueBera)));
  }

  private static String p(Optional<Test> test) {
    return test.map(found -> Numbers.p(OptionalDouble.of(found.p()))).orElse(Amounts.DASH);
  }

  private VBox condition() {
    double condition = study.regression().condition();
    boolean isHigh = condition >= HIGH_CONDITION || study.ridge().isPresent();
    return tile(
        "condition",
        String.format(Locale.US, "%,.1f", condition),
        isHigh ? Tone.WARNING : Tone.NEUTRAL,
        isHigh ? Messages.text("regression.tile.condition.tangled") : "",
        Messages.text(
            "regression.tile.goBy",
            Messages.text("regression.errors." + study.goBy().name().toLowerCase(Locale.ROOT))));
  }

  private static VBox tile(String key, String figure, Tone tone, String word, String note) {
    return Ui.tile(
        new Ui.Figure(Messages.text("regression.tile." + key), figure, word, tone, note));
  }
}
