package dev.costwright.app.focus;

import static dev.costwright.model.usage.Fact.ABSENT;

import dev.costwright.model.money.Money;
import dev.costwright.model.money.UnitPrice;
import dev.costwright.model.usage.ChargeCategory;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Measure;
import java.math.BigDecimal;
import java.util.Optional;

/// One row of the export.
///
/// @param isFirst whether it is the first row of its place, which says the place's other counts
/// @param invoice the number of the invoice that covers the day, where one alone does
/// @param priceVersion of the price book that costs were computed with
record Charge(
    Place place,
    Part part,
    Sum sum,
    Roll roll,
    boolean isFirst,
    Optional<String> invoice,
    String priceVersion) {
  private static final BigDecimal MILLION = BigDecimal.TEN.pow(6);

  String dimension(Dimension dimension) {
    return place.value(dimension);
  }

  ChargeCategory category() {
    return ChargeCategory.of(dimension(Dimension.CHARGE_KIND));
  }

  boolean isUsage() {
    return category() == ChargeCategory.USAGE;
  }

  Money billed() {
    return sum.money(part.currency());
  }

  boolean isTokens() {
    return part.measure().map(Measure::kind).filter(Measure.Kind.TOKEN_CLASS::equals).isPresent();
  }

  /// Counted units; empty for an amount alone.
  Optional<BigDecimal> quantity() {
    return part.measure().map(_ -> BigDecimal.valueOf(sum.count()));
  }

  /// In million tokens, or in single units of anything else.
  Optional<BigDecimal> pricingQuantity() {
    return quantity()
        .filter(_ -> isUsage() && part.basis() != Basis.UNPRICED)
        .map(units -> isTokens() ? units.divide(MILLION) : units);
  }

  /// The price applied, per {@link #pricingQuantity}.
  Optional<BigDecimal> contractedUnitPrice() {
    return part.rate().flatMap(row -> row.price().exact()).map(this::perPricingUnit);
  }

  Optional<BigDecimal> listUnitPrice() {
    return part.list().flatMap(UnitPrice::exact).map(this::perPricingUnit);
  }

  private BigDecimal perPricingUnit(BigDecimal price) {
    return isTokens() ? price.multiply(MILLION) : price;
  }

  BigDecimal contractedCost() {
    return product(contractedUnitPrice()).orElseGet(() -> billed().toDecimal());
  }

  BigDecimal listCost() {
    if (sum.isListed()) {
      return new Money(sum.listed(), part.currency()).toDecimal();
    }
    return product(listUnitPrice()).orElseGet(() -> billed().toDecimal());
  }

  /// Where the list cost comes from; empty where no list price is known.
  String listSource() {
    return sum.isListed() ? "file" : listUnitPrice().isPresent() ? "price book" : "";
  }

  private Optional<BigDecimal> product(Optional<BigDecimal> unitPrice) {
    return unitPrice.flatMap(price -> pricingQuantity().map(price::multiply));
  }

  /// A count of the place, such as its requests, or absent.
  long count(Measure measure) {
    return isFirst ? roll.count(measure) : ABSENT;
  }
}
