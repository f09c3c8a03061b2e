package dev.costwright.model.cube;

import static dev.costwright.model.usage.Fact.ABSENT;

import dev.costwright.model.attribution.Rule;
import dev.costwright.model.attribution.Tuple;
import dev.costwright.model.attribution.Verdict;
import dev.costwright.model.cube.RulePreview.Amount;
import dev.costwright.model.cube.RulePreview.Catch;
import dev.costwright.model.cube.RulePreview.Example;
import dev.costwright.model.money.Int128;
import dev.costwright.model.money.Money;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Sums what each rule catches: one pass over the rows, then one over the tuples.
final class RuleRun {
  private static final int EXAMPLES = 5;

  /// What is summed for one rule.
  private static final class Tally {
    private Amount given;
    private Amount taken;
    private Amount said;
    private final Set<String> takers = new LinkedHashSet<>();
    private final Map<String, Example> examples = new HashMap<>();

    Tally(Currency currency) {
      given = Amount.none(currency);
      taken = given;
      said = given;
    }

    void example(String value, Map<Dimension, String> gives, Amount amount) {
      examples.merge(
          value,
          new Example(value, gives, amount),
          (one, other) -> new Example(value, gives, one.amount().plus(other.amount())));
    }

    List<Example> dearest() {
      return examples.values().stream()
          .sorted(
              Comparator.comparing((Example example) -> example.amount().cost())
                  .reversed()
                  .thenComparing(
                      Comparator.comparingLong((Example example) -> example.amount().rows())
                          .reversed())
                  .thenComparing(Example::value))
          .limit(EXAMPLES)
          .toList();
    }
  }

  private final Rulings rulings;
  private final Currency currency;
  private final Scan scan;
  private final long[] rows;
  private final long[] unpriced;
  private final Sum128[] costs;

  RuleRun(Cube.Parts parts, Rulings rulings, RowQuery query) {
    this.rulings = rulings;
    currency = parts.currency();
    scan =
        new Scan(
            parts,
            new PivotQuery(
                List.of(), TimeGrain.TOTAL, query.period(), query.layer(), query.where()));
    rows = new long[parts.tuples().size()];
    unpriced = new long[rows.length];
    costs = new Sum128[rows.length];
    Arrays.setAll(costs, _ -> new Sum128());
  }

  RulePreview run() {
    scan.run(this::add);
    List<Rule> rules = rulings.rules().rules();
    List<Tally> tallies = Stream.generate(() -> new Tally(currency)).limit(rules.size()).toList();
    Tally uncaught = new Tally(currency);
    Amount all = Amount.none(currency);
    for (int tuple = 0; tuple < rows.length; tuple++) {
      if (rows[tuple] > 0) {
        Amount amount = amount(tuple);
        all = all.plus(amount);
        judge(tuple, amount, tallies, uncaught);
      }
    }
    List<Catch> catches = new ArrayList<>();
    for (int place = 0; place < rules.size(); place++) {
      catches.add(caught(rules.get(place), tallies.get(place)));
    }
    Money rest = remainders();
    return new RulePreview(
        catches,
        uncaught.given,
        uncaught.dearest(),
        rest,
        new Amount(all.rows(), all.tuples(), all.cost().plus(rest), all.unpriced()));
  }

  private void add(Chunk chunk, int from, int count) {
    for (int i = 0; i < count; i++) {
      if (scan.codes()[i] != Scan.OUTSIDE) {
        int tuple = (int) chunk.tuple().get(from + i);
        long cost = chunk.cost().get(from + i);
        rows[tuple]++;
        if (cost == ABSENT) {
          unpriced[tuple]++;
        } else {
          costs[tuple].add(cost);
        }
      }
    }
  }

  private Amount amount(int tuple) {
    return new Amount(rows[tuple], 1, new Money(costs[tuple].get(), currency), unpriced[tuple]);
  }

  private void judge(int tuple, Amount amount, List<Tally> tallies, Tally uncaught) {
    Rulings.Ruling ruling = rulings.of(tuple);
    ruling.verdict().catching().forEach(place -> judge(tuple, place, amount, tallies.get(place)));
    if (ruling.verdict().catching().isEmpty()) {
      uncaught.given = uncaught.given.plus(amount);
      uncaught.example(text(ruling.read()), Map.of(), amount);
    }
  }

  private void judge(int tuple, int place, Amount amount, Tally tally) {
    Rule rule = rulings.rules().rules().get(place);
    Rulings.Ruling ruling = rulings.of(tuple);
    Set<Dimension> given = rulings.given(tuple, place);
    Map<Dimension, String> gives =
        given.stream()
            .collect(
                Collectors.toMap(
                    dimension -> dimension,
                    dimension -> ruling.verdict().given().getOrDefault(dimension, "")));
    tally.example(rule.subject() + " " + rule.value(ruling.read()).orElse(""), gives, amount);
    if (!given.isEmpty()) {
      tally.given = tally.given.plus(amount);
      return;
    }
    Set<String> takers = takers(rule, place, ruling);
    if (takers.isEmpty()) {
      tally.said = tally.said.plus(amount);
    } else {
      tally.taken = tally.taken.plus(amount);
      tally.takers.addAll(takers);
    }
  }

  /// Former rules that give something that this one would give, too.
  private Set<String> takers(Rule rule, int place, Rulings.Ruling ruling) {
    Verdict verdict = ruling.verdict();
    return rule.given(ruling.read()).orElse(Map.of()).keySet().stream()
        .map(dimension -> verdict.giver().getOrDefault(dimension, place))
        .filter(giver -> giver < place)
        .sorted()
        .map(giver -> rulings.rules().rules().get(giver).name())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Catch caught(Rule rule, Tally tally) {
    return new Catch(
        rule,
        tally.given.plus(tally.taken).plus(tally.said),
        tally.given,
        tally.taken,
        List.copyOf(tally.takers),
        tally.said,
        tally.dearest());
  }

  private static String text(Tuple read) {
    Stream<String> dimensions =
        new TreeMap<>(read.dimensions())
            .entrySet().stream().map(one -> one.getKey().id() + " " + one.getValue());
    Stream<String> tags =
        new TreeMap<>(read.tags())
            .entrySet().stream().map(one -> "tag " + one.getKey() + " " + one.getValue());
    String text = Stream.concat(dimensions, tags).collect(Collectors.joining(", "));
    return text.isEmpty() ? Pivot.UNTAGGED : text;
  }

  private Money remainders() {
    Int128 sum = Int128.ZERO;
    for (Remainder remainder : scan.remainders()) {
      if (scan.code(remainder) != Scan.OUTSIDE) {
        sum = sum.plus(remainder.cost());
      }
    }
    return new Money(sum, currency);
  }
}
