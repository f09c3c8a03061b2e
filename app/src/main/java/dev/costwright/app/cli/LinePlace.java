package dev.costwright.app.cli;

import dev.costwright.model.signoff.LineKey;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Which line of which statement is meant.
final class LinePlace {
  @Mixin private AccountMonth place = new AccountMonth();

  @Parameters(
      index = "2",
      paramLabel = "LINE",
      description = {
        "Invoice and line, such as INV-17/3; for usage without an invoice, its words.",
        "A wrong one is answered with the lines that there are."
      })
  private String line = "";

  LineKey key() {
    return new LineKey(place.seller(), place.account(), place.month(), line.strip());
  }
}
