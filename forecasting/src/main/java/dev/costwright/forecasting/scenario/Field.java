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
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One value of a scenario or claim file with its place, so that every message names it.
///
/// @param file for messages
/// @param path such as `levers[1].share`; empty for the whole
public record Field(String file, String path, JsonNode value) {
  private static final int MOST_DECIMALS = 100;

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  /// The whole of a file.
  ///
  /// @param what it should be, such as `a scenario`
  /// @throws InputException when the text is no JSON
  public static Field whole(String file, String json, String what) {
    try {
      return new Field(file, "", MAPPER.readTree(json));
    } catch (JacksonException e) {
      throw new InputException(
          "%s: expected %s as JSON, found text that is none: %s. Mend the file and read it again."
              .formatted(place(file, e), what, e.getOriginalMessage()),
          e);
    }
  }

  /// Text that is too deep or too long has no line.
  private static String place(String file, JacksonException e) {
    return e.getLocation() == null ? file : file + ", line " + e.getLocation().getLineNr();
  }

  /// A value inside this one, which must be an object.
  public Field at(String name) {
    return new Field(file, path.isEmpty() ? name : path + "." + name, value.path(name));
  }

  public boolean isPresent() {
    return !value.isMissingNode() && !value.isNull();
  }

  public Optional<Field> present() {
    return isPresent() ? Optional.of(this) : Optional.empty();
  }

  /// Fails when it is no object or has other fields than these.
  public Field only(String... names) {
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
  public Set<String> names() {
    return new LinkedHashSet<>(value.propertyNames());
  }

  public List<Field> items() {
    if (!value.isArray()) {
      throw wrong("a list");
    }
    List<Field> items = new ArrayList<>();
    for (int i = 0; i < value.size(); i++) {
      items.add(new Field(file, path + "[" + i + "]", value.path(i)));
    }
    return items;
  }

  public String text() {
    if (!value.isString() || value.asString().isBlank()) {
      throw wrong("a text");
    }
    return value.asString();
  }

  /// Whether a yes-or-no value says yes.
  public boolean isYes() {
    if (!value.isBoolean()) {
      throw wrong("true or false");
    }
    return value.asBoolean();
  }

  /// @param least and `most` are both allowed
  public long whole(long least, long most) {
    if (!value.isIntegralNumber()
        || !value.canConvertToLong()
        || value.asLong() < least
        || value.asLong() > most) {
      throw wrong("a whole number from %,d to %,d".formatted(least, most));
    }
    return value.asLong();
  }

  /// A number as text or as a JSON number, exact either way.
  public Fraction number() {
    return Fraction.parse(numeral())
        .filter(number -> number.signum() >= 0)
        .orElseThrow(() -> wrong("a number of at least 0 such as \"0.3\" or \"1/6\""));
  }

  /// As {@link #number}, below 0 too.
  public Fraction signed() {
    return Fraction.parse(numeral())
        .orElseThrow(() -> wrong("a number such as \"0.3\" or \"1/6\""));
  }

  /// Empty for what would take a gigabyte to write out, such as 1e999999999.
  public String numeral() {
    if (!value.isNumber()) {
      return value.asString("");
    }
    BigDecimal number = value.decimalValue();
    return Math.abs((long) number.scale()) > MOST_DECIMALS ? "" : number.toPlainString();
  }

  public Fraction share() {
    Fraction share = number();
    if (!share.isShare()) {
      throw wrong("a share from 0 to 1 such as \"0.3\" or \"1/6\"");
    }
    return share;
  }

  public LocalDate day() {
    try {
      return LocalDate.parse(text());
    } catch (DateTimeParseException e) {
      throw wrong("a day such as \"2026-10-01\"");
    }
  }

  /// One of the values that `read` knows.
  public <T> T choice(Function<String, Optional<T>> read, String known) {
    return read.apply(text()).orElseThrow(() -> wrong("one of " + known));
  }

  public InputException wrong(String expected) {
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
