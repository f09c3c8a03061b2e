package dev.costwright.importers.deepseek;

import dev.costwright.importers.Recognition;
import dev.costwright.importers.SourceFile;
import dev.costwright.importers.table.Column;
import dev.costwright.importers.table.Row;
import dev.costwright.importers.table.Table;
import dev.costwright.model.problem.InputException;
import dev.costwright.model.problem.Problem;
import dev.costwright.model.problem.Problem.Location;
import dev.costwright.model.problem.Problem.Severity;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Compares what was charged with price times amount of the usage export beside it, per bucket and
/// model: exports are rounded, so by half the last written decimal, and a millionth at least.
final class CostCheck {
  private static final String COST = "cost";
  private static final String AMOUNT = "amount";
  private static final BigDecimal MILLIONTH = BigDecimal.ONE.movePointLeft(6);
  private static final BigDecimal HALF = new BigDecimal("0.5");

  private final SourceFile source;
  private final Map<Place, BigDecimal> used = new TreeMap<>();
  private final Map<Place, Charged> charged = new TreeMap<>();

  private record Place(long startMillis, String model) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      int byTime = Long.compare(startMillis, other.startMillis);
      return byTime == 0 ? model.compareTo(other.model) : byTime;
    }

    @Override
    public String toString() {
      return model + " from " + Instant.ofEpochMilli(startMillis);
    }
  }

  /// @param line of the first row
  /// @param rounding of all rows
  private record Charged(long line, BigDecimal cost, BigDecimal rounding) {
    Charged plus(Charged other) {
      return new Charged(line, cost.add(other.cost), rounding.add(other.rounding));
    }
  }

  private CostCheck(SourceFile source) {
    this.source = source;
  }

  /// Reads the usage export beside a cost export; without one there is nothing to compare.
  static CostCheck of(SourceFile costs) {
    CostCheck check = new CostCheck(costs);
    beside(costs).map(Table::of).ifPresent(check::readAmounts);
    return check;
  }

  /// On the disk or in the same archive.
  private static Optional<SourceFile> beside(SourceFile costs) {
    Path name = costs.path().getFileName();
    if (name == null || !name.toString().startsWith(COST)) {
      return Optional.empty();
    }
    String amounts = AMOUNT + name.toString().substring(COST.length());
    SourceFile file = SourceFile.of(costs.path().resolveSibling(amounts));
    try {
      boolean isOne = new AmountImporter().recognise(file) instanceof Recognition.Claimed;
      return isOne ? Optional.of(file) : Optional.empty();
    } catch (InputException noSuchFile) {
      return Optional.empty();
    }
  }

  private void readAmounts(Table amounts) {
    Bucket bucket = Bucket.of(amounts.header());
    Column model = amounts.header().needed("model");
    Column price = amounts.header().needed("price");
    Column amount = amounts.header().needed("amount");
    amounts.forEachRow(
        new Unreported(),
        row -> {
          Place place = new Place(bucket.read(row).startMillis(), row.text(model));
          BigDecimal value = product(row, price, amount);
          if (row.isGood()) {
            used.merge(place, value, BigDecimal::add);
          }
        });
  }

  private static BigDecimal product(Row row, Column price, Column amount) {
    return row.decimal(price)
        .flatMap(each -> row.decimal(amount).map(each::multiply))
        .orElse(BigDecimal.ZERO);
  }

  /// Adds what a row charges.
  void add(Bucket.Time time, String model, long line, BigDecimal cost) {
    BigDecimal rounding = HALF.movePointLeft(Math.clamp(cost.scale(), 0, 1_000));
    if (!used.isEmpty()) {
      charged.merge(
          new Place(time.startMillis(), model),
          new Charged(line, cost, rounding.max(MILLIONTH)),
          Charged::plus);
    }
  }

  /// A doubt for every bucket and model whose cost is another.
  List<Problem> differences() {
    List<Problem> doubts = new ArrayList<>();
    charged.forEach(
        (place, sum) -> {
          BigDecimal expected = used.getOrDefault(place, BigDecimal.ZERO);
          BigDecimal difference = sum.cost().abs().subtract(expected).abs();
          if (difference.compareTo(sum.rounding()) > 0) {
            doubts.add(doubt(place, sum, expected));
          }
        });
    return doubts;
  }

  private Problem doubt(Place place, Charged sum, BigDecimal expected) {
    return new Problem(
        Severity.DOUBTFUL,
        new Location(source.name(), sum.line(), "cost"),
        sum.cost().toPlainString(),
        expected.stripTrailingZeros().toPlainString() + ", which is price times amount",
        "The cost of %s is not what the usage export beside it amounts to; the cost was kept."
            .formatted(place),
        "Export both files again on the same day; if the difference stays, ask DeepSeek.");
  }
}
