package dev.costwright.app.cli;

import dev.costwright.app.report.FindingTable;
import dev.costwright.app.report.TableText;
import dev.costwright.app.workbench.DataQuality;
import dev.costwright.app.workbench.DataQuality.Listed;
import dev.costwright.app.workbench.Limits;
import dev.costwright.app.workbench.Mend;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.model.check.Finding;
import dev.costwright.model.check.Fix;
import dev.costwright.model.check.Threshold;
import dev.costwright.model.check.Thresholds;
import dev.costwright.model.problem.UsageException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
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

  @Option(
      names = "--prices",
      split = ",",
      paramLabel = "CLASS=PRICE",
      description =
          "With --fix: prices per million tokens in the reporting currency, such as"
              + " fresh=2.5,output=10. Default: those that your bills imply.")
  private List<String> prices = List.of();

  @Option(names = "--dismiss", paramLabel = "ID", description = "Say that it is as it should be.")
  private Optional<String> dismiss = Optional.empty();

  @Option(names = "--reason", paramLabel = "TEXT", description = "With --dismiss: why.")
  private String reason = "";

  @Option(names = "--restore", paramLabel = "ID", description = "Take a dismissal back.")
  private Optional<String> restore = Optional.empty();

  @Option(
      names = "--sudden-from",
      paramLabel = "AMOUNT",
      description = "What a key must cost in 48 hours to be sudden. Same as --limit sudden=AMOUNT.")
  private Optional<String> sudden = Optional.empty();

  @Option(
      names = "--spike-from",
      paramLabel = "AMOUNT",
      description =
          "By how much a day must exceed a usual one to be a spike. Same as --limit spike=AMOUNT.")
  private Optional<String> spike = Optional.empty();

  @Option(
      names = "--stale-days",
      paramLabel = "N",
      description = "From what age a price is stale. Same as --limit stale-days=N.")
  private Optional<String> staleDays = Optional.empty();

  @Option(
      names = "--limit",
      paramLabel = "NAME=VALUE",
      description =
          "Another limit for this run: least, medium, high, zero-calls, stale-days, sudden,"
              + " sudden-times, spike, spike-times, concentration, prompt-times, prompt-share.")
  private Map<String, String> limits = Map.of();

  @Option(
      names = "--keep-limits",
      description = "Keep the limits of this run in the ledger; 'edits undo' takes them back.")
  private boolean isKept;

  @Option(names = "--usual-limits", description = "Start from the usual limits, not the kept ones.")
  private boolean isUsual;

  @Override
  ExitCode run(Session session) {
    try (Workbench workbench = session.openLedger()) {
      DataQuality quality = workbench.quality();
      Thresholds thresholds = limited(isUsual ? Thresholds.DEFAULT : quality.thresholds());
      if (isKept) {
        quality.save(thresholds);
        AutomaticBackup.ifDue(session, workbench);
      }
      change(session, workbench, thresholds);
      List<Listed> findings = quality.findings(thresholds);
      session.result(
          ChecksJson.document(quality, findings, thresholds),
          lines(workbench.currency(), findings));
      return findings.stream().anyMatch(Listed::needsAttention)
          ? ExitCode.ATTENTION
          : ExitCode.DONE;
    }
  }

  private Thresholds limited(Thresholds known) {
    Map<String, String> asked = new LinkedHashMap<>(limits);
    sudden.ifPresent(value -> asked.put(Threshold.SUDDEN.id(), value));
    spike.ifPresent(value -> asked.put(Threshold.SPIKE.id(), value));
    staleDays.ifPresent(value -> asked.put(Threshold.STALE_DAYS.id(), value));
    Thresholds limited = known;
    for (Map.Entry<String, String> one : asked.entrySet()) {
      limited = Limits.with(limited, one.getKey(), one.getValue());
    }
    return limited;
  }

  private void change(Session session, Workbench workbench, Thresholds thresholds) {
    if (fix.isEmpty() && dismiss.isEmpty() && restore.isEmpty()) {
      return;
    }
    DataQuality quality = workbench.quality();
    Changes changes = new Changes(session, workbench, quality.findings(thresholds));
    Mend mend = new Mend(team, ClassPrices.of(prices), LocalDate.now(session.terminal().clock()));
    fix.ifPresent(
        id -> changes.to(id, found -> session.message(mend(session, quality, found, mend))));
    dismiss.ifPresent(id -> changes.to(id, found -> quality.dismiss(found, reason)));
    restore.ifPresent(id -> changes.to(id, quality::restore));
  }

  /// Mends it; what only the user can mend is told with the command that shows it.
  private static String mend(Session session, DataQuality quality, Finding found, Mend mend) {
    return found.fix() instanceof Fix.Open open
        ? "%s See it: %s"
            .formatted(open.advice(), new LookCommands(session.whyCommands()).of(found, open))
        : quality.apply(found, mend);
  }

  private record Changes(Session session, Workbench workbench, List<Listed> findings) {
    void to(String id, Consumer<Finding> change) {
      change.accept(
          findings.stream()
              .map(Listed::finding)
              .flatMap(finding -> Stream.concat(Stream.of(finding), finding.members().stream()))
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

  private static List<String> lines(Currency currency, List<Listed> findings) {
    return findings.isEmpty()
        ? List.of("Nothing found.")
        : TableText.lines(FindingTable.of(currency, findings));
  }
}
