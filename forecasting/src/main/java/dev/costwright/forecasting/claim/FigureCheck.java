package dev.costwright.forecasting.claim;

import dev.costwright.forecasting.claim.ClaimCheck.Assumption;
import dev.costwright.forecasting.claim.ClaimCheck.Need;
import dev.costwright.forecasting.claim.ClaimCheck.Spread;
import dev.costwright.forecasting.claim.FigureClaim.Bound;
import dev.costwright.forecasting.claim.FigureClaim.Ends;
import dev.costwright.forecasting.claim.FigureClaim.Unknown;
import dev.costwright.forecasting.lever.Fraction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Works a figure out from the numbers that its claim states.
record FigureCheck(FigureClaim figure) {
  static ClaimCheck of(Claim claim, FigureClaim figure) {
    FigureCheck check = new FigureCheck(figure);
    Optional<Spread> found = check.found();
    Outcome outcome = found.map(check::outcome).orElse(Outcome.UNTOLD);
    List<Need> needs = outcome == Outcome.IMPOSSIBLE ? check.needs(found.orElseThrow()) : List.of();
    boolean isSolved = needs.stream().anyMatch(need -> need.value().isPresent());
    return new ClaimCheck(
        claim,
        isSolved ? Outcome.ONLY_IF : outcome,
        found,
        Optional.empty(),
        Optional.empty(),
        needs,
        check.assumptions(),
        found.isPresent() ? List.of() : List.of("Something is divided by 0."));
  }

  private Optional<Spread> found() {
    return figure
        .formula()
        .of(values(Ends::low))
        .flatMap(one -> figure.formula().of(values(Ends::high)).map(other -> spread(one, other)));
  }

  private static Spread spread(Fraction one, Fraction other) {
    boolean isRising = one.compareTo(other) <= 0;
    return new Spread(isRising ? one : other, one, isRising ? other : one);
  }

  private Outcome outcome(Spread spread) {
    return figure.stated().isMetBy(spread.low(), spread.high())
        ? Outcome.REPRODUCIBLE
        : Outcome.IMPOSSIBLE;
  }

  private Map<String, Fraction> values(Function<Ends, Fraction> end) {
    Map<String, Fraction> values = new LinkedHashMap<>();
    figure.inputs().forEach((name, ends) -> values.put(name, end.apply(ends)));
    return values;
  }

  /// For each claimed end that is not met, each open input by itself.
  private List<Need> needs(Spread spread) {
    Stream<Need> low =
        figure.stated().bound() != Bound.AT_MOST && isOff(spread.low(), figure.stated().low())
            ? needs(figure.stated().low(), Ends::low)
            : Stream.empty();
    boolean isOneEnd =
        figure.stated().bound() == Bound.EXACTLY
            && figure.stated().low().equals(figure.stated().high())
            && spread.isPoint();
    Stream<Need> high =
        figure.stated().bound() != Bound.AT_LEAST
                && !isOneEnd
                && isOff(spread.high(), figure.stated().high())
            ? needs(figure.stated().high(), Ends::high)
            : Stream.empty();
    return Stream.concat(low, high).toList();
  }

  private boolean isOff(Fraction found, Fraction wanted) {
    int decimals = figure.stated().decimals();
    return found.toDecimal(decimals).compareTo(wanted.toDecimal(decimals)) != 0;
  }

  private Stream<Need> needs(Fraction wanted, Function<Ends, Fraction> end) {
    return figure.open().stream()
        .map(
            unknown ->
                new Need(
                    wanted,
                    "",
                    unknown.input(),
                    new Root(value -> with(unknown, value, end), unknown.from(), unknown.to())
                        .of(wanted),
                    text(figure.inputs().getOrDefault(unknown.input(), NOTHING))));
  }

  private static final Ends NOTHING = new Ends(Fraction.ZERO, Fraction.ZERO);

  private Optional<Fraction> with(Unknown unknown, Fraction value, Function<Ends, Fraction> end) {
    Map<String, Fraction> values = values(end);
    values.put(unknown.input(), value);
    return figure.formula().of(values);
  }

  private List<Assumption> assumptions() {
    return figure.inputs().entrySet().stream()
        .map(input -> new Assumption("", input.getKey(), text(input.getValue()), ""))
        .toList();
  }

  private static String text(Ends ends) {
    return ends.isPoint() ? ends.low().toString() : ends.low() + " to " + ends.high();
  }
}
