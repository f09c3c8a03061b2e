package dev.costwright.model.cube;

import dev.costwright.model.attribution.RuleSet;
import dev.costwright.model.fx.Reporting;
import dev.costwright.model.ledger.Ledger;
import dev.costwright.model.ledger.StoredBlock;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.problem.UsageException;
import dev.costwright.model.time.Period;
import dev.costwright.model.usage.Dimension;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// The live facts of a ledger as columns in memory; one pass answers any pivot. Immutable,
/// thread-safe.
///
/// A billed fact costs what the bill charges. Where several sources bill a seller's account on
/// the same days one of them counts, and purchases in advance are no spend: both stand aside,
/// named in {@link Coverage#aside()}. A metered or observed fact costs what our price
/// book says on its day; without a price it has no cost, and is counted and named as such.
/// A cost in another currency counts at the rate of its day; without one it is in no total, and
/// named.
/// Requests and spans are not held: a pivot can't have as many rows as the ledger.
public final class Cube {
  /// What a query reads.
  ///
  /// @param chunks of rows that count
  /// @param aside billed rows that count in no total
  /// @param valuations what rows of some months were priced with in place of `prices` and
  /// `reporting`
  /// @param keys of the true-up that `chunks` went through; none where they did not
  record Parts(
      PriceBook prices,
      Reporting reporting,
      Tuples tuples,
      List<Chunk> chunks,
      List<Aside> aside,
      Remainders remainders,
      LayerOverrides overrides,
      Map<YearMonth, Valuation> valuations,
      List<TrueUpKey> keys) {
    /// What rows of a month were priced with.
    Valuation valuation(YearMonth month) {
      return Optional.ofNullable(valuations.get(month))
          .orElseGet(() -> new Valuation(prices, reporting));
    }

    /// The same with one chunk in place of all.
    Parts onlyOf(Chunk chunk) {
      return new Parts(
          prices,
          reporting,
          tuples,
          List.of(chunk),
          List.of(),
          Remainders.NONE,
          LayerOverrides.NONE,
          valuations,
          List.of());
    }

    /// The same after a true-up.
    Parts truedUp(List<Chunk> trued, Remainders left, List<TrueUpKey> how) {
      return new Parts(prices, reporting, tuples, trued, aside, left, overrides, valuations, how);
    }

    Currency currency() {
      return reporting.currency();
    }

    int firstDay() {
      return chunks.stream().mapToInt(Chunk::firstDay).min().orElse(0);
    }

    /// Days of remainders included: a bill for a month covers days without facts.
    int lastDay() {
      int last = chunks.stream().mapToInt(Chunk::lastDay).max().orElse(0);
      return remainders.rows().stream().mapToInt(Remainder::day).reduce(last, Math::max);
    }
  }

  /// What rows are priced and converted with.
  record Valuation(PriceBook prices, Reporting reporting) {}

  private final Parts parts;
  private final List<LayerMonth> months;
  private final TrueUps trueUps;
  private final TruedParts trued;

  Cube(Parts parts, List<LayerMonth> months, TrueUps trueUps) {
    this(parts, months, trueUps, new TruedParts(parts));
  }

  private Cube(Parts parts, List<LayerMonth> months, TrueUps trueUps, TruedParts trued) {
    this.parts = parts;
    this.months = months;
    this.trueUps = trueUps;
    this.trued = trued;
  }

  /// The same rows, where detail meets money another way: in every query that does not say how,
  /// in all months.
  public Cube with(TrueUp trueUp) {
    return new Cube(parts, months, TrueUps.of(trueUp), trued);
  }

  /// How detail meets money where a query does not say it; months that were closed under another
  /// choice keep theirs.
  public TrueUp trueUp() {
    return trueUps.usual();
  }

  TrueUps trueUps() {
    return trueUps;
  }

  /// Single layers are never scaled.
  private Parts parts(LayerChoice layer, Optional<TrueUp> asked) {
    return layer == LayerChoice.BEST ? trued.of(asked.map(TrueUps::of).orElse(trueUps)) : parts;
  }

  /// Reads all live facts, prices them and applies the rules.
  public static Cube load(Ledger ledger, PriceBook prices, RuleSet rules) {
    return load(ledger, prices, rules, LayerOverrides.NONE);
  }

  /// As {@link #load(Ledger, PriceBook, RuleSet)}, where the user chose which layers count.
  public static Cube load(
      Ledger ledger, PriceBook prices, RuleSet rules, LayerOverrides overrides) {
    return load(ledger, prices, rules, overrides, Reporting.NONE);
  }

  /// As {@link #load(Ledger, PriceBook, RuleSet, LayerOverrides)}, in a currency, where money of
  /// others counts at the rate of its day.
  public static Cube load(
      Ledger ledger,
      PriceBook prices,
      RuleSet rules,
      LayerOverrides overrides,
      Reporting reporting) {
    return read(ledger::forEachBlock, prices, rules, overrides, reporting);
  }

