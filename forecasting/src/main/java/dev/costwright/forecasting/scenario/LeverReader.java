package dev.costwright.forecasting.scenario;

import dev.costwright.forecasting.lever.Effort;
import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.forecasting.lever.Lever;
import dev.costwright.forecasting.lever.LeverKind;
import dev.costwright.forecasting.lever.ModelName;
import dev.costwright.forecasting.lever.Parameter;
import dev.costwright.forecasting.lever.Range;
import dev.costwright.forecasting.lever.Settings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads one lever of a scenario file by the parameters of its kind. A number may be a range,
/// such as `{"triangular": ["0.3", "0.4", "0.5"]}`.
record LeverReader(Field field) {
  private static final List<String> SHARED =
      List.of("kind", "name", "on", "where", "source", "floor", "effort");

  Lever read() {
    LeverKind kind =
        LeverKind.parse(field.at("kind").value().asString(""))
            .orElseThrow(() -> field.at("kind").wrong("one of " + kinds()));
    allow(kind);
    Map<String, String> texts = new HashMap<>();
    Map<String, Range> ranges = new HashMap<>();
    for (Parameter parameter : kind.parameters()) {
      texts.put(parameter.id(), text(parameter, ranges));
    }
    if (kind.parameter("to").isPresent()
        && texts.getOrDefault("to", "").isEmpty()
        && texts.getOrDefault("to.priceRatio", "").isEmpty()) {
      throw field.at("to").wrong("a model or a priceRatio");
    }
    return kind.make(scope(ranges), Settings.of(kind.parameters(), texts));
  }

  private static String kinds() {
    return Arrays.stream(LeverKind.values()).map(LeverKind::id).collect(Collectors.joining(", "));
  }

  private Lever.Scope scope(Map<String, Range> ranges) {
    boolean isOn = field.at("on").present().map(Field::isYes).orElse(true);
    return new Lever.Scope(
        field.at("name").text(),
        isOn ? Lever.State.ON : Lever.State.OFF,
        ScenarioReader.where(field.at("where")),
        field.at("source").present().map(Field::text).orElse(""),
        ranges,
        field.at("floor").present().map(Field::share),
        field.at("effort").present().map(LeverReader::effort));
  }

  private static Effort effort(Field effort) {
    Field _ = effort.only("once", "monthly");
    return new Effort(amount(effort.at("once")), amount(effort.at("monthly")));
  }

  private static Fraction amount(Field at) {
    return at.present()
        .map(
            amount ->
                Effort.amount(amount.numeral()).orElseThrow(() -> amount.wrong(Effort.EXPECTED)))
        .orElse(Fraction.ZERO);
  }

  /// Refuses fields that no parameter has.
  private void allow(LeverKind kind) {
    Set<String> names = new LinkedHashSet<>(SHARED);
    Map<String, Set<String>> within = new HashMap<>();
    for (Parameter parameter : kind.parameters()) {
      String[] path = parameter.id().split("\\.", 2);
      names.add(path[0]);
      Set<String> fields = within.computeIfAbsent(path[0], _ -> new LinkedHashSet<>());
      if (parameter.type() == Parameter.Type.MODEL) {
        fields.addAll(List.of("seller", "model"));
      }
      if (path.length == 2) {
        fields.add(path[1]);
      }
    }
    Field _ = field.only(names.toArray(String[]::new));
    within.forEach(
        (name, fields) -> {
          if (!fields.isEmpty() && field.at(name).isPresent()) {
            Field _ = field.at(name).only(fields.toArray(String[]::new));
          }
        });
  }

  private Field at(Parameter parameter) {
    Field at = field;
    for (String name : parameter.id().split("\\.", -1)) {
      at = at.at(name);
    }
    return at;
  }

  private String text(Parameter parameter, Map<String, Range> ranges) {
    Field at = at(parameter);
    String text =
        switch (parameter.type()) {
          case MODEL -> model(at);
          case CURVE -> at.isPresent() ? curve(at) : "";
          case AGES -> at.isPresent() ? ages(at) : "";
          default -> at.isPresent() ? plain(at, parameter, ranges) : "";
        };
    parameter
        .refusal(text)
        .ifPresent(
            expected -> {
              throw at.wrong(expected);
            });
    return text;
  }

  /// Empty where no model is named, as for a target that is a ratio.
  private static String model(Field at) {
    boolean isNamed = at.isPresent() && (at.at("seller").isPresent() || at.at("model").isPresent());
    return isNamed ? new ModelName(at.at("seller").text(), at.at("model").text()).path() : "";
  }

  private static String curve(Field at) {
    List<String> points = new ArrayList<>();
    for (Field point : at.items()) {
      Field _ = point.only("threshold", "hits", "accuracy", "millis");
      points.add(
          point.at("threshold").share()
              + " "
              + point.at("hits").share()
              + " "
              + point.at("accuracy").share()
              + point.at("millis").present().map(field -> " " + field.number()).orElse(""));
    }
    return String.join("; ", points);
  }

  private static String ages(Field at) {
    List<String> points = new ArrayList<>();
    for (Field point : at.items()) {
      Field _ = point.only("seconds", "share");
      points.add(
          point.at("seconds").whole(0, Parameter.MOST_TOKENS) + " " + point.at("share").share());
    }
    return String.join("; ", points);
  }

  private static String plain(Field at, Parameter parameter, Map<String, Range> ranges) {
    if (at.value().isObject()) {
      Range range = range(at, parameter);
      ranges.put(parameter.id(), range);
      return central(range, parameter);
    }
    String text = at.numeral();
    if (text.isBlank()) {
      throw at.wrong(parameter.expected());
    }
    return parameter.type().isNumber()
        ? Fraction.parse(text).map(Fraction::toString).orElse(text)
        : text;
  }

  /// A range of a parameter; every number of it must be one that the parameter may be.
  private static Range range(Field at, Parameter parameter) {
    String expected = "a range such as {\"triangular\": [\"0.3\", \"0.4\", \"0.5\"]}";
    if (!parameter.type().isNumber() || at.names().size() != 1) {
      throw at.wrong(parameter.type().isNumber() ? expected : parameter.expected());
    }
    String id = at.names().iterator().next();
    List<Fraction> numbers = at.at(id).items().stream().map(Field::signed).toList();
    return Range.of(id, numbers)
        .filter(
            range ->
                range.numbers().stream()
                    .allMatch(number -> parameter.refusal(number.toString()).isEmpty()))
        .orElseThrow(() -> at.wrong(expected));
  }

  /// The value that stands for the range; whole where only whole numbers are good.
  static String central(Range range, Parameter parameter) {
    return parameter.type() == Parameter.Type.COUNT
        ? range.central().rounded().toString()
        : range.central().toString();
  }
}
