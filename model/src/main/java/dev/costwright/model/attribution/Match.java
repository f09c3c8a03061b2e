package dev.costwright.model.attribution;

import dev.costwright.model.regex.Regex;
import dev.costwright.model.usage.Dimension;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Which values a rule catches, and what it gives to them.
public sealed interface Match {
  /// What a value is given; empty when it is not caught.
  Optional<Map<Dimension, String>> given(String value);

  /// The dimensions that some value may be given.
  Set<Dimension> dimensions();

  /// A whole value.
  ///
  /// @param pattern exact text; `*` stands for any run of characters
  record Wildcard(String pattern, Map<Dimension, String> gives) implements Match {
    public Wildcard {
      gives = Map.copyOf(gives);
    }

    @Override
    public Optional<Map<Dimension, String>> given(String value) {
      return matches(value) ? Optional.of(gives) : Optional.empty();
    }

    @Override
    public Set<Dimension> dimensions() {
      return gives.keySet();
    }

    /// Walks both texts once and goes back to the last `*` only: no pattern is slow.
    private boolean matches(String value) {
      int at = 0;
      int star = -1;
      int resume = 0;
      int i = 0;
      while (i < value.length()) {
        if (at < pattern.length() && pattern.charAt(at) == '*') {
          star = at++;
          resume = i;
        } else if (at < pattern.length() && pattern.charAt(at) == value.charAt(i)) {
          at++;
          i++;
        } else if (star >= 0) {
          at = star + 1;
          i = ++resume;
        } else {
          return false;
        }
      }
      while (at < pattern.length() && pattern.charAt(at) == '*') {
        at++;
      }
      return at == pattern.length();
    }
  }

  /// A place anywhere in a value; `^` and `$` tie it to the ends.
  ///
  /// @param gives where `$1` to `$9` stand for the text of a group, `$$` for a dollar sign; a
  /// dimension whose text comes out blank is not given
  record Expression(Regex regex, Map<Dimension, String> gives) implements Match {
    /// @throws IllegalArgumentException when a `$` asks for a group that is not there
    public Expression {
      gives = Map.copyOf(gives);
      Optional<String> fault = fault(gives, regex);
      if (fault.isPresent()) {
        throw new IllegalArgumentException(fault.get());
      }
    }

    /// What is wrong with the groups that are asked for, in words; empty when nothing is.
    public static Optional<String> fault(Map<Dimension, String> gives, Regex regex) {
      return gives.values().stream()
          .flatMap(text -> Template.fault(text, regex.groups()).stream())
          .findFirst();
    }

    @Override
    public Optional<Map<Dimension, String>> given(String value) {
      return regex
          .find(value)
          .map(
              groups -> {
                Map<Dimension, String> given = new EnumMap<>(Dimension.class);
                gives.forEach(
                    (dimension, text) -> {
                      String filled = Template.fill(text, groups).strip();
                      if (!filled.isEmpty()) {
                        given.put(dimension, filled);
                      }
                    });
                return given;
              });
    }

    @Override
    public Set<Dimension> dimensions() {
      return gives.keySet();
    }
  }

  /// Values looked up in a table, such as keys and their teams.
  ///
  /// @param rows by the whole value; what a row does not say is not given
  record Table(Map<String, Map<Dimension, String>> rows) implements Match {
    public Table {
      rows =
          rows.entrySet().stream()
              .collect(
                  Collectors.toUnmodifiableMap(
                      Map.Entry::getKey, row -> Map.copyOf(row.getValue())));
    }

    @Override
    public Optional<Map<Dimension, String>> given(String value) {
      return Optional.ofNullable(rows.get(value));
    }

    @Override
    public Set<Dimension> dimensions() {
      Set<Dimension> all = EnumSet.noneOf(Dimension.class);
      rows.values().forEach(row -> all.addAll(row.keySet()));
      return all;
    }

    /// The rows in order of their values: one spelling for equal tables.
    Map<String, Map<Dimension, String>> sorted() {
      return new TreeMap<>(rows);
    }
  }
}
