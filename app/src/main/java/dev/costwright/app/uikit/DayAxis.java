package dev.costwright.app.uikit;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.text.SimpleDateFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.DateAxis;
import org.jfree.chart.axis.DateTick;
import org.jfree.chart.axis.DateTickUnit;
import org.jfree.chart.axis.DateTickUnitType;
import org.jfree.chart.axis.TickUnits;
import org.jfree.chart.ui.RectangleEdge;

/// An axis of UTC days: the first label and the first of each further year name the year, and no
/// two labels of a year are the same, because no step is shorter than a day.
final class DayAxis extends DateAxis {
  private static final long serialVersionUID = 1;

  private static final TimeZone UTC = TimeZone.getTimeZone("UTC");

  DayAxis() {
    super(null, UTC, Locale.US);
    setStandardTickUnits(units());
    // the widest label: what fits with a year fits without one
    SimpleDateFormat widest = new SimpleDateFormat("d MMM yyyy", Locale.US);
    widest.setTimeZone(UTC);
    setDateFormatOverride(widest);
  }

  private static TickUnits units() {
    TickUnits units = new TickUnits();
    for (int days : new int[] {1, 2, 3, 7, 14}) {
      units.add(new DateTickUnit(DateTickUnitType.DAY, days));
    }
    for (int months : new int[] {1, 2, 3, 6}) {
      units.add(new DateTickUnit(DateTickUnitType.MONTH, months));
    }
    for (int years : new int[] {1, 2, 5}) {
      units.add(new DateTickUnit(DateTickUnitType.YEAR, years));
    }
    return units;
  }

  /// JFreeChart's lists are raw.
  @Override
  @SuppressWarnings({"rawtypes", "unchecked"})
  public List refreshTicks(
      Graphics2D graphics, AxisState state, Rectangle2D area, RectangleEdge edge) {
    List<Object> ticks = new ArrayList<>();
    int year = Integer.MIN_VALUE;
    for (Object tick : super.refreshTicks(graphics, state, area, edge)) {
      if (tick instanceof DateTick at) {
        LocalDate day = day(at);
        ticks.add(named(at, day.getYear() == year ? Days.shortDay(day) : Days.day(day)));
        year = day.getYear();
      }
    }
    return ticks;
  }

  private static LocalDate day(DateTick tick) {
    return LocalDate.ofInstant(Instant.ofEpochMilli((long) tick.getValue()), ZoneOffset.UTC);
  }

  private static DateTick named(DateTick tick, String label) {
    return new DateTick(
        tick.getTickType(),
        tick.getDate(),
        label,
        tick.getTextAnchor(),
        tick.getRotationAnchor(),
        tick.getAngle());
  }
}
