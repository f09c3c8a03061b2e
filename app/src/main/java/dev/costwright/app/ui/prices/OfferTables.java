package dev.costwright.app.ui.prices;

import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.CellValue;
import dev.costwright.app.uikit.DataColumn;
import dev.costwright.app.uikit.DataTable;
import dev.costwright.app.uikit.Days;
import dev.costwright.app.uikit.Density;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Rate;
import dev.costwright.app.uikit.RowState;
import dev.costwright.app.uikit.Tone;
import dev.costwright.app.uikit.Ui;
import dev.costwright.model.implied.ImpliedPrice;
import dev.costwright.model.pricing.PriceChange;
import dev.costwright.model.pricing.PriceRow;
import dev.costwright.model.problem.Problem;
import dev.costwright.model.usage.Measure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.Region;

/// Prices that may be taken over, as tables.
final class OfferTables {
  private static final double MARK = 36;
  private static final double DAY = 106;
  private static final double RATE = 84;
  private static final double CHANGE = 84;
  private static final int MILLION_DIGITS = 6;
  private static final int LEAST_DECIMALS = 2;

  private OfferTables() {}

  static DataTable<PriceChange> catalogue(Choices<PriceChange> choices) {
    List<DataColumn<PriceChange>> columns = new ArrayList<>();
    columns.add(
        mark(choices, change -> change.key().model() + " " + measure(change.key().measure())));
    columns.add(
        OfferTables.<PriceChange>words("model", 200, change -> change.key().model())
            .withStyles("strong"));
    columns.add(words("seller", 100, change -> change.key().seller()));
    columns.add(words("measure", 130, change -> measure(change.key().measure())));
    columns.add(words("terms", 90, change -> change.key().terms()));
    columns.add(DataColumn.words(head("from"), DAY, OfferTables::from));
    columns.add(DataColumn.figure(head("old"), RATE, change -> rate(change.current())));
    columns.add(DataColumn.figure(head("offered"), RATE, change -> rate(change.offered())));
    columns.add(DataColumn.figure(head("change"), CHANGE, change -> percent(change.percent())));
    columns.add(DataColumn.node(head("mark"), 100, OfferTables::word, change -> badge(change)));
    return table("prices.offers.table", columns)
        .withStates(change -> change.isPlausible() ? RowState.NORMAL : RowState.DOUBT);
  }

  static DataTable<ImpliedPrice> implied(Choices<ImpliedPrice> choices) {
    List<DataColumn<ImpliedPrice>> columns = new ArrayList<>();
    columns.add(mark(choices, price -> price.terms().model() + " " + measure(price.measure())));
    columns.add(
        OfferTables.<ImpliedPrice>words("model", 170, price -> price.terms().model())
            .withStyles("strong"));
    columns.add(words("seller", 90, price -> price.terms().seller()));
    columns.add(words("measure", 130, price -> measure(price.measure())));
    columns.add(words("terms", 80, price -> price.terms().conditions()));
    columns.add(words("observed", 150, OfferTables::observed));
    columns.add(DataColumn.count(head("days"), 50, price -> (long) price.days()));
    columns.add(DataColumn.count(head("rows"), 50, ImpliedPrice::rows));
    columns.add(DataColumn.figure(head("implied"), RATE, OfferTables::perMillion));
    columns.add(DataColumn.figure(head("rounding"), RATE, OfferTables::rounding));
    columns.add(DataColumn.figure(head("list"), RATE, price -> rate(price.list())));
    columns.add(DataColumn.figure(head("difference"), RATE, OfferTables::difference));
    columns.add(DataColumn.figure(head("change"), CHANGE, price -> percent(price.percent())));
    columns.add(
        DataColumn.node(
            head("mark"),
            110,
            price -> Messages.text("prices.implied." + verdict(price)),
            OfferTables::badge));
    return table("prices.implied.table", columns).withHidden(head("observed"));
  }

  /// With years: an observation may be longer than one.
  static String observed(ImpliedPrice price) {
    return Messages.text("prices.implied.days", Days.day(price.first()), Days.day(price.last()));
  }

  /// What of the file a price book cannot hold.
  static DataTable<Problem> leftOut(List<Problem> problems) {
    List<DataColumn<Problem>> columns =
        List.of(
            words("where", 240, OfferTables::place),
            words("found", 120, Problem::value),
            words("expected", 200, Problem::expected),
            words("why", 320, Problem::message),
            words("todo", 260, Problem::fix));
    DataTable<Problem> table =
        new DataTable<>(Messages.text("prices.leftout.table"), columns)
            .withDensity(Density.COMPACT);
    table.show(problems);
    return table;
  }

