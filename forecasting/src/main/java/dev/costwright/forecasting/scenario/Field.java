package dev.costwright.forecasting.scenario;

import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.model.problem.InputException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// One value of a scenario file with its place, so that every message names it.
///
/// @param file for messages
/// @param path such as `levers[1].share`; empty for the whole
record Field(String file, String path, JsonNode value) {
  private static final int MOST_DECIMALS = 100;

  /// A value inside this one, which must be an object.
  Field at(String name) {
    return new Field(file, path.isEmpty() ? name : path + "." + name, value.path(name));
  }

  boolean isPresent() {
    return !value.isMissingNode() && !value.isNull();
  }

  Optional<Field> present() {
    return isPresent() ? Optional.of(this) : Optional.empty();
  }

  /// Fails when it is no object or has other fields than these.
  Field only(String... names) {
    if (!value.isObject()) {
      throw wrong("an object with " + String.join(", ", names));
    }
    for (String name : names()) {
      if (!Set.of(names).contains(name)) {
        throw at(name).wrong("one of the fields " + String.join(", ", names));
      }
    }
    return this;
  }

  /// The names of an object's fields.
  Set<String> names() {
    return new LinkedHashSet<>(value.propertyNames());
  }

  List<Field> items() {
    if (!value.isArray()) {
      throw wrong("a list");
    }
    List<Field> items = new ArrayList<>();
    for (int i = 0; i < value.size(); i++) {
      items.add(new Field(file, path + "[" + i + "]", value.path(i)));
    }
    return items;
  }

  String text() {
    if (!value.isString() || value.asString().isBlank()) {
      throw wrong("a text");
    }
    return value.asString();
  }

  /// Whether a yes-or-no value says yes.
  boolean isYes() {
    if (!value.isBoolean()) {
      throw wrong("true or false");
    }
    return value.asBoolean();
  }

  /// @param least and `most` are both allowed
  long whole(long least, long most) {
    if (!value.isIntegralNumber()
        || !value.canConvertToLong()
        || value.asLong() < least
        || value.asLong() > most) {
      throw wrong("a whole number from %,d to %,d".formatted(least, most));
    }
    return value.asLong();
  }

  /// A number as text or as a JSON number, exact either way.
  Fraction number() {
    return Fraction.parse(numeral())
        .filter(number -> number.signum() >= 0)
        .orElseThrow(() -> wrong("a number of at least 0 such as \"0.3\" or \"1/6\""));
  }

  /// As {@link #number}, below 0 too.
  Fraction signed() {
    return Fraction.parse(numeral())
        .orElseThrow(() -> wrong("a number such as \"0.3\" or \"1/6\""));
  }

  /// Empty for what would take a gigabyte to write out, such as 1e999999999.
  String numeral() {
    if (!value.isNumber()) {
      return value.asString("");
    }
    BigDecimal number = value.decimalValue();
    return Math.abs((long) number.scale()) > MOST_DECIMALS ? "" : number.toPlainString();
  }

  Fraction share() {
    Fraction share = number();
    if (!share.isShare()) {
      throw wrong("a share from 0 to 1 such as \"0.3\" or \"1/6\"");
    }
    return share;
  }

  LocalDate day() {
    try {
      return LocalDate.parse(text());
    } catch (DateTimeParseException e) {
      throw wrong("a day such as \"2026-10-01\"");
    }
  }

  /// One of the values that `read` knows.
  <T> T choice(Function<String, Optional<T>> read, String known) {
    return read.apply(text()).orElseThrow(() -> wrong("one of " + known));
  }

  InputException wrong(String expected) {
    return new InputException(
        "%s: expected %s%s, found %s. Mend the file and read it again."
            .formatted(file, expected, path.isEmpty() ? "" : " in " + path, found()));
  }

  private String found() {
    if (!isPresent()) {
      return "nothing";
    }
    String text = value.toString();
    return text.length() <= 60 ? text : text.substring(0, 57) + "...";
  }
}
