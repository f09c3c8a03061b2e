package dev.costwright.model.ledger;

import dev.costwright.model.usage.DataSet;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.FactBlock;
import dev.costwright.model.usage.Measure;
import dev.costwright.model.usage.Metric;
import java.time.Instant;
import java.util.TreeSet;

/// One text per value, the same on every machine: what dumps and hashes are made of. JSON with
/// keys in a fixed order, absent cells left out.
final class CanonicalText {
  private final StringBuilder text = new StringBuilder("{");

  private CanonicalText() {}

  static String of(DataSet dataSet) {
    return new CanonicalText()
        .put("dataSet", dataSet.id())
        .put("layer", dataSet.layer().name())
        .put("grain", dataSet.grain().name())
        .put("seller", dataSet.seller())
        .put("account", dataSet.account())
        .put("currency", dataSet.currency().getCurrencyCode())
        .put("zone", dataSet.zone().getId())
        .end();
  }

  static String of(Metric metric) {
    return new CanonicalText()
        .put("month", metric.month().toString())
        .put("feature", metric.feature())
        .put("plan", metric.plan())
        .put("tenant", metric.tenant())
        .put("name", metric.name())
        .put("value", metric.value().stripTrailingZeros().toPlainString())
        .put("currency", metric.currency())
        .end();
  }

  static String of(Edit edit) {
    return new CanonicalText()
        .put("subject", edit.subject())
        .put("name", edit.name())
        .put("content", edit.content())
        .end();
  }

  /// One fact, without its data set and its line.
  static String of(FactBlock block, int row) {
    CanonicalText fact = new CanonicalText();
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
    return fact.end();
  }

  private CanonicalText put(String name, String value) {
    if (text.length() > 1) {
      text.append(',');
    }
    quote(name);
    text.append(':');
    quote(value);
    return this;
  }

  private void quote(String value) {
    text.append('"');
    for (int at = 0; at < value.length(); at++) {
      char c = value.charAt(at);
      if (c == '"' || c == '\\') {
        text.append('\\').append(c);
      } else if (c < ' ' || Character.isSurrogate(c)) {
        text.append("\\u%04x".formatted((int) c));
      } else {
        text.append(c);
      }
    }
    text.append('"');
  }

  private String end() {
    return text.append('}').toString();
  }
}
