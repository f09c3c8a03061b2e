package dev.costwright.app.workbench;

import dev.costwright.model.check.Threshold;
import dev.costwright.model.check.Thresholds;
import dev.costwright.model.problem.UsageException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.Collectors;

/// Reads limits of checks as a user types them.
public final class Limits {
  private Limits() {}

  /// The same limits but for one.
  ///
  /// @throws UsageException when there is no such limit, or the value makes no sense for it
  public static Thresholds with(Thresholds known, String name, String value) {
    Threshold threshold =
        Threshold.parse(name.strip())
            .orElseThrow(
                () ->
                    new UsageException(
                        "Expected the name of a limit (%s), found \"%s\"."
                            .formatted(
                                Arrays.stream(Threshold.values())
                                    .map(Threshold::id)
                                    .collect(Collectors.joining(", ")),
                                name)));
    return known.with(threshold, value(threshold, value));
  }

  /// Reads the value of a limit.
  ///
  /// @throws UsageException when it makes no sense for it
  public static BigDecimal value(Threshold threshold, String text) {
    return TypedNumber.of(text).filter(threshold::takes).orElseThrow(() -> wrong(threshold, text));
  }

  private static UsageException wrong(Threshold threshold, String text) {
    return new UsageException(
        "Expected %s as %s, found \"%s\".".formatted(threshold.expected(), threshold.id(), text));
  }
}
