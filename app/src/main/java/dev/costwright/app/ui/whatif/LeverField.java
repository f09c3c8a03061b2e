package dev.costwright.app.ui.whatif;

import dev.costwright.app.uikit.Messages;
import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.forecasting.lever.LeverKind;
import dev.costwright.forecasting.lever.Parameter;
import dev.costwright.forecasting.lever.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One field of a lever's settings: its name, who says so, or a parameter of its kind.
///
/// @param kind of the lever
/// @param name of the field, as in scenario files
/// @param parameter empty for what all levers have
public record LeverField(LeverKind kind, String name, Optional<Parameter> parameter) {
  public static final String NAME = "name";
  public static final String SOURCE = "source";

  private static final int BRIEF_DECIMALS = 4;

  /// What a lever of a kind is made of, in the order in which one fills it in.
  public static List<LeverField> of(LeverKind kind) {
    List<LeverField> fields = new ArrayList<>();
    fields.add(new LeverField(kind, NAME, Optional.empty()));
    kind.parameters().forEach(one -> fields.add(new LeverField(kind, one.id(), Optional.of(one))));
    fields.add(new LeverField(kind, SOURCE, Optional.empty()));
    return fields;
  }

  /// For looking it up on the screen.
  public String id() {
    return name.replace('.', '-');
  }

  public String label() {
    return parameter.filter(kind.knob()::equals).isPresent()
        ? Knob.name(kind)
        : Messages.text("scenarios.field." + name);
  }

  public boolean isChoice() {
    return parameter
        .filter(one -> one.type() == Parameter.Type.CHOICE || one.type() == Parameter.Type.MODEL)
        .isPresent();
  }

  public boolean isText() {
    return parameter.isEmpty();
  }

  /// What a user sees of a setting's text, or of its range.
  public String shown(String text, Optional<Range> range) {
    return range
        .map(
            some ->
                Stream.concat(
                        Stream.of(some.id()), inOrder(some).stream().map(n -> shown(n.toString())))
                    .collect(Collectors.joining("  ")))
        .orElseGet(() -> shown(text));
  }

  /// Rising as shown: what is kept falls where what is removed rises.
  private List<Fraction> inOrder(Range range) {
    boolean isTurnedRound = parameter.filter(one -> one.type() == Parameter.Type.KEPT).isPresent();
    return isTurnedRound ? range.numbers().reversed() : range.numbers();
  }

  private String shown(String text) {
    return switch (parameter.map(Parameter::type).orElse(Parameter.Type.CHOICE)) {
      case KEPT ->
          Fraction.parse(text).map(kept -> Knob.typed(Fraction.ONE.minus(kept))).orElse(text);
      case SHARE, RATIO, CHANGE -> Fraction.parse(text).map(Knob::typed).orElse(text);
      default -> text;
    };
  }

  /// A number of this setting, short enough for a chart.
  public String brief(Fraction number) {
    return switch (parameter.map(Parameter::type).orElse(Parameter.Type.CHOICE)) {
      case KEPT -> Knob.shown(Fraction.ONE.minus(number));
      case SHARE, RATIO, CHANGE -> Knob.shown(number);
      default -> number.toDecimal(BRIEF_DECIMALS).stripTrailingZeros().toPlainString();
    };
  }

  /// The setting's text of what a user typed; what cannot be read comes back as it is.
  public String read(String typed) {
    String text = typed.strip();
    return switch (parameter.map(Parameter::type).orElse(Parameter.Type.CHOICE)) {
      case KEPT -> Knob.number(text).map(gone -> Fraction.ONE.minus(gone).toString()).orElse(text);
      case SHARE, RATIO, CHANGE -> Knob.number(text).map(Fraction::toString).orElse(text);
      case COUNT -> text.replace(",", "");
      case MONEY, AMOUNT ->
          Fraction.parse(text.replace(",", "")).map(Fraction::toString).orElse(text);
      default -> text;
    };
  }

  /// A range, as a user typed it: its kind, and numbers parted by blanks.
  public Optional<Range> range(String typed) {
    String[] words = typed.strip().replace("%", "").split("\\s+", -1);
    if (words.length < 2
        || !parameter.map(Parameter::type).filter(Parameter.Type::isNumber).isPresent()) {
      return Optional.empty();
    }
    List<Fraction> numbers =
        Stream.of(words)
            .skip(1)
            .filter(word -> !word.isEmpty())
            .map(this::read)
            .filter(text -> parameter.orElseThrow().refusal(text).isEmpty())
            .flatMap(text -> Fraction.parse(text).stream())
            .sorted()
            .toList();
    long said = Stream.of(words).skip(1).filter(word -> !word.isEmpty()).count();
    return numbers.size() == said ? Range.of(words[0], numbers) : Optional.empty();
  }

  /// What is expected, for messages: percent for what is shown in percent.
  public String expected() {
    return switch (parameter.map(Parameter::type).orElse(Parameter.Type.CHOICE)) {
      case SHARE, KEPT -> Messages.text("scenarios.expected.share");
      case RATIO -> Messages.text("scenarios.expected.ratio");
      case CHANGE -> Messages.text("scenarios.expected.change");
      default -> parameter.map(Parameter::expected).orElse("");
    };
  }
}
