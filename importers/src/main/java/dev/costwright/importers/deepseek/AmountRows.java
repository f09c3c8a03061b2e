package dev.costwright.importers.deepseek;

import dev.costwright.importers.EntrySink;
import dev.costwright.importers.table.Column;
import dev.costwright.importers.table.Header;
import dev.costwright.importers.table.Row;
import dev.costwright.model.usage.DataSet;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Layer;
import dev.costwright.model.usage.Measure;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// Collects rows of one bucket, model and key, one per type, into one fact.
final class AmountRows {
  private static final Map<String, Measure> TYPES =
      Map.of(
          "input_cache_hit_tokens", Measure.CACHE_READ,
          "input_cache_miss_tokens", Measure.FRESH_INPUT,
          "output_tokens", Measure.OUTPUT,
          "request_count", Measure.REQUESTS);

  private static final String INPUT = "input_tokens";

  private final Bucket bucket;
  private final Column model;
  private final Column keyName;
  private final Column key;
  private final Column user;
  private final Column type;
  private final Column amount;
  private final EntrySink sink;
  private final DataSet dataSet;
  private Optional<Group> group = Optional.empty();

  /// What rows of one fact have in common.
  private record Place(Bucket.Time time, String model, String key, String user) {}

  /// @param input of rows that say nothing about the cache
  private record Group(Place place, long line, Map<Measure, Long> counts, long input) {
    Group with(Measure measure, long count) {
      counts.merge(measure, count, Math::addExact);
      return this;
    }

    Group withInput(long count) {
      return new Group(place, line, counts, Math.addExact(Math.max(input, 0), count));
    }

    long cached() {
      return counts.getOrDefault(Measure.CACHE_READ, 0L)
          + counts.getOrDefault(Measure.FRESH_INPUT, 0L);
    }

    boolean isSplit() {
      return counts.containsKey(Measure.CACHE_READ) || counts.containsKey(Measure.FRESH_INPUT);
    }
  }

  AmountRows(Header header, String account, EntrySink sink) {
    bucket = Bucket.of(header);
    model = header.needed("model");
    keyName = header.column("api_key_name");
    key = header.column("api_key");
    user = header.column("user_id");
    type = header.needed("type");
    amount = header.needed("amount");
    this.sink = sink;
    dataSet = bucket.dataSet("deepseek/usage", Layer.METERED, account, Currency.getInstance("USD"));
  }

  void read(Row row) {
    String name = row.text(keyName).isEmpty() ? row.text(key) : row.text(keyName);
    Place place = new Place(bucket.read(row), row.text(model), name, row.text(user));
    long count = row.neededCount(amount);
    String kind = row.text(type);
    Optional<Measure> measure = Optional.ofNullable(TYPES.get(kind));
    if (measure.isEmpty() && !kind.equals(INPUT)) {
      row.reject(
          type,
          "input_cache_hit_tokens, input_cache_miss_tokens, output_tokens or request_count",
          "The type of amount is not known.",
          "Tell us about it; what it counts is not in the ledger.");
    }
    if (!row.isGood()) {
      return;
    }
    Group open =
        group.filter(known -> known.place().equals(place)).orElseGet(() -> begin(row, place));
    Group read =
        measure.map(known -> open.with(known, count)).orElseGet(() -> open.withInput(count));
    group = Optional.of(read);
    if (kind.startsWith("input")) {
      check(row, read);
    }
  }

  /// Gives the last fact.
  void end() {
    group.ifPresent(this::give);
    group = Optional.empty();
  }

  private Group begin(Row row, Place place) {
    end();
    return new Group(place, row.line(), new EnumMap<>(Measure.class), Fact.ABSENT);
  }

  /// The sum may stand before, between or behind its parts: what is read so far must not be more.
  private void check(Row row, Group read) {
    boolean isWhole =
        read.counts().containsKey(Measure.CACHE_READ)
            && read.counts().containsKey(Measure.FRESH_INPUT);
    if (read.input() != Fact.ABSENT && isWhole && read.input() != read.cached()) {
      row.doubt(
          amount,
          "%d input_tokens, the sum of cache hits and misses".formatted(read.cached()),
          "The bucket has %d input_tokens, which is not their sum; hits and misses were kept."
              .formatted(read.input()),
          "Compare the day with DeepSeek's usage page and export it again.");
    }
  }

  private void give(Group read) {
    Fact.Builder fact =
        Fact.builder()
            .line(read.line())
            .time(read.place().time().startMillis(), read.place().time().endMillis())
            .dimension(Dimension.PROVIDER, "deepseek")
            .dimension(Dimension.MODEL, read.place().model())
            .dimension(Dimension.API_KEY, read.place().key())
            .dimension(Dimension.USER, read.place().user());
    bucket.into(fact);
    read.counts().forEach(fact::measure);
    if (!read.isSplit()) {
      fact.measure(Measure.FRESH_INPUT, read.input());
    }
    sink.fact(dataSet, fact.build());
  }
}
