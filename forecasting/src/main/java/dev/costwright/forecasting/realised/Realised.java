package dev.costwright.forecasting.realised;

import dev.costwright.forecasting.bridge.EffectKind;
import dev.costwright.forecasting.replay.Watch;
import dev.costwright.model.cube.Cube;
import dev.costwright.model.money.Money;
import dev.costwright.model.pricing.PriceBook;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/// What came of a lever that was shipped, month by month, volume and prices taken out (decision
/// 0013).
///
/// Each month is bridged from the last whole month before the lever (log-mean Divisia, {@link
/// dev.costwright.forecasting.bridge.Bridge}). The factors that the lever moves are its trace;
/// taken back, they leave what the month would have cost without it, at its own calls and prices.
/// The estimate is the share that a replay of the month of reference gives, of that same cost.
///
/// @param estimate empty when the month of reference costs nothing
/// @param months whole ones since the lever is at work, oldest first
/// @param untold what this cannot tell, one sentence each
public record Realised(
    Shipped shipped, Optional<Estimate> estimate, List<MonthOutcome> months, List<String> untold) {
  /// More months after would be compared with a time too far back.
  private static final int MOST_MONTHS = 12;

  public Realised {
    months = List.copyOf(months);
    untold = List.copyOf(untold);
  }

  /// @param others what else was shipped
  public static Realised of(
      Shipped shipped, List<Shipped> others, Cube cube, PriceBook prices, Watch watch) {
    Months ledger = new Months(shipped, cube, prices);
    boolean hasReference =
        ledger.first().filter(first -> !shipped.reference().isBefore(first)).isPresent();
    Optional<Estimate> estimate =
        hasReference ? Estimate.of(shipped, cube, prices, watch) : Optional.empty();
    List<MonthOutcome> months =
        estimate.map(found -> months(ledger, found, watch)).orElse(List.of());
    return new Realised(shipped, estimate, months, untold(shipped, others, estimate, months));
  }

  private static List<MonthOutcome> months(Months ledger, Estimate estimate, Watch watch) {
    Shipped shipped = ledger.shipped();
    Set<EffectKind> kinds = Traces.of(shipped.found().kind());
    List<MonthOutcome> months = new ArrayList<>();
    YearMonth last = ledger.last().orElse(shipped.reference());
    for (YearMonth month = shipped.firstWhole();
        !month.isAfter(last) && months.size() < MOST_MONTHS;
        month = month.plusMonths(1)) {
      watch.at(months.size(), MOST_MONTHS);
      int apart = (int) estimate.reference().until(month, ChronoUnit.MONTHS);
      YearMonth at = month;
      Trace.of(ledger.between(estimate.reference(), month), kinds)
          .map(
              trace ->
                  MonthOutcome.of(
                      at, trace, estimate, Drift.of(ledger, kinds, apart, estimate.reference())))
          .ifPresent(months::add);
    }
    return months;
  }

  private static List<String> untold(
      Shipped shipped,
      List<Shipped> others,
      Optional<Estimate> estimate,
      List<MonthOutcome> months) {
    List<String> untold = new ArrayList<>();
    if (estimate.isEmpty()) {
      untold.add(
          "The ledger has nothing of the whole of %s, the last month without the lever: there is nothing to compare with."
              .formatted(shipped.reference()));
    } else if (months.isEmpty()) {
      untold.add(
          "No whole month with the lever is over yet: the first is %s."
              .formatted(shipped.firstWhole()));
    }
    estimate
        .filter(found -> !found.isTold())
        .ifPresent(
            found ->
                untold.add(
                    "A replay of %s leaves every call as it is, so there is no estimate."
                        .formatted(found.reference())));
    estimate.ifPresent(found -> untold.addAll(found.remarks()));
    String blind = Traces.blind(shipped.found().kind());
    if (!blind.isEmpty()) {
      untold.add(blind);
    }
    if (months.stream().anyMatch(MonthOutcome::isOfTokens)) {
      untold.add(
          "Requests are not counted in some of these months; tokens stand for the number of"
              + " calls.");
    } else if (months.stream().anyMatch(month -> month.volume().isEmpty())) {
      untold.add(
          "Requests are not counted in some of these months, so the number of calls cannot be told"
              + " from other changes.");
    }
    if (months.stream().anyMatch(month -> month.drift().isEmpty())) {
      untold.add(
          "How far these factors move by themselves cannot be told with fewer than three pairs of"
              + " months before that are as far apart.");
    }
    estimate
        .filter(found -> found.ownCost().signum() > 0)
        .ifPresent(
            found ->
                untold.add(
                    "The estimate has %s %s a month of the lever's own costs taken off; the outcome has them as far as the ledger has, in these calls."
                        .formatted(
                            found.ownCost().rounded(2).toPlainString(),
                            found.ownCost().currency().getCurrencyCode())));
    others.stream()
        .filter(other -> meets(shipped, other, months))
        .forEach(
            other ->
                untold.add(
                    "\"%s\" was shipped on %s and moves the same factors: the outcome is of both."
                        .formatted(other.name(), other.on())));
    lumps(months).forEach((kind, amount) -> untold.add(lump(kind, amount)));
    untold.add("Whether answers became worse is not in the ledger.");
    return untold;
  }

  /// Whether another lever has a hand in the same factors of the same calls, in these months.
  private static boolean meets(Shipped one, Shipped other, List<MonthOutcome> months) {
    boolean isLate =
        months.isEmpty() || other.on().isAfter(months.getLast().month().atEndOfMonth());
    boolean isBefore = other.on().isBefore(one.reference().atDay(1));
    boolean meetsFactors =
        Traces.of(other.found().kind()).stream().anyMatch(Traces.of(one.found().kind())::contains);
    boolean isApart =
        one.where().entrySet().stream()
            .anyMatch(
                kept ->
                    Optional.ofNullable(other.where().get(kept.getKey()))
                        .filter(values -> values.stream().noneMatch(kept.getValue()::contains))
                        .isPresent());
    return !other.name().equals(one.name()) && !isLate && !isBefore && meetsFactors && !isApart;
  }

  /// Money that no factor explains, over all months.
  private static Map<EffectKind, Money> lumps(List<MonthOutcome> months) {
    Map<EffectKind, Money> lumps = new TreeMap<>();
    months.stream()
        .flatMap(month -> month.others().stream())
        .filter(
            effect ->
                effect.kind() == EffectKind.NOT_IN_DETAIL
                    || effect.kind() == EffectKind.UNPRICED
                    || effect.kind() == EffectKind.CHARGES)
        .forEach(effect -> lumps.merge(effect.kind(), effect.amount(), Money::plus));
    return lumps;
  }

  private static String lump(EffectKind kind, Money amount) {
    String what =
        switch (kind) {
          case NOT_IN_DETAIL -> "money that the detail does not explain";
          case UNPRICED -> "models without a price in one of the months";
          default -> "charges without counts";
        };
    return "The cost moved by %s %s over these months through %s: in neither figure."
        .formatted(amount.rounded(2).toPlainString(), amount.currency().getCurrencyCode(), what);
  }

  /// What was to be saved over the months shown; empty without months or an estimate.
  public Optional<Money> estimated() {
    return months.stream()
        .flatMap(month -> month.estimated().stream())
        .map(MonthOutcome.Range::central)
        .reduce(Money::plus);
  }

  /// What was saved over the months shown; empty without months.
  public Optional<Money> outcome() {
    return sum(MonthOutcome::outcome);
  }

  /// A figure of all months shown; empty without months.
  public Optional<Money> sum(Function<MonthOutcome, Money> figure) {
    return months.stream().map(figure).reduce(Money::plus);
  }
}
