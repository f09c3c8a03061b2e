package dev.costwright.app.workbench;

import dev.costwright.importers.EntrySink;
import dev.costwright.importers.Importer;
import dev.costwright.importers.ReadOptions;
import dev.costwright.model.money.Int128;
import dev.costwright.model.money.Money;
import dev.costwright.model.problem.InputException;
import dev.costwright.model.problem.Problem;
import dev.costwright.model.usage.DataSet;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.InvoiceLine;
import dev.costwright.model.usage.Layer;
import dev.costwright.model.usage.Measure;
import dev.costwright.model.usage.Metric;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Collects what a preview shows while a file streams by.
final class Preview implements EntrySink {
  /// Rows shown in the preview's table.
  private static final int FIRST = 100;

  private final OverlapCount overlap;
  private final Set<Layer> layers = EnumSet.noneOf(Layer.class);
  private final Map<Currency, Int128> charged =
      new TreeMap<>(Comparator.comparing(Currency::getCurrencyCode));
  private final List<Fact> facts = new ArrayList<>();
  private final List<Metric> metrics = new ArrayList<>();
  private final List<InvoiceLine> invoiceLines = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private Optional<String> failure = Optional.empty();
  private long rows;
  private long startMillis = Long.MAX_VALUE;
  private long endMillis = Long.MIN_VALUE;

  private Preview(KnownRows known) {
    this.overlap = new OverlapCount(known);
  }

  static ImportPreview of(
      Path file,
      Optional<String> formatId,
      ReadOptions options,
      Progress progress,
      KnownRows known) {
    Source source = Source.of(file, formatId);
    Preview preview = new Preview(known);
    if (source.candidates().size() == 1) {
      preview.read(source, options, new WatchedSink(preview, source.name(), progress));
    } else if (source.candidates().isEmpty()) {
      preview.failure = Formats.catalogue(source.name(), source.files());
    }
    return preview.result(source);
  }

  @Override
  public void fact(DataSet dataSet, Fact fact) {
    rows++;
    layers.add(dataSet.layer());
    startMillis = Math.min(startMillis, fact.startMillis());
    endMillis = Math.max(endMillis, Math.max(fact.endMillis() - 1, fact.startMillis()));
    fact.find(Measure.CHARGE).ifPresent(charge -> charge(dataSet.currency(), Int128.of(charge)));
    overlap.add(dataSet, fact);
    if (facts.size() < FIRST) {
      facts.add(fact);
    }
  }

  @Override
  public void metric(Metric metric) {
    rows++;
    overlap.add(metric);
    if (metrics.size() < FIRST) {
      metrics.add(metric);
    }
  }

  @Override
  public void invoiceLine(InvoiceLine line) {
    rows++;
    layers.add(Layer.BILLED);
    startMillis = Math.min(startMillis, startOf(line.firstDay()));
    endMillis = Math.max(endMillis, startOf(line.lastDay()));
    charge(line.amount().currency(), line.amount().picos());
    overlap.add(line);
    if (invoiceLines.size() < FIRST) {
      invoiceLines.add(line);
    }
  }

  private static long startOf(LocalDate day) {
    return day.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
  }

  private void charge(Currency currency, Int128 picos) {
    charged.merge(currency, picos, Int128::plus);
  }

  @Override
  public void problem(Problem problem) {
    problems.add(problem);
  }

  /// A file without one good row is shown with its fault, not thrown at the user.
  private void read(Source source, ReadOptions options, WatchedSink sink) {
    try {
      source.read(options, sink::stopIfCancelled, sink);
      sink.end(source.importer());
    } catch (InputException unreadable) {
      failure = Optional.of(String.valueOf(unreadable.getMessage()));
    }
  }

  private ImportPreview result(Source source) {
    long rejected = Problem.rejectedRows(problems);
    return new ImportPreview(
        source.path(),
        source.name(),
        source.bytes(),
        source.candidates().stream().map(Importer::format).toList(),
        rows + rejected,
        rejected,
        overlap.overlap(),
        Set.copyOf(layers),
        day(startMillis),
        day(endMillis),
        charged.entrySet().stream().map(sum -> new Money(sum.getValue(), sum.getKey())).toList(),
        List.copyOf(facts),
        List.copyOf(metrics),
        List.copyOf(invoiceLines),
        List.copyOf(problems),
        failure);
  }

  private Optional<LocalDate> day(long millis) {
    return layers.isEmpty()
        ? Optional.empty()
        : Optional.of(Instant.ofEpochMilli(millis).atZone(ZoneOffset.UTC).toLocalDate());
  }
}
