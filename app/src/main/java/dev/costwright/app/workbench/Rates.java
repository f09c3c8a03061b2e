package dev.costwright.app.workbench;

import dev.costwright.importers.fx.RateFile;
import dev.costwright.model.fx.FxRate;
import dev.costwright.model.fx.FxRates;
import dev.costwright.model.ledger.Edit;
import dev.costwright.model.ledger.Ledger;
import dev.costwright.model.problem.InputException;
import dev.costwright.model.problem.UsageException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Set;

/// The ledger's dated exchange rates. Bringing a file, typing a rate in and taking one away are
/// one edit each, which undo takes back.
public final class Rates {
  /// No token was billed before: older days of a bank's history are left out.
  public static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);

  /// What the ledger keeps of one edit, in characters.
  private static final int MOST_CHARACTERS = 900_000;

  private final Ledger ledger;
  private final OwnEdits edits;

  Rates(Ledger ledger, OwnEdits edits) {
    this.ledger = ledger;
    this.edits = edits;
  }

  /// The rates that hold now.
  public FxRates book() {
    return edits.rates();
  }

  /// Reads a file of rates; needs no ledger.
  ///
  /// @throws InputException when the file is no table of rates
  public static RateFile read(Path file) {
    return RateFile.read(SourceFiles.source(file));
  }

  /// Takes the rates of a file over.
  ///
  /// @param currencies only rates of these; empty for all
  /// @return what was taken over
  /// @throws InputException when nothing of the file is left to take
  public List<FxRate> accept(Path file, RateFile read, Set<Currency> currencies) {
    List<FxRate> rates =
        read.rates().stream()
            .filter(rate -> !rate.date().isBefore(FIRST_DAY))
            .filter(rate -> currencies.isEmpty() || currencies.contains(rate.quote()))
            .toList();
    if (rates.isEmpty()) {
      throw new InputException(
          "Expected rates of days since %s in %s, found %d rates and none of them usable. Look at what was left out, or name other currencies."
              .formatted(FIRST_DAY, file.getFileName(), read.rates().size()));
    }
    String json = FxJson.write(rates, FxJson.Typed.FROM_FILE, Instant.now());
    if (json.length() > MOST_CHARACTERS) {
      throw new UsageException(
          "Expected at most some 60,000 rates of one file, found %,d in %s. Name the currencies you are billed in."
              .formatted(rates.size(), file.getFileName()));
    }
    edits.write(FxJson.SUBJECT, name(file, rates), json);
    return rates;
  }

  /// Files of the same name may be a bank's rolling window: each window is kept.
  private static String name(Path file, List<FxRate> rates) {
    Comparator<LocalDate> order = Comparator.naturalOrder();
    return "%s %s to %s"
        .formatted(
            file.getFileName(),
            rates.stream().map(FxRate::date).min(order).orElseThrow(),
            rates.stream().map(FxRate::date).max(order).orElseThrow());
  }

  /// Writes one rate, which comes before that of any file.
  public void set(FxRate rate) {
    edits.write(
        FxJson.SUBJECT,
        name(rate),
        FxJson.write(List.of(rate), FxJson.Typed.BY_HAND, Instant.now()));
  }

  /// Takes a typed rate away; that of a file holds again.
  ///
  /// @throws UsageException when no such rate was typed in
  public void remove(LocalDate date, Currency base, Currency quote) {
    String name = name(date, base, quote);
    if (ledger.latest(FxJson.SUBJECT, name).isEmpty()) {
      throw new UsageException(
          "Expected a rate that was set by hand for %s, found none. Rates of files go with 'costwright edits undo'."
              .formatted(name));
    }
    edits.write(FxJson.SUBJECT, name, Edit.NOTHING);
  }

  private static String name(FxRate rate) {
    return name(rate.date(), rate.base(), rate.quote());
  }

  private static String name(LocalDate date, Currency base, Currency quote) {
    return base + "/" + quote + " " + date;
  }
}
