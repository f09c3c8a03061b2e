package dev.costwright.app.uikit;

import java.awt.geom.Rectangle2D;
import java.util.Collection;
import java.util.Optional;
import org.jfree.chart.entity.CategoryItemEntity;
import org.jfree.chart.entity.ChartEntity;
import org.jfree.chart.entity.XYItemEntity;

/// A bar, point or step of a chart, as a user points at it.
///
/// @param series its name, as the chart was given it
/// @param item its place in the series, from 0
public record ChartMark(String series, int item) {
  /// So near is meant, in pixels: points are small, and a thin bar is hard to hit.
  private static final double NEAR = 12;

  /// A mark and where it is drawn.
  record Drawn(ChartMark mark, Rectangle2D area) {}

  /// What is drawn at a place or very near it; of several the nearest, of those the one on top.
  static Optional<Drawn> at(Collection<?> entities, double x, double y) {
    Optional<Drawn> nearest = Optional.empty();
    double least = NEAR;
    for (Object entity : entities) {
      Rectangle2D area = ((ChartEntity) entity).getArea().getBounds2D();
      double away = distance(area, x, y);
      Optional<ChartMark> mark = away <= least ? of((ChartEntity) entity) : Optional.empty();
      if (mark.isPresent()) {
        nearest = mark.map(found -> new Drawn(found, area));
        least = away;
      }
    }
    return nearest;
  }

  /// Where a mark is drawn; empty when it is not.
  static Optional<Rectangle2D> area(Collection<?> entities, ChartMark wanted) {
    return entities.stream()
        .map(ChartEntity.class::cast)
        .filter(entity -> of(entity).filter(wanted::equals).isPresent())
        .map(entity -> entity.getArea().getBounds2D())
        .findFirst();
  }

  private static Optional<ChartMark> of(ChartEntity entity) {
    return switch (entity) {
      case CategoryItemEntity bar ->
          Optional.of(
              new ChartMark(
                  bar.getRowKey().toString(), bar.getDataset().getColumnIndex(bar.getColumnKey())));
      case XYItemEntity point ->
          Optional.of(
              new ChartMark(
                  point.getDataset().getSeriesKey(point.getSeriesIndex()).toString(),
                  point.getItem()));
      default -> Optional.empty();
    };
  }

  private static double distance(Rectangle2D area, double x, double y) {
    double across = Math.max(0, Math.max(area.getMinX() - x, x - area.getMaxX()));
    double down = Math.max(0, Math.max(area.getMinY() - y, y - area.getMaxY()));
    return Math.hypot(across, down);
  }
}
