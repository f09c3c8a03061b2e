package dev.costwright.app.cli;

import dev.costwright.app.workbench.ToldDiscount;
import dev.costwright.model.pricing.Discount;
import java.time.LocalDate;
import picocli.CommandLine.Option;

/// What a discount is, as options.
final class DiscountOptions {
  @Option(
      names = "--seller",
      required = true,
      paramLabel = "S",
      description = "Who gives it, such as openai.")
  private String seller = "";

  @Option(
      names = "--account",
      paramLabel = "A",
      description = "The account it is for. Default: all accounts of the seller.")
  private String account = "";

  @Option(
      names = "--model",
      paramLabel = "M",
      description = "The model it is for. Default: all that the seller sells.")
  private String model = "";

  @Option(names = "--percent", paramLabel = "P", description = "Per cent off the list price.")
  private String percent = "";

  @Option(
      names = "--rates",
      paramLabel = "CLASS=PRICE,...",
      description =
          "Negotiated rates in place of the list's, such as fresh=2.00,output=8.00: per million"
              + " tokens, hour of a GPU, GB-day of storage, other units for one.")
  private String rates = "";

  @Option(
      names = "--tier",
      paramLabel = "T",
      description = "Tier of the negotiated rates. Default: standard, times the tiers' factors.")
  private String tier = "";

  @Option(
      names = "--above",
      paramLabel = "N",
      description =
          "The negotiated rates are of prompts longer than N tokens; \">= N\" for N tokens or"
              + " more. Default: all.")
  private String above = "";

  @Option(
      names = "--currency",
      paramLabel = "C",
      description = "Of negotiated rates and of the commitment. Default: USD.")
  private String currency = "";

  @Option(names = "--from", paramLabel = "D", description = "First day, or month. Default: always.")
  private String from = "";

  @Option(
      names = "--until",
      paramLabel = "D",
      description = "Last day, or last month. Default: open.")
  private String until = "";

  @Option(
      names = "--known-from",
      paramLabel = "D",
      description = "The day on which it became known. Default: today.")
  private String knownFrom = "";

  @Option(
      names = "--commit",
      paramLabel = "AMOUNT/PERIOD",
      description =
          "What you promised to spend for it, such as 50000/quarter (month, quarter, year); periods"
              + " begin on the first day.")
  private String commit = "";

  @Option(
      names = "--source",
      paramLabel = "TEXT",
      description = "The contract, or where else it can be read. Default: told by hand.")
  private String source = "";

  Discount discount(String name, LocalDate today) {
    return new ToldDiscount(
            name, seller, account, model, percent, rates, tier, above, currency, from, until,
            knownFrom, commit, source)
        .read(today);
  }
}
