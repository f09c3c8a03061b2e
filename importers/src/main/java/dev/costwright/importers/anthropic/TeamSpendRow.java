package dev.costwright.importers.anthropic;

import dev.costwright.importers.EntrySink;
import dev.costwright.importers.table.Column;
import dev.costwright.importers.table.Header;
import dev.costwright.importers.table.Row;
import dev.costwright.model.pricing.ModelNames;
import dev.costwright.model.time.Period;
import dev.costwright.model.usage.DataSet;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Measure;
import java.util.List;

/// One row of a spend report.
final class TeamSpendRow {
  private static final List<String> TAGS = List.of("account_uuid", "product", "model_family");

  private final Period period;
  private final DataSet dataSet;
  private final Column user;
  private final Column model;
  private final Column requests;
  private final Column prompt;
  private final Column completion;
  private final Column net;
  private final Column gross;
  private final List<Column> tags;
  private boolean toldUnsplit;

  TeamSpendRow(Header header, Period period, String account) {
    this.period = period;
    dataSet = Streams.teamSpend(account);
    user = header.has("user_email") ? header.column("user_email") : header.column("email");
    model = header.column("model");
    requests = header.column("total_requests");
    prompt = header.column("total_prompt_tokens");
    completion = header.column("total_completion_tokens");
    net = header.needed("total_net_spend_usd");
    gross = header.column("total_gross_spend_usd");
    tags = TAGS.stream().map(header::column).toList();
  }

  void read(Row row, EntrySink sink) {
    Fact.Builder fact =
        Fact.builder()
            .line(row.line())
            .time(period.start().toEpochMilli(), period.end().toEpochMilli())
            .dimension(Dimension.PROVIDER, "anthropic")
            .dimension(Dimension.USER, row.text(user))
            .dimension(Dimension.MODEL, ModelNames.idOf(row.text(model)))
            .measure(Measure.REQUESTS, row.count(requests))
            .measure(Measure.FRESH_INPUT, unsplit(row))
            .measure(Measure.OUTPUT, row.count(completion))
            .measure(Measure.CHARGE, neededSpend(row))
            .measure(Measure.LIST_CHARGE, row.picos(gross));
    tags.forEach(tag -> fact.tag(tag.name(), row.text(tag)));
    if (row.isGood()) {
      sink.fact(dataSet, fact.build());
    }
  }

  private long neededSpend(Row row) {
    if (row.isBlank(net)) {
      row.reject(net, "an amount in US dollars", "The cell is blank.", "Export the file again.");
    }
    return row.picos(net);
  }

  private long unsplit(Row row) {
    long tokens = row.count(prompt);
    if (tokens > 0 && !toldUnsplit) {
      toldUnsplit = true;
      row.doubt(
          prompt,
          "input tokens by cache class",
          "The report does not split prompt tokens: all of them count as fresh input.",
          "Use them as a total only; the money is as charged.");
    }
    return tokens;
  }
}
