package dev.costwright.forecasting.lever;

import dev.costwright.model.usage.Measure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Prompts, and answers where stated, become shorter. Tokens that are cached save what cached
/// tokens cost.
///
/// @param keepInput from 0 to 1: what is left of fresh input
/// @param keepCached from 0 to 1: what is left of cache reads and writes
/// @param keepOutput from 0 to 1: what is left of output
/// @param compressor asked once for each call
/// @param accuracy share of the answers to the shorter prompts that are right
public record Compression(
    Scope scope,
    Fraction keepInput,
    Fraction keepCached,
    Fraction keepOutput,
    Optional<SideCall> compressor,
    Optional<Fraction> accuracy)
    implements Lever {
  static final List<Parameter> PARAMETERS =
      List.of(
          Parameter.required("keepInput", Parameter.Type.KEPT),
          Parameter.or("keepCached", Parameter.Type.KEPT, "1"),
          Parameter.or("keepOutput", Parameter.Type.KEPT, "1"),
          Parameter.optional("compressor", Parameter.Type.MODEL),
          Parameter.or("compressor.input", Parameter.Type.COUNT, "0"),
          Parameter.or("compressor.output", Parameter.Type.COUNT, "0"),
          Parameter.optional("accuracy", Parameter.Type.SHARE));

  static Compression of(Scope scope, Settings settings) {
    return new Compression(
        scope,
        settings.number("keepInput"),
        settings.number("keepCached"),
        settings.number("keepOutput"),
        SideCall.of("compressor", settings),
        settings.maybe("accuracy"));
  }

  @Override
  public LeverKind kind() {
    return LeverKind.COMPRESSION;
  }

  @Override
  public Settings settings() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("keepInput", keepInput.toString());
    texts.put("keepCached", keepCached.toString());
    texts.put("keepOutput", keepOutput.toString());
    SideCall.put("compressor", compressor, texts);
    accuracy.ifPresent(one -> texts.put("accuracy", one.toString()));
    return Settings.of(PARAMETERS, texts);
  }

  /// One that does not say how many answers stay right.
  public Compression(
      Scope scope,
      Fraction keepInput,
      Fraction keepCached,
      Fraction keepOutput,
      Optional<SideCall> compressor) {
    this(scope, keepInput, keepCached, keepOutput, compressor, Optional.empty());
  }

  /// What is left of a class.
  public Fraction keep(Measure measure) {
    return switch (measure) {
      case FRESH_INPUT -> keepInput;
      case CACHE_READ, CACHE_WRITE_5M, CACHE_WRITE_1H -> keepCached;
      case OUTPUT -> keepOutput;
      default -> Fraction.ONE;
    };
  }
}
