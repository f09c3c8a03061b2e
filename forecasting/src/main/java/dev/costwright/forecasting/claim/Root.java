package dev.costwright.forecasting.claim;

import dev.costwright.forecasting.lever.Fraction;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/// The smallest value between two bounds at which a sum comes to what is wanted: steps to find
/// where it passes it, then halving.
///
/// @param sum empty where it has no value
record Root(Function<Fraction, Optional<Fraction>> sum, Fraction from, Fraction to) {
  private static final int STEPS = 64;
  private static final int HALVINGS = 80;
  private static final int DECIMALS = 9;
  private static final Fraction TWO = Fraction.of(2);

  private record Place(Fraction at, Fraction value) {}

  Optional<Fraction> of(Fraction wanted) {
    Optional<Place> before = Optional.empty();
    for (Place place :
        IntStream.rangeClosed(0, STEPS).mapToObj(this::step).flatMap(Optional::stream).toList()) {
      if (place.value().equals(wanted)) {
        return Optional.of(place.at());
      }
      if (before.isPresent() && isBetween(before.get(), place, wanted)) {
        return halved(before.get(), place, wanted);
      }
      before = Optional.of(place);
    }
    return Optional.empty();
  }

  private Optional<Place> step(int step) {
    return at(from.plus(to.minus(from).times(Fraction.of(step)).dividedBy(Fraction.of(STEPS))));
  }

  private Optional<Place> at(Fraction value) {
    return sum.apply(value).map(found -> new Place(value, found));
  }

  private static boolean isBetween(Place one, Place other, Fraction wanted) {
    return one.value().compareTo(wanted) < 0 == other.value().compareTo(wanted) > 0;
  }

  private Optional<Fraction> halved(Place low, Place high, Fraction wanted) {
    Place below = low;
    Place above = high;
    for (int i = 0; i < HALVINGS; i++) {
      Optional<Place> middle =
          at(Fraction.of(below.at().plus(above.at()).dividedBy(TWO).toDecimal(DECIMALS)));
      if (middle.isEmpty()) {
        return Optional.empty();
      }
      if (middle.get().at().equals(below.at()) || middle.get().at().equals(above.at())) {
        break;
      }
      boolean isLow = isBetween(middle.get(), above, wanted);
      below = isLow ? middle.get() : below;
      above = isLow ? above : middle.get();
    }
    return Optional.of(nearer(below, above, wanted).at());
  }

  private static Place nearer(Place one, Place other, Fraction wanted) {
    Fraction below = size(one.value().minus(wanted));
    return below.compareTo(size(other.value().minus(wanted))) <= 0 ? one : other;
  }

  private static Fraction size(Fraction number) {
    return number.signum() < 0 ? Fraction.ZERO.minus(number) : number;
  }
}
