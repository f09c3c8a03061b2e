package dev.costwright.forecasting.lever;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// System prompt, history and retrieved text become shorter, each by itself.
///
/// @param systemShare from 0 to 1: how much of the prompt is the system prompt
/// @param keepSystem what is left of it
/// @param historyShare how much of the prompt is history
/// @param keepHistory what is left of it
/// @param retrievalShare how much of the prompt is retrieved text
/// @param keepRetrieval what is left of it
/// @param compressor asked once for each call
/// @param accuracy share of the answers to the shorter prompts that are right
public record PromptParts(
    Scope scope,
    Fraction systemShare,
    Fraction keepSystem,
    Fraction historyShare,
    Fraction keepHistory,
    Fraction retrievalShare,
    Fraction keepRetrieval,
    Optional<SideCall> compressor,
    Optional<Fraction> accuracy)
    implements Lever {
  static final List<Parameter> PARAMETERS =
      List.of(
          Parameter.or("systemShare", Parameter.Type.SHARE, "0"),
          Parameter.or("keepSystem", Parameter.Type.KEPT, "1"),
          Parameter.or("historyShare", Parameter.Type.SHARE, "0"),
          Parameter.or("keepHistory", Parameter.Type.KEPT, "1"),
          Parameter.or("retrievalShare", Parameter.Type.SHARE, "0"),
          Parameter.or("keepRetrieval", Parameter.Type.KEPT, "1"),
          Parameter.optional("compressor", Parameter.Type.MODEL),
          Parameter.or("compressor.input", Parameter.Type.COUNT, "0"),
          Parameter.or("compressor.output", Parameter.Type.COUNT, "0"),
          Parameter.optional("accuracy", Parameter.Type.SHARE));

  static PromptParts of(Scope scope, Settings settings) {
    return new PromptParts(
        scope,
        settings.number("systemShare"),
        settings.number("keepSystem"),
        settings.number("historyShare"),
        settings.number("keepHistory"),
        settings.number("retrievalShare"),
        settings.number("keepRetrieval"),
        SideCall.of("compressor", settings),
        settings.maybe("accuracy"));
  }

  @Override
  public LeverKind kind() {
    return LeverKind.PROMPT_PARTS;
  }

  @Override
  public Settings settings() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("systemShare", systemShare.toString());
    texts.put("keepSystem", keepSystem.toString());
    texts.put("historyShare", historyShare.toString());
    texts.put("keepHistory", keepHistory.toString());
    texts.put("retrievalShare", retrievalShare.toString());
    texts.put("keepRetrieval", keepRetrieval.toString());
    SideCall.put("compressor", compressor, texts);
    accuracy.ifPresent(one -> texts.put("accuracy", one.toString()));
    return Settings.of(PARAMETERS, texts);
  }

  /// What is left of a prompt.
  public Fraction keep() {
    return Fraction.ONE
        .minus(gone(systemShare, keepSystem))
        .minus(gone(historyShare, keepHistory))
        .minus(gone(retrievalShare, keepRetrieval));
  }

  private static Fraction gone(Fraction share, Fraction keep) {
    return share.times(Fraction.ONE.minus(keep));
  }
}
