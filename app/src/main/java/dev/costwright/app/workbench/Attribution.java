package dev.costwright.app.workbench;

import dev.costwright.importers.rules.RuleTable;
import dev.costwright.model.attribution.Rule;
import dev.costwright.model.attribution.RuleSet;
import dev.costwright.model.cube.Cube;
import dev.costwright.model.cube.Evidence;
import dev.costwright.model.cube.Pivot;
import dev.costwright.model.cube.PivotQuery;
import dev.costwright.model.cube.RowQuery;
import dev.costwright.model.cube.RulePreview;
import dev.costwright.model.drivers.Driver;
import dev.costwright.model.drivers.DriverQuery;
import dev.costwright.model.drivers.Drivers;
import dev.costwright.model.ledger.Ledger;
import dev.costwright.model.money.Money;
import dev.costwright.model.problem.UsageException;
import dev.costwright.model.time.Period;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What spend belongs to. Rules give teams, features and other dimensions to usage, and show
/// what they would catch before they are saved; drivers are what makes up the spend. Every
/// change of them is one edit, which undo takes back.
public final class Attribution {
  /// What the ledger keeps of one edit, in characters.
  private static final int MOST_CHARACTERS = 900_000;

  private static final Set<Dimension> ALWAYS_SHOWN =
      Set.of(Dimension.TEAM, Dimension.FEATURE, Dimension.ENVIRONMENT);

  private final Ledger ledger;
  private final OwnEdits edits;
  private final CubeCache cubes;

  Attribution(Ledger ledger, OwnEdits edits, CubeCache cubes) {
    this.ledger = ledger;
    this.edits = edits;
    this.cubes = cubes;
  }

  /// What some rules would do.
  ///
  /// @param now what the ledger's own rules do
  /// @param tried what the rules that are tried do
  /// @param reach by dimension, how much money has a value
  public record Trial(RulePreview now, RulePreview tried, SequencedMap<Dimension, Reach> reach) {}

  /// How much of the layer's money has a value of a dimension.
  ///
  /// @param without without any rule
  /// @param now under the ledger's own rules
  /// @param tried under the rules that are tried
  public record Reach(Money without, Money now, Money tried, Money total) {}

  public RuleSet rules() {
    return edits.rules();
  }

  /// Replaces all rules.
  ///
  /// @throws UsageException when they are more than the ledger keeps in one edit
  public void save(RuleSet rules) {
    int length = rules.toJson().length();
    if (length > MOST_CHARACTERS) {
      throw new UsageException(
          "Expected rules of at most %,d characters as JSON, found %,d. Leave out columns or values of tables that no usage has."
              .formatted(MOST_CHARACTERS, length));
    }
    edits.saveRules(rules);
  }

  /// What makes up spend and its change: the figures of {@link Workbench#pivot}, ranked and
  /// explained.
  public Drivers drivers(DriverQuery query) {
    return Drivers.of(cubes.asBooked(), ledger.metrics(), query);
  }

  /// The dearest rows behind a driver's cost; none for one that costs nothing now.
  public List<Evidence> rows(Drivers drivers, Driver driver, int limit) {
    return cubes.asBooked().pivot(drivers.costs()).rows().stream()
        .filter(row -> row.key().equals(driver.key()))
        .findFirst()
        .map(row -> cubes.asBooked().facts(drivers.costs(), row.key(), row.step(), limit))
        .orElse(List.of());
  }

  /// The dearest rows behind the total.
  public List<Evidence> rows(Drivers drivers, int limit) {
    PivotQuery all = drivers.whole();
    return cubes.asBooked().pivot(all).rows().stream()
        .findFirst()
        .map(row -> cubes.asBooked().facts(all, row.key(), row.step(), limit))
        .orElse(List.of());
  }

  /// Rows of the period that have no cost.
  public List<Evidence> unpriced(Drivers drivers, int limit) {
    return drivers.gaps().unpriced().isEmpty()
        ? List.of()
        : cubes
            .asBooked()
            .facts(
                drivers.whole(),
                List.of(Pivot.UNPRICED),
                drivers.gaps().unpriced().firstKey(),
                limit);
  }

  /// The period that drivers are shown of unless the user asks for another; empty without
  /// facts.
  public Optional<Period> usualPeriod() {
    return DriverQuery.usualPeriod(cubes.asBooked());
  }

  /// Reads a table of values and what belongs to them; needs no ledger.
  ///
  /// @param keyColumn the column of the values; empty for the first
  /// @throws dev.costwright.model.problem.InputException when it is no such table
  public static RuleTable table(Path file, Optional<String> keyColumn) {
    return RuleTable.read(SourceFiles.source(file), keyColumn);
  }

  /// What rules would catch, and what would have a value under them; nothing is kept. Closed
  /// months are shown as the rules would make them, though a close keeps them as booked.
  public Trial preview(RuleSet rules, RowQuery query) {
    Cube without = cubeWith(RuleSet.EMPTY);
    Cube now = cubes.restated();
    Cube tried = rules.equals(rules()) ? now : cubeWith(rules);
    SequencedMap<Dimension, Reach> reach = new TreeMap<>();
    for (Dimension dimension : shown(rules)) {
      reach.put(
          dimension,
          new Reach(
              tagged(without, dimension, query),
              tagged(now, dimension, query),
              tagged(tried, dimension, query),
              tried.pivot(pivot(dimension, query)).total().cost()));
    }
    return new Trial(now.rulePreview(query), tried.rulePreview(query), reach);
  }

  private Cube cubeWith(RuleSet rules) {
    return Cube.load(ledger, edits.prices(), rules, edits.layers(), edits.reporting())
        .with(edits.trueUp());
  }

  private Set<Dimension> shown(RuleSet rules) {
    Set<Dimension> shown = new TreeSet<>(ALWAYS_SHOWN);
    List<Rule> all = new ArrayList<>(rules.rules());
    all.addAll(rules().rules());
    all.forEach(rule -> shown.addAll(rule.match().dimensions()));
    return shown;
  }

  private static Money tagged(Cube cube, Dimension dimension, RowQuery query) {
    return cube.pivot(pivot(dimension, query)).coverage().tagged();
  }

  private static PivotQuery pivot(Dimension dimension, RowQuery query) {
    return new PivotQuery(
        List.of(dimension), TimeGrain.TOTAL, query.period(), query.layer(), query.where());
  }
}
