package dev.costwright.forecasting.study;

import dev.costwright.forecasting.regression.Diagnostics.Influence;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;

/// A study in plain words: what the drivers explain, how far each may be believed, and what to go
/// by.
record Reading(Study study) {
  private static final int EFFECTS_TOLD = 4;
  private static final double DOUBTFUL = 0.05;
  private static final Set<String> DAYS =
      Arrays.stream(DayOfWeek.values())
          .map(day -> day.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
          .collect(Collectors.toSet());

  List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    sentences.add(explained());
    List<Effect> drivers =
        study.effects().stream().filter(one -> !Study.isConstant(one.usual())).toList();
    drivers.stream()
        .filter(Effect::isClear)
        .sorted(Comparator.comparingDouble((Effect one) -> -Math.abs(one.judged().t().orElse(0))))
        .limit(EFFECTS_TOLD)
        .map(this::effect)
        .forEach(sentences::add);
    String unclear =
        drivers.stream()
            .filter(one -> !one.isClear())
            .map(Effect::name)
            .collect(Collectors.joining(", "));
    if (!unclear.isEmpty()) {
      sentences.add("Not told from no effect at all: %s.".formatted(unclear));
    }
    sentences.add(errors());
    study.tests().ifPresent(tests -> sentences.add(spread(tests)));
    sentences.add(tangle());
    sentences.add(influence());
    study.transformation().likely().ifPresent(range -> sentences.add(lambda(range)));
    study
        .query()
        .weight()
        .ifPresent(
            one ->
                sentences.add(
                    "Steps count as they are weighted by %s: twice as much, half the variance."
                        .formatted(one.text())));
    leftOut(sentences);
    sentences.add("A regression says what goes together, not what causes what.");
    return sentences;
  }

  private String explained() {
    String share =
        study.diagnostics().adjustedR2().isPresent()
            ? String.format(
                Locale.ROOT,
                "The drivers explain %.0f %% of how %s differs from %s to %s",
                100 * study.regression().r2().orElse(0),
                measure(),
                step(),
                step())
            : "Every step is fitted exactly, so nothing is left to judge by";
    boolean isChance = study.fTest().filter(test -> test.p() >= DOUBTFUL).isPresent();
    return share + (isChance ? ", which chance alone would do too." : ".");
  }

  private String measure() {
    return study.query().measure().text();
  }

  private String step() {
    return study.query().grain().name().toLowerCase(Locale.ROOT);
  }

  /// The scale decides what an effect is: an amount, a share, or a direction alone.
  private String effect(Effect effect) {
    String sentence =
        switch (study.query().scale()) {
          case LEVEL -> told(effect, Reading::signed, " " + study.unit());
          case LOG ->
              effect.name().startsWith("log(")
                  ? told(effect, Reading::signed, " %")
                  : told(effect, Reading::share, " %");
          case BOX_COX -> effect.usual().estimate() > 0 ? "more" : "less";
        };
    return "%s: %s of %s a %s, all else alike."
        .formatted(cause(effect.name()), sentence, measure(), step());
  }

  private String cause(String driver) {
    if (DAYS.contains(driver)) {
      return driver + " against Monday";
    }
    if (driver.startsWith("log(") && study.query().scale() == Scale.LOG) {
      return "1 % more " + driver.substring("log(".length(), driver.length() - 1);
    }
    return driver.equals("trend") ? "Each later " + step() : "One more of " + driver;
  }

  private static String told(Effect effect, DoubleFunction<String> number, String unit) {
    return "%s%s (95 %%: %s to %s)"
        .formatted(
            number.apply(effect.usual().estimate()),
            unit,
            number.apply(effect.judged().lo95().orElseThrow()),
            number.apply(effect.judged().hi95().orElseThrow()));
  }

  /// 100 (e^β − 1).
  private static String share(double logarithm) {
    return signed(100 * Math.expm1(logarithm));
  }

  /// Three digits, without an exponent.
  private static String signed(double value) {
    double size = Math.abs(value);
    int decimals = size == 0 ? 0 : (int) Math.clamp(2 - Math.floor(Math.log10(size)), 0, 8);
    return String.format(Locale.ROOT, "%s%,." + decimals + "f", value < 0 ? "−" : "+", size);
  }

  private String errors() {
    return switch (study.goBy()) {
      case USUAL ->
          "Residuals neither follow each other nor differ in size with the drivers: the usual"
              + " standard errors hold.";
      case HC3 ->
          "Errors differ in size with the drivers (Breusch-Pagan): intervals and p are by HC3.";
      case HAC ->
          "Residuals follow each other: the usual standard errors would be too small, intervals and"
              + " p are by HAC.";
    };
  }

  private static String spread(ResidualTests tests) {
    return tests.jarqueBera().p() < DOUBTFUL
        ? "Residuals are not spread like the normal's (Jarque-Bera): the band of a single step is"
            + " rough."
        : "Residuals are spread about as the normal's.";
  }

  private String tangle() {
    String tangled =
        study.coefficients().stream()
            .filter(one -> one.vif().orElse(1) > 10)
            .map(one -> one.name())
            .collect(Collectors.joining(", "));
    String ridge = study.ridge().isPresent() ? " The ridge column shares what they have." : "";
    if (!tangled.isEmpty()) {
      return "Hardly told apart from other drivers (VIF above 10): %s.%s".formatted(tangled, ridge);
    }
    return study.ridge().isPresent()
        ? "Together the drivers are hardly told apart (condition number 30 or more)." + ridge
        : "The drivers can be told apart.";
  }

  private String influence() {
    String heavy =
        study.diagnostics().influences().stream()
            .filter(one -> one.distance() >= 1)
            .map(this::day)
            .collect(Collectors.joining(", "));
    return heavy.isEmpty()
        ? "No single %s decides the fit.".formatted(step())
        : "The fit hangs on %s (Cook's distance 1 or more): look at it before you use it."
            .formatted(heavy);
  }

  private String day(Influence influence) {
    return study.step(influence).toString();
  }

  private static String lambda(Transformation.Range range) {
    boolean isLog = range.low() <= 0 && range.high() >= 0;
    boolean isLevel = range.low() <= 1 && range.high() >= 1;
    String also =
        isLog && isLevel
            ? "neither the measure as it is nor its logarithm is spoken against"
            : isLog
                ? "the logarithm would do"
                : isLevel ? "the measure as it is would do" : "neither 0 nor 1 would do";
    return String.format(
        Locale.ROOT, "Box-Cox λ lies from %.2f to %.2f: %s.", range.low(), range.high(), also);
  }

  private void leftOut(List<String> sentences) {
    study
        .regression()
        .aliased()
        .forEach(
            alias ->
                sentences.add(
                    alias.saidBy().isEmpty()
                        ? "%s is left out: it is zero everywhere.".formatted(alias.name())
                        : "%s is left out: %s already said by %s."
                            .formatted(
                                alias.name(), "it is", String.join(" and ", alias.saidBy()))));
    if (!study.missing().isEmpty()) {
      sentences.add(
          "Left out, no value on any step: %s.".formatted(String.join(", ", study.missing())));
    }
    if (study.leftOut() > 0) {
      sentences.add(
          "%d of %d steps are left out: something has no value on them."
              .formatted(study.leftOut(), study.leftOut() + study.observations().size()));
    }
  }
}
