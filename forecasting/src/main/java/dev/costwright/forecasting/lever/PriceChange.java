package dev.costwright.forecasting.lever;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Prices of the calls in scope fall or rise year by year: compounding by whole years, straight
/// by month within a year. Acts on the baseline.
///
/// @param perYear change a year; -0.3 for prices that fall by 30 %
/// @param from from when on; empty for the baseline's first day
public record PriceChange(Scope scope, Fraction perYear, Optional<LocalDate> from)
    implements Lever {
  static final List<Parameter> PARAMETERS =
      List.of(
          Parameter.required("perYear", Parameter.Type.CHANGE),
          Parameter.optional("from", Parameter.Type.DAY));

  static PriceChange of(Scope scope, Settings settings) {
    return new PriceChange(scope, settings.number("perYear"), settings.day("from"));
  }

  @Override
  public LeverKind kind() {
    return LeverKind.PRICE_CHANGE;
  }

  @Override
  public Settings settings() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("perYear", perYear.toString());
    from.ifPresent(day -> texts.put("from", day.toString()));
    return Settings.of(PARAMETERS, texts);
  }
}
