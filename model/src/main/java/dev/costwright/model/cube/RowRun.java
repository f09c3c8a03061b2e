package dev.costwright.model.cube;

import static dev.costwright.model.usage.Fact.ABSENT;

import dev.costwright.model.money.Money;
import dev.costwright.model.prefix.PrefixColumn;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Grain;
import dev.costwright.model.usage.Layer;
import dev.costwright.model.usage.Measure;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Hands out the rows that a query selects.
final class RowRun {
  private static final long MILLIS_OF_SECOND = 1_000;

  private final Cube.Parts parts;
  private final Scan scan;

  RowRun(Cube.Parts parts, RowQuery query) {
    this.parts = parts;
    scan =
        new Scan(
            parts,
            new PivotQuery(
                List.of(), TimeGrain.TOTAL, query.period(), query.layer(), query.where()));
  }

  void run(Consumer<CubeRow> visitor) {
    scan.run(
        (chunk, from, count) -> {
          for (int i = 0; i < count; i++) {
            if (scan.codes()[i] != Scan.OUTSIDE) {
              visitor.accept(new FactRow(parts, chunk, from + i));
            }
          }
        });
    for (Remainder remainder : scan.remainders()) {
      if (scan.code(remainder) != Scan.OUTSIDE) {
        visitor.accept(new RemainderRow(parts, remainder));
      }
    }
  }

  private record FactRow(Cube.Parts parts, Chunk chunk, int row) implements CubeRow {
    @Override
    public boolean isRemainder() {
      return false;
    }

    @Override
    public Layer layer() {
      return chunk.layer();
    }

    @Override
    public Grain grain() {
      return chunk.grain();
    }

    @Override
    public LocalDate day() {
      return LocalDate.ofEpochDay(chunk.day().get(row));
    }

    @Override
    public Optional<Instant> start() {
      long second = chunk.second().get(row);
      return second == ABSENT ? Optional.empty() : Optional.of(Instant.ofEpochSecond(second));
    }

    @Override
    public Optional<String> dimension(Dimension dimension) {
      if (dimension == Dimension.SESSION) {
        int session = (int) chunk.session().get(row);
        return session == Dictionary.ABSENT
            ? Optional.empty()
            : Optional.of(parts.tuples().dictionary(Dimension.SESSION).value(session));
      }
      Cube.checkHeld(dimension);
      return parts.tuples().find(dimension, tuple());
    }

    @Override
    public int tuple() {
      return (int) chunk.tuple().get(row);
    }

    @Override
    public long measure(Measure measure) {
      return measure == Measure.CHARGE && chunk.layer() == Layer.BILLED
          ? chunk.cost().get(row)
          : chunk.measure(measure, row);
    }

    @Override
    public Optional<Money> cost() {
      long cost = chunk.cost().get(row);
      return cost == ABSENT ? Optional.empty() : Optional.of(Money.ofPicos(cost, parts.currency()));
    }

    @Override
    public Optional<Money> foreignCost() {
      return chunk.foreign().isAt(row) ? Optional.of(chunk.foreign().at(row)) : Optional.empty();
    }

    @Override
    public Optional<CubePrefix> prefix() {
      int leaf = chunk.prefixes().leaf(row);
      return leaf == PrefixColumn.NONE
          ? Optional.empty()
          : Optional.of(
              new CubePrefix(
                  chunk.prefixes().tree(),
                  leaf,
                  chunk.prefixes().length(row),
                  startSecond() * MILLIS_OF_SECOND + Math.max(0, chunk.millis().get(row))));
    }

    @Override
    public long importId() {
      return chunk.importId();
    }

    @Override
    public long line() {
      return chunk.line().get(row);
    }
  }

  private record RemainderRow(Cube.Parts parts, Remainder remainder) implements CubeRow {
    @Override
    public boolean isRemainder() {
      return true;
    }

    @Override
    public Layer layer() {
      return remainder.money();
    }

    @Override
    public Grain grain() {
      return Grain.BUCKET;
    }

    @Override
    public LocalDate day() {
      return LocalDate.ofEpochDay(remainder.day());
    }

    @Override
    public Optional<Instant> start() {
      return Optional.empty();
    }

    @Override
    public Optional<String> dimension(Dimension dimension) {
      if (dimension == Dimension.SESSION) {
        return Optional.of(Pivot.NOT_IN_DETAIL);
      }
      Cube.checkHeld(dimension);
      return parts.tuples().find(dimension, remainder.tuple());
    }

    @Override
    public long measure(Measure measure) {
      return remainder.counts().get(measure.ordinal());
    }

    @Override
    public Optional<Money> cost() {
      return Optional.of(new Money(remainder.cost(), parts.currency()));
    }

    @Override
    public long importId() {
      return 0;
    }

    @Override
    public long line() {
      return 0;
    }
  }
}
