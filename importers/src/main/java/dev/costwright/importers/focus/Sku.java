package dev.costwright.importers.focus;

import dev.costwright.model.pricing.ModelNames;
import dev.costwright.model.usage.Measure;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What the words of a meter, usage type or description say about tokens.
///
/// @param model id; empty when no family of models is named
/// @param maker of the model; empty without one
/// @param tokenClass when the words tell it beyond doubt
record Sku(String model, String maker, Optional<Measure> tokenClass) {
  private static final Pattern FAMILY =
      Pattern.compile(
          "(?i)(?<![a-z])(claude|gpt|chatgpt|o[134](?=[- ])|text-embedding|gemini|llama|mistral"
              + "|mixtral|nova|titan|deepseek|command|grok)(?![a-z])[^|(,;]*");

  /// The first word behind a model's name that is no part of it.
  private static final Pattern REST =
      Pattern.compile(
          "(?i)([\\s_-]+(inp|inpt|input|in|outp|outpt|opt|output|out|cache|cached|caching|cchd"
              + "|ccchd|cd|batch|flex|priority|pp|standard|std|tokens?|text|audio|image|ga|global"
              + "|glbl|gl|regional|regnl|rgnl|rg|dz|usage|thinking|long|shortco|longco|mantle"
              + "|writes?|wr|reads?|predictions|million|1m|1k|1000|units?)\\b|\\s+-\\s).*");

  /// Bedrock writes `Claude4.6Sonnet` for `claude-sonnet-4-6`.
  private static final Pattern BEDROCK =
      Pattern.compile("^claude-?([4-9](?:-\\d+)?)-?(opus|sonnet|haiku)$");

  private static final Set<String> INPUT = Set.of("input", "inp", "inpt");
  private static final Set<String> OUTPUT = Set.of("output", "outp", "outpt", "opt");
  private static final Set<String> CACHE =
      Set.of("cache", "cached", "caching", "cchd", "ccchd", "cd");
  private static final Set<String> WRITE = Set.of("write", "writes", "wr", "creation");
  private static final Set<String> HOUR = Set.of("1h", "1hr", "hour");

  private record Family(String word, String maker) {}

  private static final List<Family> FAMILIES =
      List.of(
          new Family("claude", "anthropic"),
          new Family("gpt", "openai"),
          new Family("chatgpt", "openai"),
          new Family("o", "openai"),
          new Family("text-embedding", "openai"),
          new Family("gemini", "google"),
          new Family("llama", "meta"),
          new Family("mi", "mistral"),
          new Family("nova", "amazon"),
          new Family("titan", "amazon"),
          new Family("deepseek", "deepseek"),
          new Family("command", "cohere"),
          new Family("grok", "xai"));

  /// @param texts the most telling first
  static Sku of(List<String> texts) {
    String model =
        texts.stream().map(Sku::model).filter(id -> !id.isEmpty()).findFirst().orElse("");
    String maker =
        model.isEmpty()
            ? ""
            : FAMILIES.stream()
                .filter(family -> model.startsWith(family.word()))
                .map(Family::maker)
                .findFirst()
                .orElse("");
    return new Sku(
        model, maker, texts.stream().flatMap(text -> tokenClass(text).stream()).findFirst());
  }

  private static String model(String text) {
    Matcher family = FAMILY.matcher(text);
    return family.find()
        ? BEDROCK
            .matcher(
                ModelNames.idOf(REST.matcher(family.group()).replaceFirst("").replace('_', '-')))
            .replaceFirst("claude-$2-$1")
        : "";
  }

  private static Optional<Measure> tokenClass(String text) {
    Set<String> words =
        Arrays.stream(
                text.replaceAll("([a-z])([A-Z])", "$1 $2")
                    .toLowerCase(Locale.ROOT)
                    .split("[^a-z0-9]+"))
            .collect(Collectors.toSet());
    boolean isCache = has(words, CACHE);
    boolean isInput = has(words, INPUT);
    boolean isOutput = has(words, OUTPUT);
    if (words.contains("storage") || (isOutput && (isInput || isCache))) {
      return Optional.empty();
    }
    if (isCache && has(words, WRITE)) {
      return Optional.of(has(words, HOUR) ? Measure.CACHE_WRITE_1H : Measure.CACHE_WRITE_5M);
    }
    if (isCache) {
      return modal(words, Measure.CACHE_READ, Measure.AUDIO_CACHE_READ, Measure.IMAGE_CACHE_READ);
    }
    if (isOutput) {
      return modal(words, Measure.OUTPUT, Measure.AUDIO_OUTPUT, Measure.IMAGE_OUTPUT);
    }
    return isInput
        ? modal(words, Measure.FRESH_INPUT, Measure.AUDIO_INPUT, Measure.IMAGE_INPUT)
        : Optional.empty();
  }

  private static Optional<Measure> modal(
      Set<String> words, Measure text, Measure audio, Measure image) {
    return Optional.of(words.contains("audio") ? audio : words.contains("image") ? image : text);
  }

  private static boolean has(Set<String> words, Set<String> any) {
    return words.stream().anyMatch(any::contains);
  }
}
