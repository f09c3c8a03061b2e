package dev.costwright.forecasting.claim;

import dev.costwright.forecasting.lever.Fraction;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// "This sum comes to so much": a figure that follows from numbers that the claim states itself.
///
/// @param formula of the inputs
/// @param inputs by name, each one number or from … to
/// @param unit of the figure
/// @param stated the figure
/// @param open the inputs that are solved for when the sum comes to something else
public record FigureClaim(
    Formula formula, Map<String, Ends> inputs, Unit unit, Stated stated, List<Unknown> open)
    implements Claim.Content {
  public FigureClaim {
    inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
    open = List.copyOf(open);
  }

  /// One number, or two that a range lies between.
  ///
  /// @param low used with all other lows
  /// @param high used with all other highs
  public record Ends(Fraction low, Fraction high) {
    public boolean isPoint() {
      return low.equals(high);
    }
  }

  /// An input that is solved for.
  ///
  /// @param input its name
  /// @param from the least value to try
  /// @param to the greatest value to try
  public record Unknown(String input, Fraction from, Fraction to) {}

  /// What a figure is counted in.
  public enum Unit {
    SHARE,
    TIMES,
    MONEY,
    DAYS,
    TOKENS,
    NUMBER;

    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Unit> parse(String id) {
      return Arrays.stream(values()).filter(unit -> unit.id().equals(id)).findFirst();
    }
  }

  /// How a figure is claimed.
  public enum Bound {
    EXACTLY,
    AT_MOST,
    AT_LEAST
  }

  /// The figure that is claimed.
  ///
  /// @param decimals to which it is said
  public record Stated(Bound bound, Fraction low, Fraction high, int decimals) {
    /// Whether a figure, or a range of figures, is the one that is claimed, as exactly as it is
    /// said. Of a range both ends must be; one figure may lie anywhere in a claimed range.
    boolean isMetBy(Fraction least, Fraction most) {
      return switch (bound) {
        case AT_MOST -> compare(most, high) <= 0;
        case AT_LEAST -> compare(least, low) >= 0;
        case EXACTLY ->
            least.equals(most)
                ? compare(least, low) >= 0 && compare(least, high) <= 0
                : compare(least, low) == 0 && compare(most, high) == 0;
      };
    }

    private int compare(Fraction one, Fraction other) {
      return one.toDecimal(decimals).compareTo(other.toDecimal(decimals));
    }
  }
}
