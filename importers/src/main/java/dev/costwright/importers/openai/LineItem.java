package dev.costwright.importers.openai;

import dev.costwright.model.usage.Measure;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a line of OpenAI's bill charges for.
///
/// The pattern is `[SURFACE | ]MODEL[ MODALITY], KIND[, long context]`. A line that does not
/// follow it keeps its own words as kind and names no model. Empty text means unsaid.
///
/// @param model as billed, snapshot date included
/// @param kind a measure's id, or the line's own words
/// @param serviceTier when the surface is one
/// @param surface the product used, when it is no service tier, such as `assistants api`
/// @param contextBand `long context` or empty
record LineItem(String model, String kind, String serviceTier, String surface, String contextBand) {
  private static final Set<String> TIERS = Set.of("priority", "batch", "flex", "scale");
  private static final Set<String> MODALITIES = Set.of("text", "image", "audio");
  private static final String LONG_CONTEXT = "long context";

  /// Text, audio and image classes of one direction.
  private static final Map<String, List<Measure>> KINDS =
      Map.of(
          "input", List.of(Measure.FRESH_INPUT, Measure.AUDIO_INPUT, Measure.IMAGE_INPUT),
          "cached input",
              List.of(Measure.CACHE_READ, Measure.AUDIO_CACHE_READ, Measure.IMAGE_CACHE_READ),
          "cache writes", List.of(Measure.CACHE_WRITE_5M),
          "output", List.of(Measure.OUTPUT, Measure.AUDIO_OUTPUT, Measure.IMAGE_OUTPUT));

  private static final List<String> DIRECTIONS = List.of("text", "audio", "image");

  static LineItem parse(String text) {
    int bar = text.indexOf(" | ");
    String surface = bar < 0 ? "" : text.substring(0, bar).strip();
    String rest = bar < 0 ? text : text.substring(bar + 3);
    List<String> parts = Arrays.stream(rest.split(",")).map(String::strip).toList();
    boolean isTier = TIERS.contains(surface.toLowerCase(Locale.ROOT));
    String modelPart = parts.getFirst();
    boolean followsPattern = parts.size() > 1 && isModel(modelPart) && !parts.get(1).isEmpty();
    return new LineItem(
        followsPattern ? modelOf(modelPart) : "",
        followsPattern ? kindOf(modalityOf(modelPart), parts.get(1)) : ownWords(rest),
        isTier ? surface.toLowerCase(Locale.ROOT) : "",
        isTier ? "" : surface,
        parts.contains(LONG_CONTEXT) ? LONG_CONTEXT : "");
  }

  /// The measure that the line charges for, when it is one of ours.
  Optional<Measure> measure() {
    return Measure.parse(kind);
  }

  private static boolean isModel(String part) {
    String model = modelOf(part);
    return !model.isEmpty() && model.indexOf(' ') < 0;
  }

  private static String modelOf(String part) {
    int blank = part.lastIndexOf(' ');
    return modalityOf(part).isEmpty() ? part : part.substring(0, blank);
  }

  private static String modalityOf(String part) {
    String last = part.substring(part.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    return part.indexOf(' ') > 0 && MODALITIES.contains(last) ? last : "";
  }

  /// `audio input` names its modality itself; older bills write `input_tokens`.
  private static String kindOf(String modality, String words) {
    String plain = words.toLowerCase(Locale.ROOT).replace('_', ' ').replaceAll(" tokens?$", "");
    int blank = plain.indexOf(' ');
    String first = blank < 0 ? "" : plain.substring(0, blank);
    boolean namesModality = MODALITIES.contains(first);
    List<Measure> classes = KINDS.get(namesModality ? plain.substring(blank + 1) : plain);
    int index = Math.max(0, DIRECTIONS.indexOf(namesModality ? first : modality));
    return classes == null || index >= classes.size() ? words : classes.get(index).id();
  }

  private static String ownWords(String rest) {
    return rest.toLowerCase(Locale.ROOT).startsWith("web search")
        ? Measure.SEARCHES.id()
        : rest.strip();
  }
}
