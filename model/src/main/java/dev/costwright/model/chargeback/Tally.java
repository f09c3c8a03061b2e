package dev.costwright.model.chargeback;

import dev.costwright.model.allocation.Load;
import dev.costwright.model.cube.CubeRow;
import dev.costwright.model.money.Allocation;
import dev.costwright.model.money.Int128;
import dev.costwright.model.money.Money;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Measure;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.OptionalLong;

/// Sums rows of the ledger.
final class Tally {
  private final Currency currency;
  private Int128 picos = Int128.ZERO;
  private long requests;
  private long tokens;
  private long rows;
  private long unpriced;
  private boolean countsRequests;
  private boolean countsTokens;

  /// @param currency of the rows' costs
  Tally(Currency currency) {
    this.currency = currency;
  }

  void add(CubeRow row) {
    row.cost().ifPresent(cost -> picos = picos.plus(cost.picos()));
    rows++;
    unpriced += row.cost().isEmpty() ? 1 : 0;
    long asked = row.measure(Measure.REQUESTS);
    if (asked != Fact.ABSENT) {
      countsRequests = true;
      requests = Math.addExact(requests, asked);
    }
    for (Measure measure : Measure.tokenClasses()) {
      long count = row.measure(measure);
      if (count != Fact.ABSENT) {
        countsTokens = true;
        tokens = Math.addExact(tokens, count);
      }
    }
  }

  void add(Tally other) {
    picos = picos.plus(other.picos);
    requests = Math.addExact(requests, other.requests);
    tokens = Math.addExact(tokens, other.tokens);
    rows += other.rows;
    unpriced += other.unpriced;
    countsRequests |= other.countsRequests;
    countsTokens |= other.countsTokens;
  }

  /// Parts in proportion, every figure by largest remainder, so that they sum to this.
  List<Tally> split(List<BigInteger> weights) {
    List<BigInteger> money = Allocation.byLargestRemainder(picos.toBigInteger(), weights);
    long[][] counts = {
      parts(requests, weights),
      parts(tokens, weights),
      parts(rows, weights),
      parts(unpriced, weights)
    };
    List<Tally> parts = new ArrayList<>();
    for (int i = 0; i < weights.size(); i++) {
      Tally part = new Tally(currency);
      part.picos = Int128.of(money.get(i));
      part.requests = counts[0][i];
      part.tokens = counts[1][i];
      part.rows = counts[2][i];
      part.unpriced = counts[3][i];
      part.countsRequests = countsRequests;
      part.countsTokens = countsTokens;
      parts.add(part);
    }
    return parts;
  }

  private static long[] parts(long whole, List<BigInteger> weights) {
    return Allocation.byLargestRemainder(BigInteger.valueOf(whole), weights).stream()
        .mapToLong(BigInteger::longValueExact)
        .toArray();
  }

  Money cost() {
    return new Money(picos, currency);
  }

  Load load() {
    return new Load(cost(), requests, tokens);
  }

  Line line(Line.Kind kind, String name, String detail) {
    return new Line(
        kind,
        name,
        detail,
        countsRequests ? OptionalLong.of(requests) : OptionalLong.empty(),
        countsTokens ? OptionalLong.of(tokens) : OptionalLong.empty(),
        cost(),
        cost(),
        rows,
        unpriced);
  }
}
