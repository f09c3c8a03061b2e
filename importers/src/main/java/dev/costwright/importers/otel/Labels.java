package dev.costwright.importers.otel;

import dev.costwright.importers.call.CallerTags;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import java.util.Locale;

/// Whom and what a span is for.
final class Labels {
  private Labels() {}

  static void read(Span span, Fact.Builder fact) {
    CallerTags tags = new CallerTags();
    span.attributes()
        .texts()
        .forEach(
            (name, value) -> {
              if (isSaid(name)) {
                tags.say(name.substring(Names.ASSOCIATIONS.length()), value);
              }
            });
    tags.fill(Dimension.ENVIRONMENT, span.firstAround(Names.ENVIRONMENT));
    tags.fill(Dimension.PROMPT_VERSION, prompt(span));
    tags.tag("tool", span.first(Names.TOOL));
    tags.into(fact);
    fact.dimension(Dimension.STEP_KIND, span.kind())
        .dimension(Dimension.PROJECT, span.firstAround(Names.SERVICE))
        .dimension(Dimension.SERVICE_TIER, tier(span));
  }

  /// What callers say of themselves in words of their own, apart from who they are.
  private static boolean isSaid(String name) {
    return name.startsWith(Names.ASSOCIATIONS)
        && !Names.CONVERSATION.contains(name)
        && !Names.USER.contains(name);
  }

  private static String prompt(Span span) {
    return (span.first(Names.PROMPT) + " " + span.first(Names.PROMPT_VERSION)).strip();
  }

  /// What was served decides the price, so what was asked for is not read.
  private static String tier(Span span) {
    String tier = span.first(Names.TIER).toLowerCase(Locale.ROOT);
    return switch (tier) {
      case "default" -> "standard";
      case "auto" -> "";
      default -> tier;
    };
  }
}
