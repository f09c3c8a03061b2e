package dev.costwright.importers.otel;

import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import java.util.Locale;
import java.util.regex.Pattern;

/// Where a span stands. Empty text means unsaid.
///
/// @param parent the span around it in the same trace
record Place(String trace, String span, String parent) {
  private static final Pattern HEX = Pattern.compile("[0-9A-Fa-f]{16}|[0-9A-Fa-f]{32}");
  private static final Pattern ZEROS = Pattern.compile("0*");

  static Place of(String trace, String span, String parent) {
    return new Place(id(trace), id(span), id(parent));
  }

  void into(Fact.Builder fact) {
    fact.key(trace + "/" + span)
        .dimension(Dimension.SPAN, trace + "/" + span)
        .dimension(Dimension.PARENT_SPAN, parent.isEmpty() ? "" : trace + "/" + parent);
  }

  /// Hexadecimal ids come in either case; some writers put them down in Base64, where case
  /// counts.
  private static String id(String text) {
    if (ZEROS.matcher(text).matches()) {
      return "";
    }
    return HEX.matcher(text).matches() ? text.toLowerCase(Locale.ROOT) : text;
  }
}
