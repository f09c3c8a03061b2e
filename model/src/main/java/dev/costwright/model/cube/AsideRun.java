package dev.costwright.model.cube;

import static dev.costwright.model.usage.Fact.ABSENT;

import dev.costwright.model.money.Money;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Sums what stands aside of the money that a query asks for: of bills, of logs, and in `best` of
/// both. Metered figures leave out nothing.
final class AsideRun {
  private static final Comparator<Coverage.Aside> ORDER =
      Comparator.comparing(Coverage.Aside::kind)
          .thenComparing(Coverage.Aside::seller)
          .thenComparing(Coverage.Aside::account)
          .thenComparing(Coverage.Aside::source)
          .thenComparing(Coverage.Aside::counting)
          .thenComparing(Coverage.Aside::agrees)
          .thenComparing(aside -> aside.amount().currency().getCurrencyCode());

  private record Key(Aside.Reason reason, String seller, String account, String currency) {}

  private final Cube.Parts parts;
  private final PivotQuery query;
  private final Map<Key, Coverage.Aside> sums = new HashMap<>();

  AsideRun(Cube.Parts parts, PivotQuery query) {
    this.parts = parts;
    this.query = query;
  }

  List<Coverage.Aside> run() {
    parts.aside().stream().filter(this::isAsked).forEach(this::add);
    List<Coverage.Aside> found = new ArrayList<>(sums.values());
    found.sort(ORDER);
    return List.copyOf(found);
  }

  private boolean isAsked(Aside aside) {
    return query.layer() == LayerChoice.BEST || query.layer() == layer(aside);
  }

  private static LayerChoice layer(Aside aside) {
    return LayerChoice.valueOf(aside.chunk().layer().name());
  }

  private void add(Aside aside) {
    Scan scan =
        new Scan(
            parts.onlyOf(aside.chunk()),
            new PivotQuery(
                List.of(), TimeGrain.TOTAL, query.period(), layer(aside), query.where()));
    scan.run(
        (chunk, from, count) -> {
          for (int i = 0; i < count; i++) {
            if (scan.codes()[i] != Scan.OUTSIDE) {
              add(aside.reason(), chunk, from + i);
            }
          }
        });
  }

  private void add(Aside.Reason reason, Chunk chunk, int row) {
    long cost = chunk.cost().get(row);
    if (cost == ABSENT && !chunk.foreign().isAt(row)) {
      return;
    }
    Money amount = cost == ABSENT ? chunk.foreign().at(row) : Money.ofPicos(cost, parts.currency());
    int tuple = (int) chunk.tuple().get(row);
    LocalDate day = LocalDate.ofEpochDay(chunk.day().get(row));
    Key key =
        new Key(
            reason,
            parts.tuples().value(Dimension.SELLER, tuple),
            parts.tuples().value(Dimension.ACCOUNT, tuple),
            amount.currency().getCurrencyCode());
    sums.merge(
        key,
        new Coverage.Aside(
            reason.kind(),
            key.seller(),
            key.account(),
            reason.source(),
            reason.counting(),
            reason.agrees(),
            day,
            day,
            1,
            amount),
        AsideRun::plus);
  }

  private static Coverage.Aside plus(Coverage.Aside sum, Coverage.Aside more) {
    return new Coverage.Aside(
        sum.kind(),
        sum.seller(),
        sum.account(),
        sum.source(),
        sum.counting(),
        sum.agrees(),
        more.from().isBefore(sum.from()) ? more.from() : sum.from(),
        more.to().isAfter(sum.to()) ? more.to() : sum.to(),
        sum.rows() + more.rows(),
        sum.amount().plus(more.amount()));
  }
}
