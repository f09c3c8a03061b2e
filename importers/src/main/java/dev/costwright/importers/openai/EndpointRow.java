package dev.costwright.importers.openai;

import dev.costwright.importers.EntrySink;
import dev.costwright.importers.table.Column;
import dev.costwright.importers.table.Header;
import dev.costwright.importers.table.Row;
import dev.costwright.model.usage.DataSet;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Measure;
import java.util.List;
import java.util.stream.Stream;

/// One result of a usage endpoint beside the completions.
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
  private boolean toldUncounted;

  EndpointRow(Endpoint endpoint, String file, String account) {
    this.endpoint = endpoint;
    Header header =
        new Header(
            file,
            Stream.of(FIELDS, List.of(endpoint.field()), endpoint.tags())
                .flatMap(List::stream)
                .toList());
    dataSet = Metered.dataSet(endpoint.dataSet(), account);
    bucket = new Bucket(header);
    amount = header.needed(endpoint.field());
    requests = header.needed("num_model_requests");
    project = header.needed("project_id");
    user = header.needed("user_id");
    apiKey = header.needed("api_key_id");
    model = header.needed("model");
    tags = endpoint.tags().stream().map(header::needed).toList();
  }

  void read(Row row, EntrySink sink) {
    endpoint.measure().ifPresentOrElse(measure -> read(row, measure, sink), () -> tell(row));
  }

  private void read(Row row, Measure measure, EntrySink sink) {
    Fact.Builder fact = Fact.builder().line(row.line());
    bucket.read(row, fact);
    fact.dimension(Dimension.PROVIDER, "openai")
        .dimension(Dimension.PROJECT, row.text(project))
        .dimension(Dimension.USER, row.text(user))
        .dimension(Dimension.API_KEY, row.text(apiKey))
        .dimension(Dimension.MODEL, row.text(model))
        .measure(measure, row.neededCount(amount))
        .measure(Measure.REQUESTS, endpoint.countsRequests() ? row.count(requests) : Fact.ABSENT);
    tags.forEach(tag -> fact.tag(tag.name(), row.text(tag)));
    if (row.isGood()) {
      sink.fact(dataSet, fact.build());
    }
  }

  private void tell(Row row) {
    if (!toldUncounted) {
      toldUncounted = true;
      row.doubt(
          amount,
          "an amount of usage",
          "Stored bytes are a level, which is not added up over days, so they are not imported.",
          "Import the costs of the same days: storage is charged there.");
    }
  }
}
