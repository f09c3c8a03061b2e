package dev.costwright.forecasting.study;

import dev.costwright.forecasting.forecast.Forecaster;
import dev.costwright.forecasting.forecast.Statistic;
import dev.costwright.forecasting.study.Term.Factor;
import dev.costwright.model.cube.Cube;
import dev.costwright.model.cube.Pivot;
import dev.costwright.model.cube.Pivot.Cell;
import dev.costwright.model.cube.PivotQuery;
import dev.costwright.model.economics.StatedUsers;
import dev.costwright.model.money.Money;
import dev.costwright.model.problem.UsageException;
import dev.costwright.model.time.Period;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Metric;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// The steps of a ledger with what quantities come to on each. A step that the ledger has no rows
/// for is absent; where it has rows and a feature has none, the feature has used nothing.
final class StudyData {
  private static final NavigableMap<YearMonth, BigDecimal> NONE =
      Collections.unmodifiableNavigableMap(new TreeMap<>());

  /// A quantity, or one of several that a word such as `weekdays` stands for.
  record Variable(String name, List<OptionalDouble> values) {}

  private final Cube cube;
  private final StudyQuery query;
  private final StatedUsers users;
  private final List<LocalDate> steps;
  private final Map<Optional<String>, NavigableMap<LocalDate, Cell>> cells = new HashMap<>();

  private final Currency currency;

  private StudyData(
      Cube cube,
      StudyQuery query,
      List<Metric> metrics,
      Currency currency,
      LocalDate first,
      LocalDate until) {
    this.cube = cube;
    this.currency = currency;
    this.query = query;
    this.users = new StatedUsers(metrics);
    this.steps = steps(query.grain(), first, until);
  }

