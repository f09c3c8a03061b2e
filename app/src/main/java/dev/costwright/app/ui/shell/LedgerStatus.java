package dev.costwright.app.ui.shell;

import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.Days;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.model.cube.Coverage;
import dev.costwright.model.cube.Cube;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.PivotQuery;
import dev.costwright.model.ledger.Ledger;
import dev.costwright.model.pricing.PriceRow;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.InvoiceLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What the ledger switch and the status line say.
///
/// @param name of the ledger
/// @param entries in words
/// @param coverage share of the money that rests on known prices and detail; empty without entries
/// @param prices the day on which a price was last checked
/// @param currency code of the reporting currency and the zone of days
/// @param readOnly why nothing can be written; empty when all can
/// @param closed the months that are closed, in words; empty text for none
record LedgerStatus(
    String name,
    String entries,
    String coverage,
    String prices,
    String currency,
    String readOnly,
    String closed) {
  static final LedgerStatus LOADING = new LedgerStatus("", "", "", "", "", "", "");

  private static final List<Dimension> TAGS = List.of(Dimension.TEAM, Dimension.FEATURE);
  private static final String ENDING = ".costw";

  static LedgerStatus of(Workbench workbench) {
    Cube cube = workbench.cube();
    String folder = String.valueOf(workbench.ledger().folder().getFileName());
    String name =
        folder.endsWith(ENDING) ? folder.substring(0, folder.length() - ENDING.length()) : folder;
    if (cube.facts() == 0) {
      return new LedgerStatus(
          name,
          holdings(workbench.ledger()),
          "",
          priceText(workbench),
          Messages.text("shell.utc"),
          readOnlyText(workbench),
          closedText(workbench));
    }
    Coverage coverage =
        workbench
            .pivot(
                new PivotQuery(TAGS, TimeGrain.TOTAL, Optional.empty(), LayerChoice.BEST, Map.of()))
            .coverage();
    return new LedgerStatus(
        name,
        Messages.text("shell.entries", Amounts.count(cube.facts()), cube.facts()),
        coverageText(coverage),
        priceText(workbench),
        coverage.total().currency().getCurrencyCode() + " · " + Messages.text("shell.utc"),
        readOnlyText(workbench),
        closedText(workbench));
  }

  private static String closedText(Workbench workbench) {
    return workbench.closes().closed().stream()
        .map(Days::monthOfYear)
        .collect(Collectors.joining(", "));
  }

  /// What a ledger without facts holds all the same.
  private static String holdings(Ledger ledger) {
    long invoices = InvoiceLine.invoices(ledger.invoiceLines());
    int metrics = ledger.metrics().size();
    List<String> parts = new ArrayList<>();
    if (invoices > 0) {
      parts.add(Messages.text("shell.invoices", invoices));
    }
    if (metrics > 0) {
      parts.add(Messages.text("shell.metrics", metrics));
    }
    return parts.isEmpty() ? Messages.text("shell.noEntries") : String.join(" · ", parts);
  }

  private static String readOnlyText(Workbench workbench) {
    return workbench.readOnly().map(why -> Messages.text("shell.readOnly", why)).orElse("");
  }

  private static String coverageText(Coverage coverage) {
    String tagged =
        Messages.text("shell.coverage", Amounts.share(coverage.tagged(), coverage.total()));
    return coverage.unpricedFacts() == 0
        ? tagged + " · " + Messages.text("shell.allPriced")
        : tagged
            + " · "
            + Messages.text(
                "shell.unpriced",
                Amounts.count(coverage.unpricedFacts()),
                coverage.unpricedFacts());
  }

  private static String priceText(Workbench workbench) {
    return workbench.prices().rows().stream()
        .map(PriceRow::checked)
        .max(Comparator.naturalOrder())
        .map(day -> Messages.text("shell.prices", Days.day(day)))
        .orElse("");
  }
}
