package dev.costwright.app.cli;

import java.time.YearMonth;
import java.util.Locale;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// A month of a seller's account, as the first words of a command.
final class AccountMonth {
  @Parameters(index = "0", paramLabel = "SELLER", description = "Who bills, such as openai.")
  private String seller = "";

  @Parameters(index = "1", paramLabel = "YYYY-MM", description = "The month, of UTC days.")
  private String month = "";

  @Option(
      names = "--account",
      paramLabel = "A",
      defaultValue = "default",
      description = "The seller's account. Default: default.")
  private String account = "default";

  String seller() {
    return seller.strip().toLowerCase(Locale.ROOT);
  }

  String account() {
    return account;
  }

  YearMonth month() {
    return Choices.month("SELLER", month.strip());
  }
}
