package dev.costwright.app.cli;

import dev.costwright.app.report.PromptTables;
import dev.costwright.app.report.TableText;
import dev.costwright.app.workbench.Prompts;
import dev.costwright.app.workbench.TypedNumber;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.forecasting.prompt.PromptComparison;
import dev.costwright.forecasting.prompt.PromptTexts;
import dev.costwright.forecasting.prompt.PromptVolume;
import dev.costwright.forecasting.prompt.TokenCounter;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.problem.UsageException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "saving",
    description = {
      "Prices the tokens that a shorter prompt no longer sends: with --month at the calls, models"
          + " and cache state of the ledger, with --model and --calls-per-day without a ledger.",
      "A token that was read from a cache saves the price of reading it, no more."
    })
final class PromptSavingCommand extends Subcommand {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final long MOST_CALLS = 1_000_000_000;
  private static final int MOST_DAYS = 366;

  @Option(names = "--before", required = true, paramLabel = "FILE", description = "The prompt now.")
  private Path before = Path.of("");

  @Option(
      names = "--after",
      required = true,
      paramLabel = "FILE",
      description = "The prompt as it would be.")
  private Path after = Path.of("");

  @Option(names = "--month", paramLabel = "YYYY-MM", description = "Whose calls are looked at.")
  private Optional<String> month = Optional.empty();

  @Option(
      names = "--where",
      paramLabel = "DIM=VALUE",
      description = "Only these calls, such as feature=chat; may be given again.")
  private List<String> where = List.of();

  @Option(names = "--model", paramLabel = "MODEL", description = "Without a ledger: the model.")
  private Optional<String> model = Optional.empty();

  @Option(
      names = "--seller",
      paramLabel = "SELLER",
      description = "Without a ledger: who sells it. Default: the only one there is.")
  private Optional<String> seller = Optional.empty();

  @Option(
      names = "--calls-per-day",
      paramLabel = "N",
      description = "Without a ledger: calls with the prompt.")
  private Optional<Long> callsPerDay = Optional.empty();

  @Option(
      names = "--days",
      paramLabel = "N",
      defaultValue = "30",
      description = "Without a ledger: days. Default: 30.")
  private int days = 30;

  @Option(
      names = "--cached",
      paramLabel = "PERCENT",
      defaultValue = "0",
      description = "Without a ledger: calls that read the prompt from a cache. Default: 0.")
  private String cached = "0";

  @Override
  ExitCode run(Session session) {
    PromptTexts texts = new PromptTexts(Prompts.read(before), Prompts.read(after));
    if (month.isPresent() == model.isPresent()) {
      throw new UsageException(
          "Expected either --month, for the calls of the ledger, or --model and --calls-per-day"
              + " without one, found %s.".formatted(month.isPresent() ? "both" : "neither"));
    }
    return month.isPresent() ? ofLedger(session, texts) : described(session, texts);
  }

  private ExitCode ofLedger(Session session, PromptTexts texts) {
    try (Workbench workbench = session.openLedger()) {
      Prompts prompts = workbench.prompts();
      return show(
          session,
          prompts.compare(
              texts,
              TokenCounter.DEFAULT,
              prompts.calls(Choices.month("--month", month.orElseThrow()), Filters.of(where))));
    }
  }

  private ExitCode described(Session session, PromptTexts texts) {
    String named = model.orElseThrow();
    long calls =
        callsPerDay
            .filter(count -> count > 0 && count <= MOST_CALLS)
            .orElseThrow(
                () ->
                    Choices.wrong(
                        "--calls-per-day", "a count from 1 to a billion", shown(callsPerDay)));
    if (days < 1 || days > MOST_DAYS) {
      throw Choices.wrong("--days", "a count from 1 to " + MOST_DAYS, days);
    }
    BigDecimal share =
        TypedNumber.of(cached)
            .filter(percent -> percent.signum() >= 0 && percent.compareTo(HUNDRED) <= 0)
            .orElseThrow(() -> Choices.wrong("--cached", "a percentage from 0 to 100", cached))
            .divide(HUNDRED);
    PriceBook prices = PriceBook.bundled();
    LocalDate today = LocalDate.ofInstant(session.terminal().clock().instant(), ZoneOffset.UTC);
    PromptVolume volume =
        new PromptVolume(
            seller.orElseGet(() -> onlySeller(prices, named)), named, calls, days, share, today);
    return show(session, PromptComparison.of(texts, TokenCounter.DEFAULT, volume, prices));
  }

  private static Object shown(Optional<Long> count) {
    return count.<Object>map(given -> given).orElse("none");
  }

  private static String onlySeller(PriceBook prices, String model) {
    List<String> sellers = prices.sellersOf(model);
    if (sellers.size() != 1) {
      throw new UsageException(
          "Expected --seller, because %s sell %s."
              .formatted(sellers.isEmpty() ? "none known" : String.join(", ", sellers), model));
    }
    return sellers.getFirst();
  }

  private static ExitCode show(Session session, PromptComparison comparison) {
    List<String> lines = new ArrayList<>();
    if (comparison.models().isEmpty()) {
      lines.add("No call carries the prompt.");
    } else {
      lines.addAll(TableText.lines(PromptTables.models(comparison)));
      lines.add("");
      lines.add("Saving                 " + TableText.withCurrency(comparison.saving()));
      lines.add(
          "If nothing was cached  "
              + TableText.withCurrency(comparison.savingIfFresh())
              + ", as tools tell it that price every token as fresh input");
    }
    lines.addAll(PromptTables.remarks(comparison));
    session.result(PromptJson.of(comparison), lines);
    return ExitCode.DONE;
  }
}
