package dev.costwright.app.cli;

import dev.costwright.app.report.CoverageText;
import dev.costwright.app.report.DriverTables;
import dev.costwright.app.report.GapTable;
import dev.costwright.app.report.ReportTable;
import dev.costwright.app.report.TableText;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.model.cube.PivotQuery;
import dev.costwright.model.drivers.DriverQuery;
import dev.costwright.model.drivers.Drivers;
import dev.costwright.model.problem.UsageException;
import dev.costwright.model.time.Period;
import dev.costwright.model.usage.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "drivers",
    description = {
      "Shows what makes up spend and its change: the dearest combinations, the values that explain"
          + " the change, how concentrated spend is, and what has a unit of value to show.",
      "Without --from it looks at the last whole month, beside the one before."
    })
final class DriversCommand extends Subcommand {
  @Option(
      names = "--by",
      split = ",",
      paramLabel = "DIM",
      description = "Dimensions whose combinations are ranked. Default: team,feature,model.")
  private List<String> by = List.of();

  @Option(
      names = "--top",
      paramLabel = "N",
      description = "How many combinations are shown. Default: ${DEFAULT-VALUE}; JSON has all.")
  private int top = 15;

  @Mixin private RowOptions rows = new RowOptions();

  @Override
  ExitCode run(Session session) {
    if (top < 1) {
      throw Choices.wrong("--top", "a number above 0", top);
    }
    try (Workbench workbench = session.openLedger()) {
      Optional<Drivers> drivers = query(workbench).map(workbench.attribution()::drivers);
      session.result(
          drivers.map(DriversJson::document).orElseGet(Json::object),
          drivers.map(this::lines).orElse(List.of("The ledger has no usage and no charges yet.")));
    }
    return ExitCode.DONE;
  }

  private Optional<DriverQuery> query(Workbench workbench) {
    List<Dimension> dimensions = by.stream().map(Choices::dimension).distinct().toList();
    if (dimensions.size() > PivotQuery.MAX_DIMENSIONS) {
      throw new UsageException(
          "Expected at most %d dimensions after --by, found %d."
              .formatted(PivotQuery.MAX_DIMENSIONS, dimensions.size()));
    }
    Optional<Period> period =
        rows.period(workbench).or(() -> workbench.attribution().usualPeriod());
    return period.map(
        asked ->
            new DriverQuery(
                dimensions.isEmpty() ? DriverQuery.USUAL : dimensions,
                asked,
                rows.layer(),
                rows.filters()));
  }

  private List<String> lines(Drivers drivers) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s to %s: %s%s"
            .formatted(
                drivers.query().period().from(),
                drivers.query().period().until().minusDays(1),
                TableText.withCurrency(drivers.total()),
                drivers
                    .before()
                    .map(before -> ", before " + TableText.withCurrency(before))
                    .orElse("")));
    lines.add("");
    lines.addAll(TableText.lines(DriverTables.drivers(drivers).top(top)));
    add(lines, DriverTables.explanations(drivers));
    add(lines, DriverTables.concentration(drivers));
    add(lines, DriverTables.value(drivers));
    add(lines, GapTable.of(drivers.gaps(), drivers.total().currency()));
    lines.add("");
    lines.addAll(DriverTables.lacks(drivers));
    lines.addAll(CoverageText.lines(drivers.coverage()));
    return lines;
  }

  private static void add(List<String> lines, ReportTable table) {
    if (!table.rows().isEmpty()) {
      lines.add("");
      lines.addAll(TableText.lines(table));
    }
  }
}
