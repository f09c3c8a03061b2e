package dev.costwright.forecasting.lever;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// More or fewer calls month by month, all of them alike. Acts on the baseline.
///
/// @param perMonth change a month, such as 0.05; compounds by whole months since the start
/// @param from first day of the first month; empty for the baseline's first day
public record Growth(Scope scope, Fraction perMonth, Optional<LocalDate> from) implements Lever {
  static final List<Parameter> PARAMETERS =
      List.of(
          Parameter.required("perMonth", Parameter.Type.CHANGE),
          Parameter.optional("from", Parameter.Type.DAY));

  static Growth of(Scope scope, Settings settings) {
    return new Growth(scope, settings.number("perMonth"), settings.day("from"));
  }

  @Override
  public LeverKind kind() {
    return LeverKind.GROWTH;
  }

  @Override
  public Settings settings() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("perMonth", perMonth.toString());
    from.ifPresent(day -> texts.put("from", day.toString()));
    return Settings.of(PARAMETERS, texts);
  }
}