  /// Empty without facts.
  static Optional<StudyData> of(Cube cube, List<Metric> metrics, StudyQuery query) {
    Pivot all =
        cube.pivot(
            new PivotQuery(List.of(), TimeGrain.DAY, query.period(), query.layer(), query.where())
                .asCounted());
    Optional<LocalDate> first =
        all.rows().stream()
            .filter(row -> row.cell().facts() > 0)
            .map(Pivot.Row::step)
            .min(LocalDate::compareTo);
    Optional<LocalDate> known = Forecaster.knownUntil(cube, query.layer());
    return first.isEmpty() || known.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new StudyData(
                cube,
                query,
                metrics,
                all.total().cost().currency(),
                first.get(),
                end(query, known.get())));
  }

  private static LocalDate end(StudyQuery query, LocalDate known) {
    return query.period().map(Period::until).filter(known::isAfter).orElse(known);
  }

  /// Whole steps from the first day to the last one known.
  private static List<LocalDate> steps(TimeGrain grain, LocalDate first, LocalDate until) {
    List<LocalDate> steps = new ArrayList<>();
    LocalDate start = grain.startOf(first);
    LocalDate step = start.isBefore(first) ? grain.next(start) : start;
    while (!grain.next(step).isAfter(until)) {
      steps.add(step);
      step = grain.next(step);
    }
    return List.copyOf(steps);
  }

  List<LocalDate> steps() {
    return steps;
  }

  /// What a measure is counted in: the currency of money, else the measure's own name.
  String unit(Quantity measure) {
    return measure instanceof Quantity.Spend ? currency.getCurrencyCode() : measure.text();
  }

  /// What a quantity comes to on each step.
  List<OptionalDouble> values(Quantity quantity) {
    return variables(quantity).getFirst().values();
  }

  /// The columns that a term stands for: every product of its factors' columns.
  List<Variable> columns(Term term) {
    List<Variable> products = List.of();
    for (Factor factor : term.factors()) {
      List<Variable> own =
          variables(factor.quantity()).stream().map(one -> turned(one, factor)).toList();
      products = products.isEmpty() ? own : products(products, own);
    }
    return products;
  }

  private static Variable turned(Variable variable, Factor factor) {
    List<OptionalDouble> values = variable.values();
    return new Variable(
        factor.named(variable.name()),
        IntStream.range(0, values.size())
            .mapToObj(i -> i < factor.lag() ? OptionalDouble.empty() : values.get(i - factor.lag()))
            .map(value -> factor.scale() == Scale.LOG ? logarithm(value) : value)
            .toList());
  }

  private static OptionalDouble logarithm(OptionalDouble value) {
    return value.isPresent() && value.getAsDouble() > 0
        ? OptionalDouble.of(Math.log(value.getAsDouble()))
        : OptionalDouble.empty();
  }

  private static List<Variable> products(List<Variable> ones, List<Variable> others) {
    return ones.stream().flatMap(one -> others.stream().map(other -> product(one, other))).toList();
  }

  private static Variable product(Variable one, Variable other) {
    return new Variable(
        one.name() + "*" + other.name(),
        IntStream.range(0, one.values().size())
            .mapToObj(i -> times(one.values().get(i), other.values().get(i)))
            .toList());
  }

  private static OptionalDouble times(OptionalDouble one, OptionalDouble other) {
    return one.isPresent() && other.isPresent()
        ? OptionalDouble.of(one.getAsDouble() * other.getAsDouble())
        : OptionalDouble.empty();
  }

  private List<Variable> variables(Quantity quantity) {
    return switch (quantity) {
      case Quantity.Spend spend ->
          List.of(used(spend, spend.feature(), cell -> cell.known().map(StudyData::amount)));
      case Quantity.Tokens tokens ->
          List.of(used(tokens, tokens.feature(), cell -> Optional.of((double) cell.tokens())));
      case Quantity.Counted counted ->
          List.of(used(counted, counted.feature(), cell -> count(cell, counted)));
      case Quantity.Users of -> users(of);
      case Quantity.Calendar calendar -> calendar(calendar);
    };
  }

  private static double amount(Money money) {
    return Statistic.of(money.picos());
  }

  private static Optional<Double> count(Cell cell, Quantity.Counted counted) {
    return Optional.ofNullable(cell.counts().get(counted.measure())).map(Long::doubleValue);
  }

  private Variable used(
      Quantity quantity, Optional<String> feature, Function<Cell, Optional<Double>> figure) {
    NavigableMap<LocalDate, Cell> all = cells(Optional.empty());
    NavigableMap<LocalDate, Cell> own = cells(feature);
    return new Variable(
        quantity.text(),
        steps.stream()
            .map(
                step -> {
                  Optional<Cell> cell = Optional.ofNullable(own.get(step));
                  boolean isIdle = cell.isEmpty() && all.containsKey(step);
                  Optional<Double> value = isIdle ? Optional.of(0.0) : cell.flatMap(figure);
                  return value.map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
                })
            .toList());
  }

  private NavigableMap<LocalDate, Cell> cells(Optional<String> feature) {
    return cells.computeIfAbsent(feature, this::read);
  }

  private NavigableMap<LocalDate, Cell> read(Optional<String> feature) {
    Map<Dimension, Set<String>> where = new HashMap<>(query.where());
    feature.ifPresent(value -> where.put(Dimension.FEATURE, Set.of(value)));
    NavigableMap<LocalDate, Cell> found = new TreeMap<>();
    cube
        .pivot(
            new PivotQuery(List.of(), query.grain(), query.period(), query.layer(), where)
                .asCounted())
        .rows()
        .stream()
        .filter(row -> row.cell().facts() > 0)
        .forEach(row -> found.put(row.step(), row.cell()));
    return found;
  }

  private List<Variable> users(Quantity.Users of) {
    if (of.feature().isPresent()) {
      return List.of(users(of, users.byFeature().getOrDefault(of.feature().get(), NONE)));
    }
    if (!users.ofProduct().isEmpty() || users.byFeature().isEmpty()) {
      return List.of(users(of, users.ofProduct()));
    }
    return users.byFeature().entrySet().stream()
        .map(entry -> users(new Quantity.Users(Optional.of(entry.getKey())), entry.getValue()))
        .toList();
  }

  private Variable users(Quantity.Users of, NavigableMap<YearMonth, BigDecimal> counts) {
    return new Variable(
        of.text(),
        steps.stream()
            .map(step -> Optional.ofNullable(counts.get(YearMonth.from(step))))
            .map(
                count ->
                    count
                        .map(value -> OptionalDouble.of(value.doubleValue()))
                        .orElseGet(OptionalDouble::empty))
            .toList());
  }

  private List<Variable> calendar(Quantity.Calendar calendar) {
    return switch (calendar) {
      case TREND ->
          List.of(
              new Variable(
                  calendar.text(),
                  IntStream.range(0, steps.size()).mapToObj(i -> OptionalDouble.of(i)).toList()));
      case WEEKDAYS -> weekdays();
      case MONTHS ->
          steps.stream()
              .map(LocalDate::getMonth)
              .distinct()
              .skip(1)
              .map(month -> where(name(month), step -> step.getMonth() == month ? 1 : 0))
              .toList();
      case WORKDAYS -> List.of(where(calendar.text(), this::workdays));
    };
  }

  private List<Variable> weekdays() {
    if (query.grain() != TimeGrain.DAY) {
      throw new UsageException(
          "Expected days as the step for weekdays, found a %s. Take workdays instead."
              .formatted(query.grain().name().toLowerCase(Locale.ROOT)));
    }
    List<Variable> days = new ArrayList<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day != DayOfWeek.MONDAY) {
        String name = day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        days.add(where(name, step -> step.getDayOfWeek() == day ? 1 : 0));
      }
    }
    return days;
  }

  private static String name(Month month) {
    return month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  private double workdays(LocalDate step) {
    return step.datesUntil(query.grain().next(step))
        .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
        .count();
  }

  private Variable where(String name, ToDoubleFunction<LocalDate> value) {
    return new Variable(
        name, steps.stream().map(step -> OptionalDouble.of(value.applyAsDouble(step))).toList());
  }
}
