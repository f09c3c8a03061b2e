package dev.costwright.app.cli;

import dev.costwright.app.report.FindingTable;
import dev.costwright.app.report.TableText;
import dev.costwright.app.workbench.DataQuality;
import dev.costwright.app.workbench.DataQuality.Listed;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.model.check.Finding;
import dev.costwright.model.check.Thresholds;
import dev.costwright.model.cube.Cube;
import dev.costwright.model.money.Money;
import dev.costwright.model.problem.UsageException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "checks",
    description = {
      "Lists what is wrong or odd in the data, each with its money and what mends it.",
      "Ends with 1 when a finding of high or medium severity is open."
    })
final class ChecksCommand extends Subcommand {
  @Option(names = "--fix", paramLabel = "ID", description = "Mend this finding.")
  private Optional<String> fix = Optional.empty();

  @Option(
      names = "--team",
      paramLabel = "NAME",
      description = "With --fix: the team that owns untagged spend.")
  private Optional<String> team = Optional.empty();

  @Option(names = "--dismiss", paramLabel = "ID", description = "Say that it is as it should be.")
  private Optional<String> dismiss = Optional.empty();

  @Option(names = "--reason", paramLabel = "TEXT", description = "With --dismiss: why.")
  private String reason = "";

  @Option(names = "--restore", paramLabel = "ID", description = "Take a dismissal back.")
  private Optional<String> restore = Optional.empty();

  @Option(
      names = "--sudden-from",
      paramLabel = "USD",
      description = "What a key must cost in 48 hours to be sudden. Default: 1000.")
  private BigDecimal sudden = Thresholds.DEFAULT.sudden().rounded(2);

  @Option(
      names = "--spike-from",
      paramLabel = "USD",
      description = "By how much a day must exceed a usual one to be a spike. Default: 100.")
  private BigDecimal spike = Thresholds.DEFAULT.spike().rounded(2);

  @Option(
      names = "--stale-days",
      paramLabel = "N",
      description = "From what age a price is stale. Default: ${DEFAULT-VALUE}.")
  private int staleDays = Thresholds.DEFAULT.staleDays();

  @Override
  ExitCode run(Session session) {
    Thresholds thresholds = thresholds();
    try (Workbench workbench = session.openLedger()) {
      DataQuality quality = workbench.quality();
      change(session, workbench, thresholds);
      List<Listed> findings = quality.findings(thresholds);
      session.result(ChecksJson.document(quality, findings), lines(findings));
      return findings.stream().anyMatch(Listed::needsAttention)
          ? ExitCode.ATTENTION
          : ExitCode.DONE;
    }
  }

  private Thresholds thresholds() {
    if (sudden.signum() <= 0 || spike.signum() <= 0 || staleDays < 1) {
      throw new UsageException(
          "Expected amounts above 0 and at least one day, found --sudden-from %s, --spike-from %s, --stale-days %d."
              .formatted(sudden.toPlainString(), spike.toPlainString(), staleDays));
    }
    return Thresholds.DEFAULT
        .with(Money.of(sudden, Cube.REPORTING), Money.of(spike, Cube.REPORTING))
        .withStaleDays(staleDays);
  }

  private void change(Session session, Workbench workbench, Thresholds thresholds) {
    if (fix.isEmpty() && dismiss.isEmpty() && restore.isEmpty()) {
      return;
    }
    DataQuality quality = workbench.quality();
    Changes changes = new Changes(session, workbench, quality.findings(thresholds));
    fix.ifPresent(id -> changes.to(id, found -> session.message(quality.apply(found, team))));
    dismiss.ifPresent(id -> changes.to(id, found -> quality.dismiss(found, reason)));
    restore.ifPresent(id -> changes.to(id, quality::restore));
  }

  private record Changes(Session session, Workbench workbench, List<Listed> findings) {
    void to(String id, Consumer<Finding> change) {
      change.accept(
          findings.stream()
              .map(Listed::finding)
              .filter(finding -> finding.id().equals(id))
              .findFirst()
              .orElseThrow(
                  () ->
                      new UsageException(
                          "Expected the id of a finding, found \"%s\". 'checks' lists them."
                              .formatted(id))));
      AutomaticBackup.ifDue(session, workbench);
    }
  }

  private static List<String> lines(List<Listed> findings) {
    return findings.isEmpty()
        ? List.of("Nothing found.")
        : TableText.lines(FindingTable.of(findings));
  }
}
