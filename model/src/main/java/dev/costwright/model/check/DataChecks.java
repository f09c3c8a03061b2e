package dev.costwright.model.check;

import dev.costwright.model.cube.Cube;
import dev.costwright.model.ledger.ImportRecord;
import dev.costwright.model.pricing.PriceBook;
import java.util.Comparator;
import java.util.List;

/// Runs all checks over a ledger's cube; a pivot that several checks read is made once.
public final class DataChecks {
  private static final List<Check> ALL =
      List.of(
          new UnpricedModels(),
          new UntaggedSpend(),
          new OverlappingImports(),
          new Gaps(),
          new ZeroUsage(),
          new PriceDoubts(),
          new StalePrices(),
          new SharedKeys(),
          new SuddenKeys(),
          new Spikes(),
          new PromptShare(),
          new Concentration());

  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::severity)
          .thenComparing(DataChecks::compareMoney)
          .thenComparing(Finding::type)
          .thenComparing(Finding::subject);

  private DataChecks() {}

  /// All findings, the gravest first; of one severity those of unknown money first, then by
  /// falling money.
  public static List<Finding> run(
      Cube cube, PriceBook prices, List<ImportRecord> imports, Thresholds thresholds) {
    Look look = new Look(cube, prices, imports, thresholds);
    return ALL.stream().flatMap(check -> check.run(look).stream()).sorted(ORDER).toList();
  }

  /// The same findings, several of one kind put into one.
  ///
  /// @param findings in order
  public static List<Finding> together(List<Finding> findings) {
    return Several.together(findings).stream().sorted(ORDER).toList();
  }

  private static int compareMoney(Finding one, Finding other) {
    if (one.money().isEmpty() || other.money().isEmpty()) {
      return Boolean.compare(one.money().isPresent(), other.money().isPresent());
    }
    return other.money().orElseThrow().compareTo(one.money().orElseThrow());
  }
}
