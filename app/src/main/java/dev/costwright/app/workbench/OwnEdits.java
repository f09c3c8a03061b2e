package dev.costwright.app.workbench;

import dev.costwright.model.attribution.RuleSet;
import dev.costwright.model.close.Cut;
import dev.costwright.model.cube.LayerOverrides;
import dev.costwright.model.cube.TrueUp;
import dev.costwright.model.fx.FxRates;
import dev.costwright.model.fx.Reporting;
import dev.costwright.model.ledger.Edit;
import dev.costwright.model.ledger.Ledger;
import dev.costwright.model.pricing.Discount;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.pricing.PriceRow;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Lock;
import java.util.function.Supplier;

/// What the user writes into the ledger, and its rules, prices and choices of layers,
/// parsed once per version of the
/// ledger.
final class OwnEdits {
  private static final String RULES = "rules";
  private static final String PRICES = "prices";
  static final String LAYERS = "layers";
  static final String CURRENCY = "currency";
  static final String TRUE_UP = "true-up";

  /// What figures are evaluated with.
  static final Set<String> SUBJECTS =
      Set.of(RULES, PRICES, LAYERS, CURRENCY, TRUE_UP, FxJson.SUBJECT, DiscountsJson.SUBJECT);

  private record Parsed(
      String ledgerVersion,
      RuleSet rules,
      List<PriceRow> ownPrices,
      PriceBook prices,
      LayerOverrides layers,
      Reporting reporting,
      TrueUp trueUp) {
    Terms terms() {
      return new Terms(prices, rules, layers, reporting, trueUp);
    }
  }

  private final Ledger ledger;
  private final Lock writing;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private Optional<Parsed> last = Optional.empty();

  /// @param writing held while the ledger is written to
  OwnEdits(Ledger ledger, Lock writing) {
    this.ledger = ledger;
    this.writing = writing;
  }

  /// The listener runs after every edit, on the thread that made it.
  void whenEdited(Runnable listener) {
    listeners.add(listener);
  }

  RuleSet rules() {
    return parsed().rules();
  }

  List<PriceRow> ownPrices() {
    return parsed().ownPrices();
  }

  PriceBook prices() {
    return parsed().prices();
  }

  LayerOverrides layers() {
    return parsed().layers();
  }

  Reporting reporting() {
    return parsed().reporting();
  }

  TrueUp trueUp() {
    return parsed().trueUp();
  }

  FxRates rates() {
    return reporting().rates();
  }

  void saveRules(RuleSet rules) {
    write(RULES, Workbench.OWN, rules.toJson());
  }

  /// The usual one is no choice.
  void saveCurrency(Currency currency) {
    write(
        CURRENCY,
        Workbench.OWN,
        currency.equals(Reporting.USUAL) ? Edit.NOTHING : CurrencyJson.write(currency));
  }

  /// Detail as it was counted is no choice.
  void saveTrueUp(TrueUp choice) {
    write(TRUE_UP, Workbench.OWN, choice.isScaled() ? TrueUpJson.write(choice) : Edit.NOTHING);
  }

  void savePrices(List<PriceRow> prices) {
    write(PRICES, Workbench.OWN, PricesJson.write(prices));
  }

  void write(String subject, String name, String content) {
    var _ = written(() -> ledger.append(subject, name, content));
  }

  Optional<Edit> undo() {
    return written(ledger::undoEdit);
  }

  Optional<Edit> redo() {
    return written(ledger::redoEdit);
  }

  <T> T written(Supplier<T> change) {
    T result;
    writing.lock();
    try {
      result = change.get();
    } finally {
      writing.unlock();
    }
    listeners.forEach(Runnable::run);
    return result;
  }

  private synchronized Parsed parsed() {
    String version = ledger.version();
    Parsed parsed =
        last.filter(known -> known.ledgerVersion().equals(version)).orElseGet(() -> parse(version));
    last = Optional.of(parsed);
    return parsed;
  }

  private Parsed parse(String version) {
    return parse(version, PriceBook.bundled(), ledger.edits());
  }

  /// Prices, rules and choices as they stood at a cut.
  Terms at(Cut cut) {
    PriceBook bundled = PriceBook.bundled();
    return parse(
            cut.auditHead(),
            bundled.version().equals(cut.listPrices()) ? bundled : bundled.knownOn(cut.knownOn()),
            ledger.edits().stream().filter(edit -> edit.id() <= cut.lastEdit()).toList())
        .terms();
  }

  /// What stands now.
  Terms terms() {
    return parsed().terms();
  }

  private static Parsed parse(String version, PriceBook bundled, List<Edit> edits) {
    RuleSet rules =
        latest(edits, RULES)
            .map(edit -> RuleSet.parse("the ledger's rules", edit.content()))
            .orElse(RuleSet.EMPTY);
    List<PriceRow> own =
        latest(edits, PRICES).map(edit -> PricesJson.parse(edit.content())).orElse(List.of());
    LayerOverrides layers =
        latest(edits, LAYERS)
            .map(edit -> LayersJson.parse(edit.content()))
            .orElse(LayerOverrides.NONE);
    return new Parsed(
        version,
        rules,
        own,
        book(bundled, own, DiscountsJson.discounts(edits)),
        layers,
        new Reporting(currency(edits), FxJson.rates(edits)),
        latest(edits, TRUE_UP)
            .map(edit -> TrueUpJson.parse(edit.content()))
            .orElse(TrueUp.REMAINDER));
  }

  private static Currency currency(List<Edit> edits) {
    return latest(edits, CURRENCY)
        .map(edit -> CurrencyJson.parse(edit.content()))
        .orElse(Reporting.USUAL);
  }

  private static PriceBook book(PriceBook bundled, List<PriceRow> own, List<Discount> discounts) {
    PriceBook book = own.isEmpty() ? bundled : bundled.with(own);
    return discounts.isEmpty() ? book : book.withDiscounts(discounts);
  }

  private static Optional<Edit> latest(List<Edit> edits, String subject) {
    return edits.stream()
        .filter(edit -> edit.subject().equals(subject) && edit.name().equals(Workbench.OWN))
        .reduce((_, later) -> later)
        .filter(edit -> !edit.isRemoval());
  }
}
