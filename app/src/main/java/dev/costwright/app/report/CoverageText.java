package dev.costwright.app.report;

import dev.costwright.model.cube.Coverage;
import dev.costwright.model.cube.LayerOverride;
import dev.costwright.model.cube.TrueUpKey;
import dev.costwright.model.money.Money;
import dev.costwright.model.usage.Layer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What a figure rests on, in words.
public final class CoverageText {
  private static final BigDecimal MOST_OF_IT = new BigDecimal("99.9");

  private CoverageText() {}

  /// One line per statement; statements about nothing are left out.
  public static List<String> lines(Coverage coverage) {
    List<String> lines = new ArrayList<>();
    lines.add("rests on: " + layers(coverage));
    chosen(coverage.overrides()).ifPresent(lines::add);
    if (coverage.untagged().signum() != 0) {
      lines.add(
          "tagged: %s, untagged %s"
              .formatted(
                  share(coverage.tagged(), coverage.total()),
                  TableText.withCurrency(coverage.untagged())));
    }
    trueUp(coverage).ifPresent(lines::add);
    if (coverage.notInDetail().signum() != 0) {
      lines.add("not in detail: " + TableText.withCurrency(coverage.notInDetail()));
    }
    if (coverage.unpricedFacts() > 0) {
      lines.add(
          "without a price, %s: %s %s (%s)"
              .formatted(
                  whereUnpricedMoneyIs(coverage),
                  TableText.grouped(coverage.unpricedFacts()),
                  coverage.unpricedFacts() == 1 ? "row" : "rows",
                  models(coverage)));
    }
    coverage
        .unconverted()
        .forEach(
            money -> lines.add("not converted, in no total: " + TableText.withCurrency(money)));
    coverage.aside().forEach(aside -> lines.add(line(aside)));
    return lines;
  }

  /// How much of a figure is detail that was scaled to its money, and by what factors, such as
  /// `scaled to its money, an estimate: USD 80.00 of detail to USD 100.00, by 1.25`; empty where no
  /// true-up looked at any detail.
  public static Optional<String> trueUp(Coverage coverage) {
    return coverage.trueUp().map(CoverageText::words);
  }

  private static String words(Coverage.TruedUp trueUp) {
    List<String> words = new ArrayList<>();
    if (trueUp.keys() > 0) {
      words.add(
          "scaled to its money, an estimate: %s of detail to %s, by %s (%s)"
              .formatted(
                  TableText.withCurrency(trueUp.before()),
                  TableText.withCurrency(trueUp.after()),
                  factors(trueUp),
                  keys(trueUp.keys())));
    }
    if (trueUp.keptKeys() > 0) {
      words.add(
          "left as it was counted: %s of detail (%s: %s)"
              .formatted(
                  TableText.withCurrency(trueUp.kept()),
                  keys(trueUp.keptKeys()),
                  trueUp.reasons().stream()
                      .map(CoverageText::words)
                      .collect(Collectors.joining("; "))));
    }
    return String.join("; ", words);
  }

  private static String keys(long keys) {
    return "%s %s".formatted(TableText.grouped(keys), keys == 1 ? "key" : "keys");
  }

  /// Such as `1.25`, or `0.98 to 1.25`.
  public static String factors(Coverage.TruedUp trueUp) {
    String lowest = trueUp.lowest().map(CoverageText::plain).orElse("-");
    String highest = trueUp.highest().map(CoverageText::plain).orElse("-");
    return lowest.equals(highest) ? lowest : lowest + " to " + highest;
  }

  private static String plain(BigDecimal factor) {
    BigDecimal shown = factor.stripTrailingZeros();
    return shown.scale() < 0 ? shown.setScale(0).toPlainString() : shown.toPlainString();
  }

  /// What one key of a true-up is made of, such as `openai, account default, 2026-09-01: billed
  /// 100.00 USD ÷ detail 80.00 USD = 1.25`, with the reason where its rows were not scaled.
  public static String line(TrueUpKey key) {
    return "%s, account %s, %s%s: %s %s ÷ detail %s = %s%s"
        .formatted(
            key.seller(),
            key.account(),
            key.from().equals(key.to()) ? key.from() : key.from() + " to " + key.to(),
            key.model().map(model -> ", " + model).orElse(""),
            key.layer().name().toLowerCase(Locale.ROOT),
            TableText.withCurrency(key.money()),
            TableText.withCurrency(key.detail()),
            key.factor().map(CoverageText::plain).orElse("-"),
            key.isScaled() ? "" : "; not scaled: " + words(key.outcome()));
  }

