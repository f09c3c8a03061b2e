package dev.costwright.forecasting.claim;

import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.forecasting.replay.Baseline;
import dev.costwright.forecasting.replay.Grains;
import dev.costwright.forecasting.replay.Watch;
import dev.costwright.model.cube.Cube;
import dev.costwright.model.money.Money;
import dev.costwright.model.pricing.PriceBook;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// A claim held against numbers: a ledger's, or those that it was made of.
///
/// @param outcome whether they bear it out
/// @param found what they come to: a share saved, or the figure; empty when it cannot be told
/// @param ceiling the largest share that the claim's levers can save on these numbers, however far
/// they are turned; empty for a figure, and when it cannot be told
/// @param replayed the money behind it; empty for a figure
/// @param needs what would have to be so for the claim to hold
/// @param assumptions that were made
/// @param notes what the result does not know or took for granted, one sentence each
public record ClaimCheck(
    Claim claim,
    Outcome outcome,
    Optional<Spread> found,
    Optional<Fraction> ceiling,
    Optional<Replayed> replayed,
    List<Need> needs,
    List<Assumption> assumptions,
    List<String> notes) {
  public ClaimCheck {
    needs = List.copyOf(needs);
    assumptions = List.copyOf(assumptions);
    notes = List.copyOf(notes);
  }

  /// @param stated with every range at its central value
  /// @param low and `high` over all ends of the ranges that are assumed
  public record Spread(Fraction low, Fraction stated, Fraction high) {
    public boolean isPoint() {
      return low.equals(high);
    }
  }

  /// @param baseline what the calls cost
  /// @param base what shares are taken of: the bill, or the cost of prompts
  /// @param saving with the settings as assumed
  /// @param best saving at the ceiling
  /// @param grain how the baseline was replayed
  /// @param rows it stands on
  public record Replayed(
      Money baseline, Money base, Money saving, Money best, Grains grain, long rows) {}

  /// What a setting would have to be.
  ///
  /// @param wanted the claimed share or figure that it is needed for
  /// @param lever empty for an input of a figure
  /// @param setting of the lever, or the input
  /// @param value to nine decimals; empty when none will do by itself
  /// @param assumed as the claim has it
  public record Need(
      Fraction wanted, String lever, String setting, Optional<Fraction> value, String assumed) {}

  /// @param lever empty for an input of a figure
  /// @param value as text; two ends of a range are parted by ` to `
  /// @param source who says so; empty when only the claim does
  public record Assumption(String lever, String setting, String value, String source) {}

  /// Holds a claim against the ledger.
  ///
  /// @param window of the ledger
  /// @throws IllegalArgumentException for a claim that is no saving
  public static ClaimCheck onLedger(
      Claim claim, Baseline.Window window, Cube cube, PriceBook prices, Watch watch) {
    if (claim.content() instanceof SavingClaim saving) {
      return SavingCheck.of(claim, saving, window, () -> cube, prices, watch);
    }
    throw new IllegalArgumentException("Expected a saving, found a figure: " + claim.id());
  }

  /// Holds a claim against the numbers that it brings itself.
  ///
  /// @return empty when it brings none
  public static Optional<ClaimCheck> onOwnNumbers(
      Claim claim, Supplier<Cube> noCube, PriceBook prices, Watch watch) {
    return switch (claim.content()) {
      case FigureClaim figure -> Optional.of(FigureCheck.of(claim, figure));
      case SavingClaim saving ->
          saving.own().map(own -> SavingCheck.of(claim, saving, own, noCube, prices, watch));
    };
  }
}
