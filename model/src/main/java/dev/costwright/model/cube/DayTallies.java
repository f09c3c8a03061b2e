package dev.costwright.model.cube;

import static dev.costwright.model.usage.Fact.ABSENT;

import dev.costwright.model.usage.ChargeCategory;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Layer;
import dev.costwright.model.usage.Measure;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/// All sellers, accounts and days, each with what its layers say. Filled chunk by chunk; then it
/// says which rows are the best detail and what is missing from them.
final class DayTallies {
  private static final int MIXED = -1;

  private final Tuples tuples;
  private final LayerOverrides overrides;
  private final Currency currency;
  private final Accounts accounts;
  private final LongIndex index = new LongIndex();
  private final List<DayTally> tallies = new ArrayList<>();

  DayTallies(Tuples tuples, LayerOverrides overrides, Currency currency) {
    this.tuples = tuples;
    accounts = new Accounts(tuples);
    this.overrides = overrides;
    this.currency = currency;
  }

  /// Adds a chunk of usage. A bucket of several days also covers the days after its first.
  ///
  /// @param lastDays the last day that each row covers
  void add(Chunk chunk, long[] lastDays) {
    add(chunk, lastDays, row -> true);
  }

  /// Adds a chunk of a bill. Only charges for usage in the reporting currency cover days: a tax, a
  /// credit or an adjustment alone says nothing of what the day's usage costs.
  void addBill(Chunk chunk, long[] lastDays, Categories categories) {
    add(
        chunk,
        lastDays,
        row ->
            chunk.cost().get(row) != ABSENT
                && categories.of((int) chunk.tuple().get(row)) == ChargeCategory.USAGE);
  }

  private void add(Chunk chunk, long[] lastDays, IntPredicate covers) {
    List<Measure> measures =
        LayerTally.TRUED.stream().filter(chunk.measures()::containsKey).toList();
    for (int row = 0; row < chunk.size(); row++) {
      int tuple = (int) chunk.tuple().get(row);
      int day = (int) chunk.day().get(row);
      LayerTally tally = at(tuple, day).in(chunk.layer());
      long cost = chunk.cost().get(row);
      tally.fact(cost);
      for (Measure measure : measures) {
        tally.count(measure, chunk.measure(measure, row));
      }
      if (cost == ABSENT && !chunk.foreign().isAt(row)) {
        tally.unpriced(tuple, chunk.measure(Measure.REQUESTS, row), chunk.tokens(row));
      }
      if (covers.test(row)) {
        for (int covered = day; covered <= lastDays[row]; covered++) {
          at(tuple, covered).cover(chunk.layer());
        }
      }
    }
  }

  /// For each row of the chunk the ordinal of the layer whose money it explains; absent when the
  /// row is not in the best detail. Billed money that decides no day stands for itself.
  Column standing(Chunk chunk) {
    long[] standing = new long[chunk.size()];
    for (int row = 0; row < standing.length; row++) {
      DayTally tally = at((int) chunk.tuple().get(row), (int) chunk.day().get(row));
      boolean isBeside =
          chunk.layer() == Layer.BILLED
              && !tally.says(Layer.BILLED)
              && chunk.cost().get(row) != ABSENT;
      Layer stands = isBeside ? Layer.BILLED : tally.money();
      standing[row] = isBeside || tally.detail() == chunk.layer() ? stands.ordinal() : ABSENT;
    }
    return Column.of(standing);
  }

  /// What is missing from the best detail on each day whose money is of another layer, in order of
  /// first appearance. Appends a tuple for each seller and account with such days.
  Remainders remainders() {
    int[] providers = providers();
    IntTable tupleOf = new IntTable(1);
    List<Remainder> remainders = new ArrayList<>();
    for (int i = 0; i < tallies.size(); i++) {
      int book = (int) (index.key(i) >> 32);
      if (tallies.get(i).needsRemainder()) {
        remainders.add(
            Remainder.of(tuple(book, providers, tupleOf), (int) index.key(i), tallies.get(i)));
      }
    }
    return Remainders.of(remainders);
  }

  private DayTally at(int tuple, int day) {
    int at = index.idOf((long) accounts.of(tuple) << 32 | (day & 0xFFFF_FFFFL));
    if (at == tallies.size()) {
      tallies.add(new DayTally(chosen(tuple, day)));
    }
    return tallies.get(at);
  }

  private Optional<Layer> chosen(int tuple, int day) {
    return overrides.isEmpty()
        ? Optional.empty()
        : overrides.find(
            tuples.value(Dimension.SELLER, tuple),
            tuples.value(Dimension.ACCOUNT, tuple),
            YearMonth.from(LocalDate.ofEpochDay(day)));
  }

  /// What the layers say of each seller, account and month.
  List<LayerMonth> months() {
    LayerMonths months = new LayerMonths(overrides, currency);
    for (int i = 0; i < tallies.size(); i++) {
      int book = (int) (index.key(i) >> 32);
      months.add(accounts.seller(book), accounts.account(book), (int) index.key(i), tallies.get(i));
    }
    return months.list();
  }

  /// The one provider of each seller and account, or {@link #MIXED}.
  private int[] providers() {
    // also of sellers and accounts whose rows all stand aside, and that have no day
    for (int tuple = 0; tuple < tuples.size(); tuple++) {
      accounts.of(tuple);
    }
    int[] providers = new int[accounts.size()];
    boolean[] seen = new boolean[accounts.size()];
    Arrays.fill(providers, MIXED);
    for (int tuple = 0; tuple < tuples.size(); tuple++) {
      int book = accounts.of(tuple);
      int provider = tuples.id(Dimension.PROVIDER, tuple);
      providers[book] = !seen[book] || providers[book] == provider ? provider : MIXED;
      seen[book] = true;
    }
    return providers;
  }

  private int tuple(int book, int[] providers, IntTable tupleOf) {
    int known = tupleOf.get(0, book);
    if (known == 0) {
      int tuple = tuples.append();
      for (Dimension dimension : Tuples.DIMENSIONS) {
        tuples.set(dimension, tuple, tuples.dictionary(dimension).idOf(Pivot.NOT_IN_DETAIL));
      }
      tuples.set(Dimension.SELLER, tuple, accounts.sellerId(book));
      tuples.set(Dimension.ACCOUNT, tuple, accounts.accountId(book));
      if (providers[book] != MIXED) {
        tuples.set(Dimension.PROVIDER, tuple, providers[book]);
      }
      known = tuple + 1;
      tupleOf.set(0, book, known);
    }
    return known - 1;
  }
}