  /// Why a key was not scaled.
  public static String words(TrueUpKey.Outcome outcome) {
    return switch (outcome) {
      case SCALED -> "scaled";
      case OUT_OF_RANGE -> "the factor is beyond the bounds";
      case NO_DETAIL_COST -> "the detail costs nothing";
      case NO_MONEY -> "the money names no such model";
      case TOO_LARGE -> "an amount is too large for a row";
    };
  }

  /// Money that counts in no total, and why.
  public static String line(Coverage.Aside aside) {
    String days = aside.from().equals(aside.to()) ? "" : " to " + aside.to();
    String where =
        "%s, account %s, %s%s".formatted(aside.seller(), aside.account(), aside.from(), days);
    String amount = TableText.withCurrency(aside.amount());
    return switch (aside.kind()) {
      case PURCHASE ->
          "bought in advance, in no total: %s (%s, by %s)".formatted(amount, where, aside.source());
      case OTHER_BILL ->
          "billed by two sources, counted once: %s counts, %s from %s is left out (%s; %s)"
              .formatted(
                  aside.counting(),
                  amount,
                  aside.source(),
                  where,
                  aside.agrees() ? "both say the same" : "they differ, the later one counts");
      case OTHER_LOG ->
          "told by two logs, counted once: %s counts, %s from %s is left out (%,d rows; %s)"
              .formatted(aside.counting(), amount, aside.source(), aside.rows(), where);
    };
  }

  /// Such as `93.4 %`; a part of the whole is never `100.0 %`. A dash when the whole is nothing.
  public static String share(Money part, Money whole) {
    if (whole.signum() == 0) {
      return "-";
    }
    BigDecimal percent =
        part.toDecimal()
            .multiply(BigDecimal.valueOf(100))
            .divide(whole.toDecimal(), 1, RoundingMode.HALF_UP);
    boolean isPart = whole.signum() > 0 && part.compareTo(whole) < 0;
    return (isPart ? percent.min(MOST_OF_IT) : percent) + " %";
  }

  /// Which layers the user chose in place of the rule, such as `best, with 1 override: openai,
  /// account default, 2026-03: metered`; empty when none.
  public static Optional<String> chosen(List<LayerOverride> overrides) {
    if (overrides.isEmpty()) {
      return Optional.empty();
    }
    String plural = overrides.size() == 1 ? "" : "s";
    return Optional.of(
        "best, with %d override%s: %s"
            .formatted(
                overrides.size(),
                plural,
                overrides.stream().map(CoverageText::words).collect(Collectors.joining("; "))));
  }

  /// Such as `openai, account default, 2026-03: metered`.
  private static String words(LayerOverride override) {
    return "%s, account %s, %s: %s"
        .formatted(
            override.seller(),
            override.account(),
            override.month(),
            override.layer().name().toLowerCase(Locale.ROOT));
  }

  private static String layers(Coverage coverage) {
    String parts =
        new TreeMap<Layer, Money>(coverage.byLayer())
            .entrySet().stream()
                .map(
                    layer ->
                        layer.getKey().name().toLowerCase(Locale.ROOT)
                            + " "
                            + TableText.withCurrency(layer.getValue()))
                .collect(Collectors.joining(", "));
    return parts.isEmpty() ? "nothing" : parts;
  }

  /// A bill holds the money of every model, so on its days what we cannot price is in
  /// the remainder.
  private static String whereUnpricedMoneyIs(Coverage coverage) {
    return coverage.byLayer().containsKey(Layer.BILLED)
        ? "on billed days in (not in detail), else in no total"
        : "in no total";
  }

  private static String models(Coverage coverage) {
    return coverage.unpriced().stream()
        .map(
            unpriced ->
                "%s %s: %s tokens"
                    .formatted(
                        unpriced.seller(), unpriced.model(), TableText.grouped(unpriced.tokens())))
        .collect(Collectors.joining("; "));
  }
}
