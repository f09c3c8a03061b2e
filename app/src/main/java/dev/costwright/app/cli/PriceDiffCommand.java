package dev.costwright.app.cli;

import dev.costwright.app.workbench.PriceOffers;
import dev.costwright.app.workbench.Progress;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.importers.prices.Catalogue;
import dev.costwright.model.pricing.PriceDiff;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "diff",
    description =
        "Compares a price catalogue with the price book; changes nothing. Reads LiteLLM's price"
            + " map, genai-prices, models.dev and our own table. With --ledger its own prices"
            + " count too.")
final class PriceDiffCommand extends Subcommand {
  @Parameters(paramLabel = "FILE", description = "A price catalogue.")
  private Path file = Path.of("");

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
    PriceDiff diff = diff(session, catalogue, day);
    session.result(PriceDiffText.document(catalogue, diff), PriceDiffText.lines(catalogue, diff));
    return diff.doubtful().isEmpty() && catalogue.problems().isEmpty()
        ? ExitCode.DONE
        : ExitCode.ATTENTION;
  }

  private static PriceDiff diff(Session session, Catalogue catalogue, LocalDate day) {
    if (!session.namesLedger()) {
      return PriceOffers.compareWithBundled(catalogue, day);
    }
    try (Workbench workbench = session.openLedger()) {
      return workbench.priceOffers().compare(catalogue, day);
    }
  }
}
