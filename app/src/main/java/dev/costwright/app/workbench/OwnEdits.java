package dev.costwright.app.workbench;

import dev.costwright.model.attribution.RuleSet;
import dev.costwright.model.cube.LayerOverrides;
import dev.costwright.model.fx.FxRates;
import dev.costwright.model.ledger.Edit;
import dev.costwright.model.ledger.Ledger;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.pricing.PriceRow;
import java.util.List;
import java.util.Optional;
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

  private record Parsed(
      String ledgerVersion,
      RuleSet rules,
      List<PriceRow> ownPrices,
      PriceBook prices,
      LayerOverrides layers,
      FxRates rates) {}

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

  FxRates rates() {
    return parsed().rates();
  }

  void saveRules(RuleSet rules) {
    write(RULES, Workbench.OWN, rules.toJson());
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
    RuleSet rules =
        ledger
            .latest(RULES, Workbench.OWN)
            .map(edit -> RuleSet.parse("the ledger's rules", edit.content()))
            .orElse(RuleSet.EMPTY);
    List<PriceRow> own =
        ledger
            .latest(PRICES, Workbench.OWN)
            .map(edit -> PricesJson.parse(edit.content()))
            .orElse(List.of());
    PriceBook bundled = PriceBook.bundled();
    LayerOverrides layers =
        ledger
            .latest(LAYERS, Workbench.OWN)
            .map(edit -> LayersJson.parse(edit.content()))
            .orElse(LayerOverrides.NONE);
    return new Parsed(
        version,
        rules,
        own,
        own.isEmpty() ? bundled : bundled.with(own),
        layers,
        FxJson.rates(ledger.edits()));
  }
}
