package dev.costwright.importers;

import dev.costwright.model.problem.CostwrightException;
import dev.costwright.model.problem.Problem;
import dev.costwright.model.usage.DataSet;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.InvoiceLine;
import dev.costwright.model.usage.Metric;
import java.nio.file.Path;
import java.util.List;

/// The program of {@link ChildJvm}: reads every file with the importer that claims it, and prints
/// a line for each: name, milliseconds, entries, problems, what ended it.
final class ReadFiles {
  private ReadFiles() {}

  public static void main(String[] files) {
    for (String file : files) {
      read(SourceFile.of(Path.of(file)));
    }
  }

  private static void read(SourceFile source) {
    Counted counted = new Counted();
    long start = System.nanoTime();
    String end = "read";
    try {
      List<Importer> claiming = Importers.claiming(source);
      if (claiming.isEmpty()) {
        end = "no format";
      } else {
        Importers.read(claiming.getFirst(), source, ReadOptions.DEFAULT, counted);
      }
    } catch (CostwrightException refused) {
      end = "refused: " + refused.getMessage();
    }
    long millis = (System.nanoTime() - start) / 1_000_000;
    System.out.printf(
        "%s|%d|%d|%d|%s%n", source.name(), millis, counted.entries, counted.problems, end);
  }

  private static final class Counted implements EntrySink {
    private long entries;
    private long problems;

    @Override
    public void fact(DataSet dataSet, Fact fact) {
      entries++;
    }

    @Override
    public void metric(Metric metric) {
      entries++;
    }

    @Override
    public void invoiceLine(InvoiceLine line) {
      entries++;
    }

    @Override
    public void problem(Problem problem) {
      problems++;
    }
  }
}
