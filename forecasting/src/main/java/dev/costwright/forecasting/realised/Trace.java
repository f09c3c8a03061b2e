package dev.costwright.forecasting.realised;

import dev.costwright.forecasting.bridge.Basis;
import dev.costwright.forecasting.bridge.Bridge;
import dev.costwright.forecasting.bridge.Effect;
import dev.costwright.forecasting.bridge.EffectKind;
import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.model.money.Int128;
import dev.costwright.model.money.Money;
import dev.costwright.model.usage.Measure;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// What the factors that a lever moves did to a month's cost, all others left as they came.
///
/// Additive log-mean effects say how a change is shared out; what a month would have cost with
/// some factors as they were is a question of ratios. Both are one decomposition: an effect over
/// the logarithmic mean of both costs is the logarithm of its ratio (Ang, "The LMDI approach to
/// decomposition analysis: a practical guide", Energy Policy 33, 2005, 867-871). So the ratio of
/// the lever's factors is exp(Σ effects / L(C″, C′)), and the month without them is C″ over it.
/// Models that come and go have no factors; where they are the lever's doing, its ratio is what
/// the ratio of requests and of all other factors leave of C″ / C′, which is exact when nothing
/// but the lever and the number of calls changed.
///
/// @param actual what the month cost
/// @param without what it would have cost with these factors as they were
/// @param volume what the number of calls alone added to the earlier month's cost
/// @param effects of these factors, positive when dearer
/// @param others effects of all other factors
record Trace(
    Money actual, Money without, Volume volume, List<Effect> effects, List<Effect> others) {
  /// Empty when one of the months costs nothing.
  static Optional<Trace> of(Bridge bridge, Set<EffectKind> kinds) {
    double before = bridge.before().cell().cost().toDecimal().doubleValue();
    double after = bridge.end().toDecimal().doubleValue();
    if (before <= 0 || after <= 0) {
      return Optional.empty();
    }
    boolean isMoving = kinds.contains(EffectKind.NEW_MODELS);
    Ratios ratios = new Ratios(bridge, before, after, isMoving);
    double ratio = isMoving ? ratios.left(kinds) : ratios.of(kinds::contains);
    return Optional.of(
        new Trace(
            bridge.end(),
            times(bridge.end(), Fraction.nearest(1 / ratio)),
            ratios.volume(),
            effects(bridge, kinds::contains),
            effects(bridge, kind -> !kinds.contains(kind))));
  }

  private static List<Effect> effects(Bridge bridge, Predicate<EffectKind> kinds) {
    return bridge.effects().stream().filter(effect -> kinds.test(effect.kind())).toList();
  }

  private static Money times(Money money, Fraction factor) {
    return new Money(
        Int128.of(factor.times(Fraction.of(money.picos().toBigInteger())).rounded()),
        money.currency());
  }

  /// What stands for the number of calls.
  enum Measured {
    REQUESTS,
    /// Where requests are not counted and the lever only moves calls.
    TOKENS,
    NOTHING
  }

  /// @param cost empty where nothing stands for the number of calls
  record Volume(Measured by, Optional<Money> cost) {}

  /// Ratios of factors between two costs.
  ///
  /// @param isMoving whether the lever moves calls and leaves their tokens
  private record Ratios(Bridge bridge, double before, double after, boolean isMoving) {
    private static final Set<EffectKind> OF_TOKENS =
        Set.of(EffectKind.VOLUME, EffectKind.TOKENS, EffectKind.INTENSITY);

    double of(Predicate<EffectKind> kinds) {
      return effects(bridge, kinds).stream()
          .mapToDouble(effect -> Math.exp(effect.amount().toDecimal().doubleValue() / mean()))
          .reduce(1, (one, other) -> one * other);
    }

    private double mean() {
      return before == after ? after : (after - before) / Math.log(after / before);
    }

    /// What is left for some factors when the others are taken out.
    double left(Set<EffectKind> kinds) {
      Set<EffectKind> volume =
          measured() == Measured.TOKENS ? OF_TOKENS : Set.of(EffectKind.VOLUME);
      return calls()
          .map(
              calls ->
                  after
                      / before
                      / calls.toDouble()
                      / of(kind -> !volume.contains(kind) && !kinds.contains(kind)))
          .orElseGet(() -> of(kinds::contains));
    }

    Volume volume() {
      Money earlier = bridge.before().cell().cost();
      return new Volume(measured(), calls().map(calls -> times(earlier, calls).minus(earlier)));
    }

    private Measured measured() {
      if (requests(bridge.before()) > 0 && requests(bridge.after()) > 0) {
        return Measured.REQUESTS;
      }
      boolean hasTokens = bridge.before().cell().tokens() > 0 && bridge.after().cell().tokens() > 0;
      return isMoving && hasTokens ? Measured.TOKENS : Measured.NOTHING;
    }

    private Optional<Fraction> calls() {
      return switch (measured()) {
        case REQUESTS -> ratio(requests(bridge.before()), requests(bridge.after()));
        case TOKENS -> ratio(bridge.before().cell().tokens(), bridge.after().cell().tokens());
        case NOTHING -> Optional.empty();
      };
    }

    private static Optional<Fraction> ratio(long from, long to) {
      return Optional.of(Fraction.of(to).dividedBy(Fraction.of(from)));
    }

    private static long requests(Basis basis) {
      return basis.cell().counts().getOrDefault(Measure.REQUESTS, 0L);
    }
  }

  /// What was saved; negative when dearer.
  Money outcome() {
    return without.minus(actual);
  }

  /// The outcome as a share of what the month would have cost.
  Fraction share() {
    return new Fraction(outcome().picos().toBigInteger(), without.picos().toBigInteger());
  }
}
