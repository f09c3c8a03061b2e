package dev.costwright.forecasting.claim;

import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.forecasting.lever.Lever;
import dev.costwright.forecasting.replay.Baseline;
import java.util.List;
import java.util.Optional;

/// "These levers save so much."
///
/// @param promise the share that is saved
/// @param of what it is a share of
/// @param own the calls that it was made for; empty when it does not say
/// @param levers with the settings that it assumes; a range stands for "from … to"
/// @param open the settings that are solved for when they do not bear it out
public record SavingClaim(
    Promise promise, Base of, Optional<Baseline> own, List<Lever> levers, List<Setting> open)
    implements Claim.Content {
  public SavingClaim {
    levers = List.copyOf(levers);
    open = List.copyOf(open);
  }

  /// What a share is taken of.
  public enum Base {
    /// All that the calls cost.
    BILL,
    /// What their prompts cost, cached or not.
    INPUT
  }

  /// @param lever its name
  /// @param id of the setting
  public record Setting(String lever, String id) {}

  /// The saving that is claimed, as a share.
  ///
  /// @param low from -1 to 1
  /// @param high empty when one number is claimed
  /// @param decimals to which it is said; at least whole per cents
  public record Promise(Fraction low, Optional<Fraction> high, int decimals) {
    /// Whether a saving is at least so much, as exactly as it is said.
    static boolean isMet(Fraction saved, Fraction wanted, int decimals) {
      return saved.toDecimal(decimals).compareTo(wanted.toDecimal(decimals)) >= 0;
    }

    boolean isMetBy(Fraction saved) {
      return isMet(saved, low, decimals);
    }

    /// The end that is claimed at best.
    public Fraction most() {
      return high.orElse(low);
    }

    boolean isFullyMetBy(Fraction saved) {
      return isMet(saved, most(), decimals);
    }
  }
}
