package dev.costwright.model.ledger.text;

import dev.costwright.model.prefix.Prefix;
import dev.costwright.model.usage.DataSet;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.FactBlock;
import dev.costwright.model.usage.InvoiceLine;
import dev.costwright.model.usage.Measure;
import dev.costwright.model.usage.Metric;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.TreeSet;

/// One text per value, the same on every machine: what dumps and hashes are made of. JSON with
/// keys in a fixed order, absent cells left out.
public final class CanonicalText {
  /// Lengths of a prefix, and of its marks. Their hashes are the ledger's own: each has a key.
  private static final String PREFIX = "prefix";

  private CanonicalText() {}

  public static String of(DataSet dataSet) {
    return new JsonLine()
        .put("dataSet", dataSet.id())
        .put("layer", dataSet.layer().name())
        .put("grain", dataSet.grain().name())
        .put("seller", dataSet.seller())
        .put("account", dataSet.account())
        .put("currency", dataSet.currency().getCurrencyCode())
        .put("zone", dataSet.zone().getId())
        .end();
  }

  public static String of(Metric metric) {
    return new JsonLine()
        .put("month", metric.month().toString())
        .put("feature", metric.feature())
        .put("plan", metric.plan())
        .put("tenant", metric.tenant())
        .put("name", metric.name())
        .put("value", plain(metric.value()))
        .put("currency", metric.currency())
        .end();
  }

  public static String of(InvoiceLine line) {
    JsonLine text =
        new JsonLine()
            .put("seller", line.seller())
            .put("account", line.account())
            .put("invoice", line.invoice())
            .put("issued", line.issued().toString())
            .put("number", Integer.toString(line.number()))
            .put("kind", line.kind().name())
            .put("description", line.description());
    line.from().ifPresent(day -> text.put("from", day.toString()));
    line.to().ifPresent(day -> text.put("to", day.toString()));
    line.quantity().ifPresent(quantity -> text.put("quantity", plain(quantity)));
    line.unitPrice().ifPresent(price -> text.put("unitPrice", plain(price)));
    return text.put("amount", line.amount().toPlainString())
        .put("currency", line.amount().currency().getCurrencyCode())
        .end();
  }

  /// One version of something that the user wrote.
  public static String ofEdit(String subject, String name, String content) {
    return new JsonLine().put("subject", subject).put("name", name).put("content", content).end();
  }

  /// One fact, without its data set and its line.
  public static String of(FactBlock block, int row) {
    return open(block, row).end();
  }

  /// As {@link #of(FactBlock, int)}, to be continued.
  public static JsonLine open(FactBlock block, int row) {
    JsonLine fact = new JsonLine();
    fact.put("start", Instant.ofEpochMilli(block.starts()[row]).toString());
    fact.put("end", Instant.ofEpochMilli(block.ends()[row]).toString());
    block.keys().flatMap(keys -> keys.get(row)).ifPresent(key -> fact.put("key", key));
    for (Dimension dimension : Dimension.values()) {
      block
          .dimension(dimension)
          .flatMap(column -> column.get(row))
          .ifPresent(value -> fact.put(dimension.id(), value));
    }
    for (String tag : new TreeSet<>(block.tags())) {
      block
          .tag(tag)
          .flatMap(column -> column.get(row))
          .ifPresent(value -> fact.put("tag:" + tag, value));
    }
    for (Measure measure : Measure.values()) {
      long value = block.measure(measure, row);
      if (value != Fact.ABSENT) {
        fact.put(measure.id(), Long.toString(value));
      }
    }
    block.prefixes().get(row).ifPresent(prefix -> fact.put(PREFIX, lengths(prefix)));
    return fact;
  }

  private static String lengths(Prefix prefix) {
    StringBuilder text = new StringBuilder().append(prefix.length());
    prefix.marks().forEach(mark -> text.append(' ').append(mark.end()));
    return text.toString();
  }

  private static String plain(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }
}
