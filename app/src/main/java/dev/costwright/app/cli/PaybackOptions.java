package dev.costwright.app.cli;

import dev.costwright.app.workbench.TypedNumber;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.model.economics.Payback;
import dev.costwright.model.fx.Reporting;
import dev.costwright.model.money.Money;
import dev.costwright.model.problem.UsageException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;

/// The options of `economics payback`.
final class PaybackOptions {
  /// @param monthDays days of a month
  record Answer(Payback payback, BigDecimal monthDays) {}

  @Option(
      names = "--spend",
      required = true,
      paramLabel = "AMOUNT",
      description = "What is spent in a month today.")
  private String spend = "";

  @Option(
      names = "--saving",
      required = true,
      paramLabel = "SHARE",
      description = "The share of it that is saved, such as 60%% or 0.6.")
  private String saving = "";

  @Option(
      names = "--tool-cost",
      required = true,
      paramLabel = "AMOUNT",
      description = "What the tool costs in a month.")
  private String toolCost = "";

  @Option(
      names = "--month-days",
      paramLabel = "DAYS",
      description = "Days of a month. Default: 30; the mean month has 30.4375.")
  private String monthDays = "30";

  @Option(
      names = "--currency",
      paramLabel = "CODE",
      description = "Default: the one that the ledger reports in; USD without a ledger.")
  private Optional<String> currency = Optional.empty();

  Answer ask(Session session) {
    Payback payback = payback(currency.map(PaybackOptions::read).orElseGet(() -> usual(session)));
    BigDecimal days = number("--month-days", monthDays);
    if (days.signum() <= 0) {
      throw Choices.wrong("--month-days", "more than 0 days", monthDays);
    }
    return new Answer(payback, days);
  }

  private static Currency usual(Session session) {
    if (!session.namesLedger() && !Files.isDirectory(session.ledgerFolder())) {
      return Reporting.USUAL;
    }
    try (Workbench workbench = session.openLedger()) {
      return workbench.currency();
    }
  }

  private static Currency read(String code) {
    try {
      return Currency.getInstance(code.strip().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw new UsageException(
          "Expected an ISO currency code such as USD after --currency, found \"%s\"."
              .formatted(code),
          unknown);
    }
  }

  private Payback payback(Currency in) {
    Money spent = money("--spend", spend, in);
    Money tool = money("--tool-cost", toolCost, in);
    BigDecimal share = share();
    if (spent.signum() < 0) {
      throw Choices.wrong("--spend", "an amount of at least 0", spend);
    }
    if (tool.signum() <= 0) {
      throw Choices.wrong("--tool-cost", "an amount above 0", toolCost);
    }
    if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
      throw Choices.wrong("--saving", "a share from 0 to 100%", saving);
    }
    return new Payback(spent, share, tool);
  }

  private BigDecimal share() {
    String text = saving.strip();
    return text.endsWith("%")
        ? number("--saving", text.substring(0, text.length() - 1).strip()).movePointLeft(2)
        : number("--saving", text);
  }

  private static Money money(String option, String text, Currency in) {
    try {
      return Money.of(number(option, text), in);
    } catch (ArithmeticException tooLarge) {
      throw new UsageException(
          "Expected an amount below 10^15 after %s, found %s.".formatted(option, text), tooLarge);
    }
  }

  private static BigDecimal number(String option, String text) {
    return TypedNumber.of(text)
        .orElseThrow(
            () ->
                new UsageException(
                    "Expected a number such as 99 or 30.4375 after %s, found \"%s\"."
                        .formatted(option, text)));
  }
}
