package dev.costwright.forecasting.lever;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Questions that are like an earlier one get its answer. Some of those answers are wrong, and
/// a wrong answer has its price.
///
/// @param threshold similarity from which a question counts as asked before
/// @param curve what happens at each threshold, as measured
/// @param embedding asked once for each question
/// @param lookupPer1000 what a thousand lookups cost beside the embedding
/// @param monthly what the store costs a month
/// @param wrongAnswer what one wrong answer costs the company
public record SemanticCache(
    Scope scope,
    Fraction threshold,
    HitCurve curve,
    Optional<SideCall> embedding,
    Fraction lookupPer1000,
    Fraction monthly,
    Fraction wrongAnswer)
    implements Lever {
  static final List<Parameter> PARAMETERS =
      List.of(
          Parameter.required("threshold", Parameter.Type.SHARE),
          Parameter.required("curve", Parameter.Type.CURVE),
          Parameter.optional("embedding", Parameter.Type.MODEL),
          Parameter.or("embedding.input", Parameter.Type.COUNT, "0"),
          Parameter.or("embedding.output", Parameter.Type.COUNT, "0"),
          Parameter.or("lookupPer1000", Parameter.Type.MONEY, "0"),
          Parameter.or("monthly", Parameter.Type.MONEY, "0"),
          Parameter.or("wrongAnswer", Parameter.Type.MONEY, "0"));

  static SemanticCache of(Scope scope, Settings settings) {
    return new SemanticCache(
        scope,
        settings.number("threshold"),
        HitCurve.parse(settings.text("curve")).orElseThrow(),
        SideCall.of("embedding", settings),
        settings.number("lookupPer1000"),
        settings.number("monthly"),
        settings.number("wrongAnswer"));
  }

  @Override
  public LeverKind kind() {
    return LeverKind.SEMANTIC_CACHE;
  }

  @Override
  public Settings settings() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("threshold", threshold.toString());
    texts.put("curve", curve.toString());
    SideCall.put("embedding", embedding, texts);
    texts.put("lookupPer1000", lookupPer1000.toString());
    texts.put("monthly", monthly.toString());
    texts.put("wrongAnswer", wrongAnswer.toString());
    return Settings.of(PARAMETERS, texts);
  }

  @Override
  public Optional<Fraction> accuracy() {
    return Optional.of(curve.at(threshold).accuracy());
  }
}
