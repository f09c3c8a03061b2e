package dev.costwright.model.cube;

import dev.costwright.model.money.Money;
import dev.costwright.model.usage.Layer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a figure rests on, in money of the reporting currency.
///
/// @param total the money the figure stands for; `tagged` and `untagged` add up to it, and so do
/// the layers
/// @param byLayer how much of it each layer brings; in `best` the layer whose money counts on the
/// day, not the one whose rows explain it
/// @param tagged money whose team, feature or other asked-for dimensions are all known
/// @param untagged money for which at least one is not, `(not in detail)` included
/// @param notInDetail money that the detail layer does not explain; negative when detail exceeds
/// the bill. A part of the total
/// @param unpricedFacts rows without a cost in the reporting currency: without a price, or not
/// converted
/// @param unpriced the models without a price, by falling tokens
/// @param unconverted other currencies' money that has no dated rate, left out of every total, in
/// order of currency
/// @param aside billed money that counts in no total, each with the reason
/// @param overrides the user's choices of layers that it rests on, in order of month; only in
/// `best`
/// @param trueUp how much of it is detail that a true-up looked at; empty where detail
/// is told as it was counted, and where there is none
public record Coverage(
    Money total,
    Map<Layer, Money> byLayer,
    Money tagged,
    Money untagged,
    Money notInDetail,
    long unpricedFacts,
    List<Unpriced> unpriced,
    List<Money> unconverted,
    List<Aside> aside,
    List<LayerOverride> overrides,
    Optional<TruedUp> trueUp) {
  public Coverage {
    byLayer = Map.copyOf(byLayer);
    unpriced = List.copyOf(unpriced);
    unconverted = List.copyOf(unconverted);
    aside = List.copyOf(aside);
    overrides = List.copyOf(overrides);
  }

  /// With nothing aside, without overrides and without a true-up.
  public Coverage(
      Money total,
      Map<Layer, Money> byLayer,
      Money tagged,
      Money untagged,
      Money notInDetail,
      long unpricedFacts,
      List<Unpriced> unpriced,
      List<Money> unconverted) {
    this(
        total,
        byLayer,
        tagged,
        untagged,
        notInDetail,
        unpricedFacts,
        unpriced,
        unconverted,
        List.of(),
        List.of(),
        Optional.empty());
  }

  /// Detail that a true-up looked at.
  ///
  /// @param before what scaled rows cost by themselves
  /// @param after what they cost scaled: an estimate, for a bill does not say whose usage it is
  /// @param keys how many seller's accounts, days and models were scaled
  /// @param lowest the least of their factors; empty when there are none
  /// @param highest the greatest
  /// @param kept what rows cost that could not be scaled; they cost what they did
  /// @param keptKeys how many keys these are
  /// @param reasons why, each once
  public record TruedUp(
      Money before,
      Money after,
      long keys,
      Optional<BigDecimal> lowest,
      Optional<BigDecimal> highest,
      Money kept,
      long keptKeys,
      List<TrueUpKey.Outcome> reasons) {
    public TruedUp {
      reasons = List.copyOf(reasons);
    }

    /// What scaling moved out of `(not in detail)`.
    public Money moved() {
      return after.minus(before);
    }
  }

  /// Money that counts in no total.
  ///
  /// @param source what bills it, such as `focus/openai`
  /// @param counting the source that counts in its place; `source` itself for purchases
  /// @param agrees whether both sources say the same of these days, rounding to cents apart
  /// @param from first day with such money
  /// @param to last day with such money
  /// @param rows of the ledger
  /// @param amount what was left out
  public record Aside(
      Kind kind,
      String seller,
      String account,
      String source,
      String counting,
      boolean agrees,
      LocalDate from,
      LocalDate to,
      long rows,
      Money amount) {
    /// Why money stands aside.
    public enum Kind {
      /// Paid in advance, not yet spent.
      PURCHASE,
      /// Another source bills the same account and days.
      OTHER_BILL,
      /// Another log tells of the same calls.
      OTHER_LOG
    }
  }

  /// Usage that no price is known for. In `best`, where provider usage brings the money but a
  /// gateway the detail, the provider's word on tokens counts.
  ///
  /// @param facts rows of the ledger
  /// @param tokens of all classes
  public record Unpriced(String seller, String model, long facts, long tokens) {}
}
