package dev.costwright.app.ui.drivers;

import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.CellValue;
import dev.costwright.app.uikit.DataColumn;
import dev.costwright.app.uikit.DataTable;
import dev.costwright.app.uikit.Messages;
import dev.costwright.model.cube.Pivot;
import dev.costwright.model.drivers.Driver;
import dev.costwright.model.drivers.Drivers;
import dev.costwright.model.money.Money;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Combinations by falling cost, with what they add to total and change; they add up to the
/// total. What they leave open stands last, without money.
record CombinationTable(Drivers drivers) {
  private static final int RATIO = 6;

  DataTable<Driver> table() {
    Map<Driver, Money> running = running();
    List<DataColumn<Driver>> columns = new ArrayList<>();
    for (int place = 0; place < drivers.query().by().size(); place++) {
      columns.add(name(place));
    }
    columns.add(
        DataColumn.<Driver>figure(Messages.text("drivers.cost"), 96, CombinationTable::cost)
            .withStyles("strong"));
    columns.add(
        DataColumn.figure(
            Messages.text("drivers.share"),
            70,
            driver -> isGap(driver) ? CellValue.absent() : share(driver.cost(), drivers.total())));
    columns.add(
        DataColumn.<Driver>figure(
                Messages.text("drivers.cumulative"),
                86,
                driver ->
                    isGap(driver)
                        ? CellValue.absent()
                        : share(running.getOrDefault(driver, drivers.total()), drivers.total()))
            .withStyles("muted"));
    columns.add(DataColumn.figure(Messages.text("drivers.change"), 92, this::change));
    columns.add(DataColumn.figure(Messages.text("drivers.changeShare"), 82, this::ofChange));
    DataTable<Driver> table = new DataTable<>(Messages.text("drivers.combinations"), columns);
    table.setId("drivers-table");
    table.withHidden(Messages.text("drivers.changeShare"));
    table.show(
        Stream.concat(drivers.drivers().stream(), gaps().stream()).toList(), Optional.of(total()));
    return table;
  }

  private DataColumn<Driver> name(int place) {
    return DataColumn.text(
        Messages.text("dimension." + drivers.query().by().get(place).id()),
        120,
        driver -> driver.key().get(place));
  }

  private Map<Driver, Money> running() {
    Map<Driver, Money> running = new HashMap<>();
    Money sum = Money.zero(drivers.total().currency());
    for (Driver driver : drivers.drivers()) {
      sum = sum.plus(driver.cost());
      running.put(driver, sum);
    }
    return running;
  }

  /// What the rows leave open, always named.
  private List<Driver> gaps() {
    List<Driver> gaps = new ArrayList<>();
    if (drivers.drivers().stream().noneMatch(one -> one.key().contains(Pivot.UNTAGGED))) {
      gaps.add(gap(Pivot.UNTAGGED, 0));
    }
    gaps.add(gap(Pivot.UNPRICED, drivers.gaps().allUnpriced().rows()));
    gaps.add(gap(Pivot.MISSING, 0));
    return gaps;
  }

  private Driver gap(String name, long rows) {
    List<String> key = new ArrayList<>(List.of(name));
    drivers.query().by().stream().skip(1).forEach(_ -> key.add(""));
    Money nothing = Money.zero(drivers.total().currency());
    return new Driver(key, nothing, nothing, rows, rows);
  }

  /// Whether a line only names what is open.
  static boolean isGap(Driver driver) {
    String name = driver.key().getFirst();
    return name.equals(Pivot.UNPRICED)
        || name.equals(Pivot.MISSING)
        || (name.equals(Pivot.UNTAGGED) && driver.facts() == 0 && driver.before().signum() == 0);
  }

  private Driver total() {
    List<String> key = new ArrayList<>(List.of(Messages.text("drivers.total")));
    drivers.query().by().stream().skip(1).forEach(_ -> key.add(""));
    return new Driver(
        key,
        drivers.total(),
        drivers.before().orElse(Money.zero(drivers.total().currency())),
        drivers.drivers().stream().mapToLong(Driver::facts).sum(),
        drivers.drivers().stream().mapToLong(Driver::unpriced).sum());
  }

  private static CellValue cost(Driver driver) {
    return isGap(driver)
        ? CellValue.absent()
        : driver.isUnknown()
            ? new CellValue.Absent(Messages.text("drivers.unpriced"))
            : CellValue.of(driver.cost());
  }

  private CellValue change(Driver driver) {
    return drivers.before().isEmpty() || isGap(driver)
        ? CellValue.absent()
        : new CellValue.Change(driver.change());
  }

  private CellValue ofChange(Driver driver) {
    return drivers
        .change()
        .filter(_ -> !isGap(driver))
        .map(change -> share(driver.change(), change))
        .orElseGet(CellValue::absent);
  }

  private static CellValue share(Money part, Money whole) {
    return whole.signum() == 0
        ? CellValue.absent()
        : new CellValue.Decimal(
            part.toDecimal().divide(whole.toDecimal(), RATIO, RoundingMode.HALF_UP),
            Amounts.share(part, whole));
  }
}