  private static String place(Problem problem) {
    Problem.Location at = problem.location();
    return at.line() == 0 ? at.column() : at.toString();
  }

  private static <T> DataTable<T> table(String key, List<DataColumn<T>> columns) {
    return new DataTable<>(Messages.text(key), columns)
        .withDensity(Density.COMPACT)
        .withEmptyText(Messages.text("prices.offers.none"));
  }

  private static <T> DataColumn<T> mark(Choices<T> choices, Function<T, String> name) {
    return DataColumn.node(
        head("take"),
        MARK,
        line -> Messages.text(choices.isChosen(line) ? "prices.offers.yes" : "prices.offers.no"),
        line -> choices.isChoosable(line) ? box(choices, line, name.apply(line)) : new Region());
  }

  private static <T> CheckBox box(Choices<T> choices, T line, String name) {
    CheckBox box = new CheckBox();
    box.setSelected(choices.isChosen(line));
    box.setAccessibleText(Messages.text("prices.offers.accept.name", name));
    box.setOnAction(_ -> choices.toggle(List.of(line)));
    return box;
  }

  private static CellValue from(PriceChange change) {
    return change.from().<CellValue>map(CellValue.Day::new).orElseGet(CellValue::absent);
  }

  private static CellValue rate(Optional<PriceRow> row) {
    return row.map(price -> new Rate(price.measure(), price.price(), price.currency()).cell())
        .orElseGet(CellValue::absent);
  }

  private static CellValue percent(Optional<BigDecimal> percent) {
    return percent
        .<CellValue>map(
            change -> new CellValue.Decimal(change, signed(change, change.abs() + " %")))
        .orElseGet(CellValue::absent);
  }

  private static CellValue perMillion(ImpliedPrice price) {
    return new CellValue.Decimal(shown(price, price.perMillion()), text(price, price.perMillion()));
  }

  private static CellValue rounding(ImpliedPrice price) {
    return new CellValue.Decimal(
        shown(price, price.uncertainty()), "±" + text(price, price.uncertainty()));
  }

  private static CellValue difference(ImpliedPrice price) {
    return price
        .difference()
        .<CellValue>map(
            more ->
                new CellValue.Decimal(shown(price, more), signed(more, text(price, more.abs()))))
        .orElseGet(CellValue::absent);
  }

  /// As list prices are written: tokens per million, everything else for one.
  private static BigDecimal shown(ImpliedPrice price, BigDecimal perMillion) {
    return price.measure().kind() == Measure.Kind.TOKEN_CLASS
        ? perMillion
        : perMillion.movePointLeft(MILLION_DIGITS);
  }

  private static String text(ImpliedPrice price, BigDecimal perMillion) {
    Currency currency = price.billed().currency();
    BigDecimal plain = shown(price, perMillion).stripTrailingZeros();
    return Amounts.symbol(currency)
        + (plain.scale() < LEAST_DECIMALS ? plain.setScale(LEAST_DECIMALS) : plain).toPlainString();
  }

  private static String signed(BigDecimal number, String size) {
    return switch (number.signum()) {
      case 1 -> "+" + size;
      case -1 -> Amounts.MINUS + size;
      default -> size;
    };
  }

  private static String word(PriceChange change) {
    return Messages.text(
        "prices.offers."
            + (change.isPlausible() ? change.kind().name().toLowerCase(Locale.ROOT) : "doubtful"));
  }

  private static Node badge(PriceChange change) {
    Tone plain = change.isNews() ? Tone.INFO : Tone.NEUTRAL;
    return Ui.badge(word(change), change.isPlausible() ? plain : Tone.WARNING);
  }

  private static Node badge(ImpliedPrice price) {
    String verdict = verdict(price);
    Tone tone = verdict.equals("rounding") ? Tone.POSITIVE : Tone.WARNING;
    return Ui.badge(Messages.text("prices.implied." + verdict), tone);
  }

  private static String verdict(ImpliedPrice price) {
    if (price.difference().isEmpty()) {
      return "unlisted";
    }
    return price.isWithinRounding() ? "rounding" : "differs";
  }

  private static String measure(Measure measure) {
    return Messages.text("prices.measure." + measure.id());
  }

  private static <T> DataColumn<T> words(String key, double width, Function<T, String> text) {
    return DataColumn.text(head(key), width, text);
  }

  private static String head(String key) {
    return Messages.text("prices.column." + key);
  }
}