  /// As {@link #load}, of blocks that are not all of a ledger, or not as they count now.
  ///
  /// @param blocks hands every block to the visitor, in order of import and segment
  public static Cube read(
      Consumer<Consumer<StoredBlock>> blocks,
      PriceBook prices,
      RuleSet rules,
      LayerOverrides overrides,
      Reporting reporting) {
    CubeBuilder builder = new CubeBuilder(prices, rules, overrides, reporting);
    blocks.accept(builder::add);
    return builder.build();
  }

  /// This cube with months, of UTC days, from others in place of its own: as a closed month was
  /// booked.
  public Cube withMonths(Map<YearMonth, Cube> others) {
    return others.isEmpty() ? this : new MonthMerge(this, others).merged();
  }

  /// The currency of every total, and the rates that brought other money into it.
  public Reporting reporting() {
    return parts.reporting();
  }

  /// The currency of every total.
  public Currency currency() {
    return parts.currency();
  }

  Parts parts() {
    return parts;
  }

  static Cube of(List<StoredBlock> blocks, PriceBook prices, RuleSet rules) {
    return of(blocks, prices, rules, LayerOverrides.NONE);
  }

  static Cube of(
      List<StoredBlock> blocks, PriceBook prices, RuleSet rules, LayerOverrides overrides) {
    return of(blocks, prices, rules, overrides, Reporting.NONE);
  }

  static Cube of(
      List<StoredBlock> blocks,
      PriceBook prices,
      RuleSet rules,
      LayerOverrides overrides,
      Reporting reporting) {
    CubeBuilder builder = new CubeBuilder(prices, rules, overrides, reporting);
    blocks.forEach(builder::add);
    return builder.build();
  }

  /// @throws UsageException when the query asks for requests or spans
  public Pivot pivot(PivotQuery query) {
    return new PivotRun(parts(query), query).run();
  }

  private Parts parts(PivotQuery query) {
    return parts(query.layer(), query.trueUp());
  }

  /// What a true-up brought together for one cell of a pivot: the keys of its rows, by falling
  /// change. None where the query's detail is not scaled.
  ///
  /// @param key of a row of the query's pivot
  /// @param step of that row
  public List<TrueUpKey> trueUps(PivotQuery query, List<String> key, LocalDate step) {
    return new TrueUpKeyRun(parts(query), query).run(key, step);
  }

  /// What the rows of a pivot leave open: money without a value, rows without a cost, days of
  /// which nobody told anything.
  ///
  /// @param pivot of this cube
  public Gaps gaps(Pivot pivot) {
    return new GapRun(parts(pivot.query()), months, pivot).run();
  }

  /// The dearest facts behind one cell of a pivot, for "why this number". A `(not in detail)`
  /// cell stands on the facts of the layer whose money it brings, an `(unpriced)` one on those
  /// without a cost.
  ///
  /// @param key of a row of the query's pivot, or of its gaps
  /// @param step of that row
  /// @param limit how many at most
  public List<Evidence> facts(PivotQuery query, List<String> key, LocalDate step, int limit) {
    return new EvidenceRun(parts(query), query, limit).run(key, step);
  }

  /// Visits every row that a query selects, in order of import and line, remainders last. Their
  /// costs sum to the total of a pivot of the same layer, period and filter.
  ///
  /// @throws UsageException when the filter names requests or spans
  public void forEachRow(RowQuery query, Consumer<CubeRow> visitor) {
    new RowRun(parts(query.layer(), query.trueUp()), query).run(visitor);
  }

  /// What each of the rules that the cube was made with catches among the rows that a query
  /// selects.
  ///
  /// @throws IllegalStateException for a cube put together from others
  public RulePreview rulePreview(RowQuery query) {
    if (!parts.tuples().isRuled()) {
      throw new IllegalStateException("Expected a cube of one rule set");
    }
    return new RuleRun(parts, parts.tuples().rulings(), query).run();
  }

  /// What each layer says of each seller, side by side, in order of seller.
  public List<LayerComparison> layers(Optional<Period> period) {
    return new LayerRun(parts, period).run();
  }

  /// What each layer says of each seller, account and month, and which of them counts in
  /// `best`, in that order. The money that counts adds up to the total of `best`.
  public List<LayerMonth> layerMonths() {
    return months;
  }

  /// All values of a dimension among live facts, rules applied, sorted.
  ///
  /// @throws UsageException for requests and spans
  public List<String> values(Dimension dimension) {
    checkHeld(dimension);
    return parts.tuples().values(dimension);
  }

  public long facts() {
    return parts.chunks().stream().mapToLong(Chunk::size).sum();
  }

  /// First UTC day with facts.
  public Optional<LocalDate> firstDay() {
    return parts.chunks().stream()
        .map(Chunk::firstDay)
        .min(Integer::compare)
        .map(LocalDate::ofEpochDay);
  }

  /// Last UTC day with facts.
  public Optional<LocalDate> lastDay() {
    return parts.chunks().stream()
        .map(Chunk::lastDay)
        .max(Integer::compare)
        .map(LocalDate::ofEpochDay);
  }

  static void checkHeld(Dimension dimension) {
    if (dimension.isLocal() && dimension != Dimension.SESSION) {
      throw new UsageException(
          "Expected a dimension that groups facts, found %s. Ask for session, or look at the facts"
                  .formatted(dimension.id())
              + " behind a figure.");
    }
  }
}
