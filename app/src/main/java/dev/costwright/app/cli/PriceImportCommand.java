package dev.costwright.app.cli;

import dev.costwright.app.workbench.PriceOffers;
import dev.costwright.app.workbench.Progress;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.importers.prices.Catalogue;
import dev.costwright.model.pricing.PriceChange;
import dev.costwright.model.pricing.PriceDiff;
import dev.costwright.model.problem.UsageException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "import",
    description =
        "Takes prices of a catalogue over as your own; 'edits undo' takes them back. Without"
            + " --accept it shows the differences. Prices of the past change only where the"
            + " catalogue dates them or --effective says so.")
final class PriceImportCommand extends Subcommand {
  private static final String ALL = "all";

  @Parameters(paramLabel = "FILE", description = "A price catalogue.")
  private Path file = Path.of("");

  @Option(
      names = "--accept",
      split = ",",
      paramLabel = "MODEL",
      description =
          "Models to take over, as gpt-4o, openai/gpt-4o or gpt-4o:cacheRead; 'all' for every"
              + " plausible price. A doubtful price is taken over only when it is named.")
  private List<String> accept = List.of();

  @Option(
      names = "--seller",
      paramLabel = "S",
      description = "Whose prices they are, when neither the file nor its name says so.")
  private Optional<String> seller = Optional.empty();

  @Option(
      names = "--effective",
      paramLabel = "D",
      description = "Day from which prices hold that the catalogue does not date. Default: today.")
  private Optional<String> effective = Optional.empty();

  @Override
  ExitCode run(Session session) {
    LocalDate today = LocalDate.now(session.terminal().clock());
    LocalDate day = effective.map(text -> Choices.plausibleDay("--effective", text)).orElse(today);
    Catalogue catalogue = PriceOffers.read(file, seller, today, Progress.NONE);
    try (Workbench workbench = Workbench.openOrCreate(session.ledgerFolder())) {
      PriceDiff diff = workbench.priceOffers().compare(catalogue, day);
      List<PriceChange> accepted = accepted(diff);
      workbench.priceOffers().accept(accepted);
      show(session, catalogue, diff, accepted);
      AutomaticBackup.ifDue(session, workbench);
      return attention(diff, accepted) ? ExitCode.ATTENTION : ExitCode.DONE;
    }
  }

  private List<PriceChange> accepted(PriceDiff diff) {
    SequencedSet<PriceChange> accepted = new LinkedHashSet<>();
    for (String name : accept) {
      List<PriceChange> meant =
          name.equalsIgnoreCase(ALL) ? diff.plausible() : diff.named(name.strip());
      if (meant.isEmpty() && !name.equalsIgnoreCase(ALL)) {
        throw new UsageException(
            "Expected a model with a new or changed price after --accept, found \"%s\". 'costwright prices diff %s' lists them."
                .formatted(name, file));
      }
      accepted.addAll(meant);
    }
    return List.copyOf(accepted);
  }

  private static boolean attention(PriceDiff diff, List<PriceChange> accepted) {
    return diff.doubtful().stream().anyMatch(change -> !accepted.contains(change));
  }

  private void show(
      Session session, Catalogue catalogue, PriceDiff diff, List<PriceChange> accepted) {
    ObjectNode document = PriceDiffText.document(catalogue, diff);
    document.put("accepted", accepted.size());
    List<String> lines = new ArrayList<>();
    if (accepted.isEmpty()) {
      lines.addAll(PriceDiffText.lines(catalogue, diff));
      lines.add(
          accept.isEmpty()
              ? "Nothing was taken over: name models after --accept, or 'all' for the plausible."
              : "Nothing was taken over: no plausible price is new.");
    } else {
      lines.addAll(PriceDiffText.table(accepted));
      lines.add(
          "%d prices are now your own, from the day in the column on; 'costwright edits undo' takes them back."
              .formatted(accepted.size()));
    }
    session.result(document, lines);
  }
}
