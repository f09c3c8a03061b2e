package dev.costwright.importers;

import dev.costwright.model.attribution.RuleSet;
import dev.costwright.model.cube.Cube;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.Pivot;
import dev.costwright.model.cube.PivotQuery;
import dev.costwright.model.ledger.ImportRecord;
import dev.costwright.model.ledger.ImportWriter;
import dev.costwright.model.ledger.Ledger;
import dev.costwright.model.ledger.SourceDescription;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.problem.Problem;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.DataSet;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.InvoiceLine;
import dev.costwright.model.usage.Metric;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Files of one format that a test writes, and the ledger they are imported into.
public final class ImportedFiles implements AutoCloseable {
  private final Importer importer;
  private final Path files;
  private final Ledger ledger;

  public ImportedFiles(Importer importer, Path folder) {
    this.importer = importer;
    files = folder.resolve("projects");
    ledger = Ledger.create(folder.resolve("test.costw"));
  }

  /// @param name below `projects`, such as `shop/s1.jsonl`
  public ImportRecord add(String name, List<String> lines) {
    return add(importer, name, lines);
  }

  /// A file of another format into the same ledger.
  public ImportRecord add(Importer importer, String name, List<String> lines) {
    SourceFile source = SourceFile.of(write(name, lines));
    SourceDescription description =
        new SourceDescription(
            source.name(),
            importer.format().id(),
            source.sha256(),
            source.bytes(),
            Optional.empty());
    try (ImportWriter writer = ledger.begin(description)) {
      importer.read(source, ReadOptions.DEFAULT, new Sink(writer));
      return writer.commit();
    }
  }

  public Ledger ledger() {
    return ledger;
  }

  /// What counts, by any dimensions.
  public Pivot observed(Dimension... by) {
    return counted(LayerChoice.OBSERVED, by);
  }

  /// What counts in a layer, by any dimensions.
  public Pivot counted(LayerChoice layer, Dimension... by) {
    return Cube.load(ledger, PriceBook.bundled(), RuleSet.EMPTY)
        .pivot(new PivotQuery(List.of(by), TimeGrain.TOTAL, Optional.empty(), layer, Map.of()));
  }

  @Override
  public void close() {
    ledger.close();
  }

  private Path write(String name, List<String> lines) {
    try {
      Path file = files.resolve(name);
      Files.createDirectories(file.getParent());
      return Files.write(file, lines);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private record Sink(ImportWriter writer) implements EntrySink {
    @Override
    public void fact(DataSet dataSet, Fact fact) {
      writer.fact(dataSet, fact);
    }

    @Override
    public void metric(Metric metric) {
      writer.metric(metric);
    }

    @Override
    public void invoiceLine(InvoiceLine line) {
      throw new AssertionError("a session is no invoice");
    }

    @Override
    public void problem(Problem problem) {
      writer.problem(problem);
    }
  }
}
