package dev.costwright.app.cli;

import dev.costwright.model.signoff.LineKey;
import java.util.Locale;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Which line of which statement is meant.
final class LinePlace {
  @Parameters(index = "0", paramLabel = "SELLER", description = "Who bills, such as openai.")
  private String seller = "";

  @Parameters(index = "1", paramLabel = "YYYY-MM", description = "The month of the statement.")
  private String month = "";

  @Parameters(
      index = "2",
      paramLabel = "LINE",
      description = {
        "Invoice and line, such as INV-17/3; for usage without an invoice, its words.",
        "A wrong one is answered with the lines that there are."
      })
  private String line = "";

  @Option(
      names = "--account",
      paramLabel = "A",
      defaultValue = "default",
      description = "The seller's account. Default: default.")
  private String account = "default";

  LineKey key() {
    return new LineKey(
        seller.strip().toLowerCase(Locale.ROOT),
        account,
        Choices.month("SELLER", month.strip()),
        line.strip());
  }
}
