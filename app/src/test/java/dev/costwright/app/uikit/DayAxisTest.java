package dev.costwright.app.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.DateTick;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.Range;
import org.junit.jupiter.api.Test;

class DayAxisTest {
  private static final int WIDTH = 700;

  @Test
  void namesTheYearAtTheFirstLabelAndWhereItChanges() {
    List<String> labels = labels("2025-10-01", "2027-04-01");

    assertThat(labels.getFirst()).endsWith(" 2025");
    assertThat(labels.stream().filter(label -> label.matches(".* 20\\d\\d")))
        .hasSize(3)
        .extracting(label -> label.substring(label.length() - 4))
        .containsExactly("2025", "2026", "2027");
  }

  @Test
  void neverGivesTwoTicksOneName() {
    assertThat(labels("2026-01-05", "2026-01-07")).isNotEmpty().doesNotHaveDuplicates();
  }

  @Test
  void datesAreInTheLanguageOfTheWords() {
    Locale before = Locale.getDefault(Locale.Category.DISPLAY);
    try {
      Locale.setDefault(Locale.Category.DISPLAY, Locale.GERMANY);
      assertThat(Days.day(LocalDate.of(2026, 12, 5))).isEqualTo("5 Dec 2026");
    } finally {
      Locale.setDefault(Locale.Category.DISPLAY, before);
    }
  }

  private static List<String> labels(String from, String to) {
    DayAxis axis = new DayAxis();
    axis.setPlot(new XYPlot());
    axis.setRange(
        new Range(Charts.millis(LocalDate.parse(from)), Charts.millis(LocalDate.parse(to))));
    Graphics2D graphics =
        new BufferedImage(WIDTH, 40, BufferedImage.TYPE_INT_ARGB).createGraphics();
    Rectangle2D area = new Rectangle2D.Double(0, 0, WIDTH, 30);
    List<?> ticks = axis.refreshTicks(graphics, new AxisState(), area, RectangleEdge.BOTTOM);
    return ticks.stream().map(DateTick.class::cast).map(DateTick::getText).toList();
  }
}
