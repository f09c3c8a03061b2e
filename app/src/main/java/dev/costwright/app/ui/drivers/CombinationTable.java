package dev.costwright.app.ui.drivers;

import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.CellValue;
import dev.costwright.app.uikit.DataColumn;
import dev.costwright.app.uikit.DataTable;
import dev.costwright.app.uikit.Messages;
import dev.costwright.model.drivers.Driver;
import dev.costwright.model.drivers.Drivers;
import dev.costwright.model.money.Money;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Combinations by falling cost, with what they add to total and change; they add up to the
/// total.
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
            Messages.text("drivers.share"), 70, driver -> share(driver.cost(), drivers.total())));
    columns.add(
        DataColumn.<Driver>figure(
                Messages.text("drivers.cumulative"),
                86,
                driver -> share(running.getOrDefault(driver, drivers.total()), drivers.total()))
            .withStyles("muted"));
    columns.add(DataColumn.figure(Messages.text("drivers.change"), 92, this::change));
    columns.add(DataColumn.figure(Messages.text("drivers.changeShare"), 82, this::ofChange));
    DataTable<Driver> table = new DataTable<>(Messages.text("drivers.combinations"), columns);
    table.setId("drivers-table");
    table.withHidden(Messages.text("drivers.changeShare"));
    table.show(drivers.drivers(), Optional.of(total()));
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
    return driver.isUnknown()
        ? new CellValue.Absent(Messages.text("drivers.unpriced"))
        : CellValue.of(driver.cost());
  }

  private CellValue change(Driver driver) {
    return drivers.before().isEmpty() ? CellValue.absent() : new CellValue.Change(driver.change());
  }

  private CellValue ofChange(Driver driver) {
    return drivers
        .change()
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
