package dev.costwright.app.uikit;

import dev.costwright.model.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// How figures are written: every cent in tables, whole units on tiles, three digits that matter
/// on axes. Rounded HALF_UP, once, here.
public final class Amounts {
  public static final String MINUS = "\u2212";
  public static final String DASH = "–";

  private static final BigDecimal CENT = new BigDecimal("0.01");
  private static final BigDecimal MOST_OF_IT = new BigDecimal("0.999");

  private static final Map<String, DecimalFormat> FORMATS = new ConcurrentHashMap<>();

  private Amounts() {}

  /// Every cent: `$34,182.04`. An amount that would round to zero is `< $0.01`.
  public static String exact(Money money) {
    return money.signum() != 0 && money.toDecimal().abs().compareTo(CENT) < 0
        ? (money.signum() < 0 ? "> " + MINUS : "< ") + symbol(money.currency()) + "0.01"
        : decimal(money, 2);
  }

  /// As many decimals as asked for: unit costs such as `$0.0412`.
  public static String decimal(Money money, int decimals) {
    return sign(money.rounded(decimals), symbol(money.currency()), decimals);
  }

  /// Tiles: `$128,412`; below one hundred with cents.
  public static String figure(Money money) {
    return money.toDecimal().abs().compareTo(BigDecimal.valueOf(100)) < 0
        ? exact(money)
        : decimal(money, 0);
  }

  /// `$940`, `$12.4k`, `$1.32M`, `−$3.1k`.
  public static String brief(Money money) {
    return shortAmount(plotted(money), symbol(money.currency()));
  }

  /// As {@link #brief}, with its sign always shown: changes are never told by colour alone.
  public static String change(Money money) {
    return (money.signum() > 0 ? "+" : "") + brief(money);
  }

  /// Every cent and always a sign. No difference is a dash, and so is one that rounds to none.
  public static String exactChange(Money money) {
    return money.rounded(2).signum() == 0
        ? DASH
        : (money.signum() > 0 ? "+" : "") + decimal(money, 2);
  }

  /// `1,019,737,066`.
  public static String count(long count) {
    return (count < 0 ? MINUS : "") + pattern("#,##0").format(Math.abs(count));
  }

  /// `41.2M`.
  public static String briefCount(long count) {
    return shortAmount((double) count, "");
  }

  /// A share in per cent with one decimal: `98.7 %`; a part of the whole is never `100.0 %`. A dash
  /// when the whole is zero.
  public static String share(Money part, Money whole) {
    if (whole.signum() == 0) {
      return DASH;
    }
    BigDecimal ratio = ratio(part, whole);
    boolean isPart = whole.signum() > 0 && part.compareTo(whole) < 0;
    return percent(isPart ? ratio.min(MOST_OF_IT) : ratio);
  }

  /// A relative change in per cent with its sign; a dash when there is nothing to compare with.
  public static String relative(Money now, Money before) {
    if (before.signum() == 0) {
      return DASH;
    }
    BigDecimal ratio = ratio(now.minus(before), before);
    return (ratio.signum() > 0 ? "+" : "") + percent(ratio);
  }

  /// The one door from money to chart coordinates, exact to 10⁻⁶ of the unit.
  public static double plotted(Money money) {
    return money.rounded(6).doubleValue();
  }

  public static String symbol(Currency currency) {
    return currency.getSymbol(Locale.US);
  }

  /// For axes of charts.
  public static NumberFormat axis(Currency currency) {
    return new AxisFormat(symbol(currency));
  }

  /// For axes of counts: `12.4k`.
  public static NumberFormat countAxis() {
    return new AxisFormat("");
  }

  private static BigDecimal ratio(Money part, Money whole) {
    return part.toDecimal().divide(whole.toDecimal(), 6, RoundingMode.HALF_UP);
  }

  private static String percent(BigDecimal ratio) {
    return sign(ratio.movePointRight(2).setScale(1, RoundingMode.HALF_UP), "", 1) + " %";
  }

  private static String sign(BigDecimal value, String symbol, int decimals) {
    String digits =
        pattern("#,##0" + (decimals > 0 ? "." + "0".repeat(decimals) : "")).format(value.abs());
    return (value.signum() < 0 ? MINUS : "") + symbol + digits;
  }

  private static String shortAmount(double value, String symbol) {
    double size = Math.abs(value);
    return (value < 0 ? MINUS : "") + symbol + shortDigits(size);
  }

  private static String shortDigits(double size) {
    if (size >= 999_500_000) {
      return pattern("0.##").format(size / 1e9) + "B";
    }
    if (size >= 999_500) {
      return pattern("0.##").format(size / 1e6) + "M";
    }
    if (size >= 1_000) {
      return pattern("0.#").format(size / 1e3) + "k";
    }
    return pattern(size >= 1 || size == 0 ? "0" : "0.00").format(size);
  }

  /// A format of one's own: formats are not thread-safe, and dear to make anew.
  private static DecimalFormat pattern(String pattern) {
    return (DecimalFormat) FORMATS.computeIfAbsent(pattern, Amounts::format).clone();
  }

  private static DecimalFormat format(String pattern) {
    DecimalFormat format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.US));
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format;
  }

  private static final class AxisFormat extends NumberFormat {
    private final String symbol;

    AxisFormat(String symbol) {
      this.symbol = symbol;
    }

    @Override
    public StringBuffer format(double number, StringBuffer to, FieldPosition position) {
      return to.append(hasCents(number) ? cents(number) : shortAmount(number, symbol));
    }

    /// Small amounts of money between whole ones, such as a cost per user: without cents, two
    /// lines of an axis could read alike.
    private boolean hasCents(double number) {
      double size = Math.abs(number);
      return !symbol.isEmpty() && size < 100 && Math.abs(size - Math.rint(size)) >= 0.005;
    }

    private String cents(double number) {
      return (number < 0 ? MINUS : "") + symbol + pattern("0.00").format(Math.abs(number));
    }

    @Override
    public StringBuffer format(long number, StringBuffer to, FieldPosition position) {
      return format((double) number, to, position);
    }

    @Override
    public Number parse(String source, ParsePosition position) {
      throw new UnsupportedOperationException("axis labels are never read back");
    }
  }
}
