package dev.costwright.model.ledger;

import static java.util.Comparator.comparing;

import dev.costwright.model.ledger.History.Known;
import dev.costwright.model.ledger.h2.Database;
import dev.costwright.model.usage.Metric;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Metrics of imports, and which of them count: of each key that of the latest as-of instant,
/// then the larger value, then the one whose file has the greatest SHA-256; within a file the
/// last line.
final class Metrics {
  private record Key(YearMonth month, String feature, String plan, String tenant, String name) {
    static final Comparator<Key> ORDER =
        comparing(Key::month)
            .thenComparing(Key::feature)
            .thenComparing(Key::plan)
            .thenComparing(Key::tenant)
            .thenComparing(Key::name);

    static Key of(Metric metric) {
      return new Key(
          metric.month(), metric.feature(), metric.plan(), metric.tenant(), metric.name());
    }
  }

  private record Claim(long importId, int row, Instant asOf, String sha256, Metric metric) {
    static final Comparator<Claim> PRECEDENCE =
        comparing(Claim::asOf)
            .thenComparing(claim -> claim.metric().value())
            .thenComparing(Claim::sha256)
            .thenComparing(claim -> claim.metric().currency());
  }

  private final Database database;

  Metrics(Database database) {
    this.database = database;
  }

  /// What counts among these imports, in order of key.
  List<Metric> counting(Map<Long, Known> live) {
    return winners(live).entrySet().stream()
        .sorted(Map.Entry.comparingByKey(Key.ORDER))
        .map(entry -> entry.getValue().metric())
        .toList();
  }

  /// What becomes of the metrics of one import; `live` may lack it.
  RowCounts count(Known known, Map<Long, Known> live) {
    List<Metric> metrics = database.entries().metrics(known.id());
    if (metrics.isEmpty()) {
      return new RowCounts(0, 0, 0, 0, 0);
    }
    Map<Key, Claim> winners =
        winners(live.containsKey(known.id()) ? live : Map.of(known.id(), known));
    long added = 0;
    long duplicate = 0;
    for (int row = 0; row < metrics.size(); row++) {
      Claim winner = winners.get(Key.of(metrics.get(row)));
      if (winner == null || (winner.importId() == known.id() && winner.row() == row)) {
        added++;
      } else if (sameContent(winner.metric(), metrics.get(row))) {
        duplicate++;
      }
    }
    return new RowCounts(metrics.size(), added, metrics.size() - added - duplicate, duplicate, 0);
  }

  private Map<Key, Claim> winners(Map<Long, Known> live) {
    Map<Key, Claim> winners = new HashMap<>();
    live.values().stream()
        .flatMap(this::claims)
        .forEach(
            claim ->
                winners.merge(
                    Key.of(claim.metric()),
                    claim,
                    (known, other) -> Claim.PRECEDENCE.compare(other, known) > 0 ? other : known));
    return winners;
  }

  /// The last line of each key.
  private Stream<Claim> claims(Known known) {
    Map<Key, Claim> last = new HashMap<>();
    List<Metric> metrics = new ArrayList<>(database.entries().metrics(known.id()));
    for (int row = 0; row < metrics.size(); row++) {
      last.put(
          Key.of(metrics.get(row)),
          new Claim(
              known.id(), row, known.sealed().asOf(), known.file().sha256(), metrics.get(row)));
    }
    return last.values().stream();
  }

  private static boolean sameContent(Metric first, Metric second) {
    return first.value().compareTo(second.value()) == 0
        && first.currency().equals(second.currency());
  }
}
