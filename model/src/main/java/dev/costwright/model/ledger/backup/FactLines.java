package dev.costwright.model.ledger.backup;

import dev.costwright.model.ledger.text.CanonicalText;
import dev.costwright.model.ledger.text.JsonLine;
import dev.costwright.model.prefix.Prefix;
import dev.costwright.model.usage.DataSet;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.FactBlock;
import dev.costwright.model.usage.Grain;
import dev.costwright.model.usage.Layer;
import dev.costwright.model.usage.Measure;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Segments and their facts as lines of a backup and back: a line that names the segment, then
/// one line for each of its facts, as the logical dump writes them and with the line of the
/// file.
public final class FactLines {
  private static final String SEGMENT = "segment";
  private static final String LINE = "line";
  private static final String TAG = "tag:";
  private static final String PREFIX = "prefix";
  private static final String HASHES = "prefixHashes";

  /// Marks a column that keeps its words in the segment.
  private static final String LOCAL = "local:";

  private static final Map<String, Dimension> DIMENSIONS =
      Arrays.stream(Dimension.values())
          .collect(Collectors.toMap(Dimension::id, Function.identity()));
  private static final Map<String, Measure> MEASURES =
      Arrays.stream(Measure.values()).collect(Collectors.toMap(Measure::id, Function.identity()));

  /// A segment as it is to be stored.
  ///
  /// @param local columns that keep their own words, so that its bytes come out the same
  public record Segment(long importId, int segment, Set<String> local, FactBlock facts) {}

  private FactLines() {}

  /// Gives the lines of one segment, one by one.
  public static void write(Segment segment, Consumer<String> line) {
    FactBlock facts = segment.facts();
    DataSet set = facts.dataSet();
    JsonLine head =
        new JsonLine()
            .put(SEGMENT, segment.segment())
            .put("import", segment.importId())
            .put("dataSet", set.id())
            .put("layer", set.layer().name())
            .put("grain", set.grain().name())
            .put("seller", set.seller())
            .put("account", set.account())
            .put("currency", set.currency().getCurrencyCode())
            .put("zone", set.zone().getId());
    new TreeSet<>(segment.local()).forEach(column -> head.put(LOCAL + column, ""));
    line.accept(head.end());
    for (int fact = 0; fact < facts.size(); fact++) {
      JsonLine cells = CanonicalText.open(facts, fact).put(LINE, facts.lines()[fact]);
      facts.prefixes().get(fact).ifPresent(prefix -> cells.put(HASHES, hashes(prefix)));
      line.accept(cells.end());
    }
  }

  /// Collects lines to segments.
  public static final class Collector {
    private final Consumer<Segment> visitor;
    private long importId;
    private int segment = -1;
    private Set<String> local = Set.of();
    private FactBlock.Builder facts;

    /// @param visitor is given each segment when it is whole
    public Collector(Consumer<Segment> visitor) {
      this.visitor = visitor;
      this.facts = new FactBlock.Builder(NOWHERE);
    }

    public void take(Row row) {
      if (row.find(SEGMENT).isPresent()) {
        end();
        begin(row);
      } else if (segment < 0 || facts.isFull()) {
        throw row.damaged("a line that names a segment", "a fact");
      } else {
        facts.add(fact(row));
      }
    }

    private void begin(Row row) {
      importId = row.number("import");
      segment = row.count(SEGMENT);
      local =
          row.cells().keySet().stream()
              .filter(name -> name.startsWith(LOCAL))
              .map(name -> name.substring(LOCAL.length()))
              .collect(Collectors.toUnmodifiableSet());
      facts = new FactBlock.Builder(dataSet(row));
    }

    /// To be called after the last line.
    public void end() {
      if (facts.size() > 0) {
        visitor.accept(new Segment(importId, segment, local, facts.build()));
      }
    }
  }

  private static final DataSet NOWHERE =
      new DataSet(
          "",
          Layer.OBSERVED,
          Grain.CALL,
          "",
          "",
          Currency.getInstance("XXX"),
          java.time.ZoneOffset.UTC);

  private static DataSet dataSet(Row row) {
    return new DataSet(
        row.text("dataSet"),
        row.value("layer", Layer::valueOf),
        row.value("grain", Grain::valueOf),
        row.text("seller"),
        row.text("account"),
        row.value("currency", Currency::getInstance),
        row.value("zone", ZoneId::of));
  }

  private static Fact fact(Row row) {
    Fact.Builder fact = Fact.builder();
    try {
      fact.time(
          row.value("start", Instant::parse).toEpochMilli(),
          row.value("end", Instant::parse).toEpochMilli());
      row.cells().forEach((name, value) -> put(fact, row, name, value));
      if (row.find(PREFIX).isPresent()) {
        fact.prefix(Optional.of(prefix(row.text(PREFIX), row.text(HASHES))));
      }
      return fact.build();
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw row.damaged("a fact", String.valueOf(e.getMessage()));
    }
  }

  private static void put(Fact.Builder fact, Row row, String name, String value) {
    switch (name) {
      case "start", "end", PREFIX, HASHES -> {}
      case "key" -> fact.key(value);
      case LINE -> fact.line(row.number(LINE));
      default -> putColumn(fact, row, name, value);
    }
  }

  private static String hashes(Prefix prefix) {
    return prefix.marks().stream()
        .map(mark -> Long.toHexString(mark.hash()))
        .collect(Collectors.joining(" "));
  }

  private static Prefix prefix(String lengths, String hashes) {
    String[] ends = lengths.split(" ");
    String[] words = hashes.isEmpty() ? new String[0] : hashes.split(" ");
    if (words.length != ends.length - 1) {
      throw new IllegalArgumentException(
          "Expected a hash for each of %d marks, found %d"
              .formatted(ends.length - 1, words.length));
    }
    List<Prefix.Mark> marks = new ArrayList<>();
    for (int i = 0; i < words.length; i++) {
      marks.add(new Prefix.Mark(Long.parseUnsignedLong(words[i], 16), Long.parseLong(ends[i + 1])));
    }
    return new Prefix(Long.parseLong(ends[0]), marks);
  }

  private static void putColumn(Fact.Builder fact, Row row, String name, String value) {
    Dimension dimension = DIMENSIONS.get(name);
    Measure measure = MEASURES.get(name);
    if (dimension != null) {
      fact.dimension(dimension, value);
    } else if (measure != null) {
      fact.difference(measure, row.number(name));
    } else if (name.startsWith(TAG)) {
      fact.tag(name.substring(TAG.length()), value);
    } else {
      throw row.damaged("a column of facts", "\"" + name + "\"");
    }
  }
}
