package dev.costwright.app.uikit;

import java.awt.geom.Rectangle2D;
import java.util.Optional;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Clicks on what a chart has drawn.
public final class Clicks {
  private Clicks() {}

  /// Clicks the middle of a bar or point of the first chart below a node.
  public static void on(FxRobot robot, String query, ChartMark mark) {
    ChartPane chart = chart(robot.lookup(query).query());
    robot.interact(() -> click(chart, mark));
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void click(ChartPane chart, ChartMark mark) {
    Rectangle2D area = chart.area(mark).orElseThrow();
    Point2D at = chart.localToScene(area.getCenterX(), area.getCenterY());
    Event.fireEvent(
        chart,
        new MouseEvent(
            MouseEvent.MOUSE_CLICKED,
            at.getX(),
            at.getY(),
            at.getX(),
            at.getY(),
            MouseButton.PRIMARY,
            1,
            false,
            false,
            false,
            false,
            true,
            false,
            false,
            false,
            false,
            true,
            new PickResult(chart, at.getX(), at.getY())));
  }

  private static ChartPane chart(Node node) {
    return find(node)
        .orElseThrow(() -> new AssertionError("Expected a chart below " + node + ", found none"));
  }

  private static Optional<ChartPane> find(Node node) {
    if (node instanceof ChartPane chart) {
      return Optional.of(chart);
    }
    return node instanceof Parent parent
        ? parent.getChildrenUnmodifiable().stream()
            .flatMap(child -> find(child).stream())
            .findFirst()
        : Optional.empty();
  }
}
