package dev.costwright.importers.openai;

import dev.costwright.importers.EntrySink;
import dev.costwright.importers.table.Column;
import dev.costwright.importers.table.Header;
import dev.costwright.importers.table.Row;
import dev.costwright.model.usage.DataSet;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Measure;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// One result of a usage endpoint beside the completions, or one row of its export.
final class EndpointRow {
  private static final List<String> FIELDS =
      List.of(
          "start_time",
          "end_time",
          "project_id",
          "user_id",
          "api_key_id",
          "model",
          "num_model_requests");

  private static final BigInteger HOUR = BigInteger.valueOf(Duration.ofHours(1).toMillis());

  private final Endpoint endpoint;
  private final DataSet dataSet;
  private final Bucket bucket;
  private final Column amount;
  private final Column requests;
  private final Column project;
  private final Column user;
  private final Column apiKey;
  private final Column model;
  private final List<Column> tags;

  /// @param header of an export, which has as many of the columns as it was grouped by
  EndpointRow(Endpoint endpoint, Header header, String account) {
    this.endpoint = endpoint;
    dataSet = Metered.dataSet(endpoint.dataSet(), account);
    bucket = new Bucket(header);
    amount = header.needed(endpoint.field());
    requests = header.column("num_model_requests");
    project = header.column("project_id");
    user = header.column("user_id");
    apiKey = header.column("api_key_id");
    model = header.column("model");
    tags = endpoint.tags().stream().map(header::column).toList();
  }

  /// For results of the API, which may have every field.
  static EndpointRow ofResults(Endpoint endpoint, String file, String account) {
    List<String> fields =
        Stream.of(FIELDS, List.of(endpoint.field()), endpoint.tags())
            .flatMap(List::stream)
            .toList();
    return new EndpointRow(endpoint, new Header(file, fields), account);
  }

  void read(Row row, EntrySink sink) {
    Fact.Builder fact = Fact.builder().line(row.line());
    bucket.read(row, fact);
    fact.dimension(Dimension.PROVIDER, "openai")
        .dimension(Dimension.PROJECT, row.text(project))
        .dimension(Dimension.USER, row.text(user))
        .dimension(Dimension.API_KEY, row.text(apiKey))
        .dimension(Dimension.MODEL, row.text(model))
        .measure(Measure.REQUESTS, endpoint.countsRequests() ? row.count(requests) : Fact.ABSENT);
    tags.forEach(tag -> fact.tag(tag.name(), row.text(tag)));
    long count = row.neededCount(amount);
    if (row.isGood()) {
      sink.fact(dataSet, fact.measure(endpoint.measure(), amount(row, count)).build());
    }
  }

  /// Stored bytes are a level: times the hours of their bucket they can be added up.
  private long amount(Row row, long count) {
    if (endpoint.measure() != Measure.BYTE_HOURS) {
      return count;
    }
    BigInteger hours = BigInteger.valueOf(bucket.millis(row)).multiply(BigInteger.valueOf(count));
    return hours.add(HOUR.shiftRight(1)).divide(HOUR).longValueExact();
  }
}
