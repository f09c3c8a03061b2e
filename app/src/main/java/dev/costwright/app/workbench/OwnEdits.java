package dev.costwright.app.workbench;

import dev.costwright.model.attribution.RuleSet;
import dev.costwright.model.ledger.Edit;
import dev.costwright.model.ledger.Ledger;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.pricing.PriceRow;
import java.util.List;
import java.util.Optional;

/// What the user wrote into the ledger: rules and prices, parsed once per version of the ledger.
final class OwnEdits {
  private static final String RULES = "rules";
  private static final String PRICES = "prices";

  private record Parsed(
      String ledgerVersion, RuleSet rules, List<PriceRow> ownPrices, PriceBook prices) {}

  private final Ledger ledger;
  private Optional<Parsed> last = Optional.empty();

  OwnEdits(Ledger ledger) {
    this.ledger = ledger;
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

  Edit saveRules(RuleSet rules) {
    return ledger.append(RULES, Workbench.OWN, rules.toJson());
  }

  Edit savePrices(List<PriceRow> prices) {
    return ledger.append(PRICES, Workbench.OWN, PricesJson.write(prices));
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
    return new Parsed(version, rules, own, own.isEmpty() ? bundled : bundled.with(own));
  }
}
