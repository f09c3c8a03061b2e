package dev.costwright.app.cli;

import dev.costwright.model.chargeback.ChargebackQuery;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.problem.UsageException;
import dev.costwright.model.usage.Dimension;
import java.time.DateTimeException;
import java.time.ZoneId;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Which statements are asked for.
final class StatementOptions {
  @Option(names = "--month", required = true, paramLabel = "YYYY-MM", description = "The month.")
  private String month = "";

  @Option(
      names = "--by",
      paramLabel = "DIM",
      defaultValue = "team",
      description = "Who gets a statement, such as team, tenant or project. Default: team.")
  private String by = "team";

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      defaultValue = "UTC",
      description = "Whose days the month has, such as Europe/Berlin. Default: UTC.")
  private String zone = "UTC";

  @Option(
      names = "--layer",
      paramLabel = "LAYER",
      defaultValue = "best",
      description = "Evidence: ${COMPLETION-CANDIDATES}. Default: best, each dollar once.",
      completionCandidates = Choices.Layers.class)
  private String layer = "best";

  @Mixin private TrueUpOption trueUp = new TrueUpOption();

  ChargebackQuery query() {
    Dimension dimension = Choices.dimension(by);
    if (dimension.isLocal()) {
      throw new UsageException(
          "Expected a dimension with few values after --by, found %s. Such are %s."
              .formatted(by, Dimension.heldIds()));
    }
    return new ChargebackQuery(
        Choices.month("--month", month),
        zone(),
        dimension,
        Choices.of(LayerChoice.class, "--layer", layer),
        trueUp.chosen());
  }

  private ZoneId zone() {
    try {
      return ZoneId.of(zone);
    } catch (DateTimeException e) {
      throw Choices.wrong("--zone", "a time zone such as Europe/Berlin or +05:30", zone);
    }
  }
}
