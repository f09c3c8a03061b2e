package dev.costwright.forecasting.claim;

import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.forecasting.lever.Lever;
import dev.costwright.forecasting.lever.Parameter;
import dev.costwright.forecasting.lever.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The ends of all ranges that levers assume, in every combination.
final class Corners {
  private static final int MOST_RANGES = 8;

  private record Side(int lever, String setting, Range range) {}

  private Corners() {}

  /// @return the levers as assumed alone when there are no ranges, or too many to combine
  static List<List<Lever>> of(List<Lever> levers) {
    List<Side> sides = sides(levers);
    List<List<Lever>> corners = new ArrayList<>(List.of(levers));
    if (sides.size() > MOST_RANGES) {
      return corners;
    }
    for (int mask = 0; !sides.isEmpty() && mask < 1 << sides.size(); mask++) {
      List<Lever> turned = new ArrayList<>(levers);
      for (int i = 0; i < sides.size(); i++) {
        Side side = sides.get(i);
        List<Fraction> ends = side.range().numbers();
        Fraction end = (mask >> i & 1) == 0 ? ends.getFirst() : ends.getLast();
        turned.set(side.lever(), turned(turned.get(side.lever()), side.setting(), end));
      }
      corners.add(turned);
    }
    return corners;
  }

  private static List<Side> sides(List<Lever> levers) {
    List<Side> sides = new ArrayList<>();
    for (int lever = 0; lever < levers.size(); lever++) {
      Map<String, Range> ranges = new TreeMap<>(levers.get(lever).scope().ranges());
      for (Map.Entry<String, Range> range : ranges.entrySet()) {
        sides.add(new Side(lever, range.getKey(), range.getValue()));
      }
    }
    return sides;
  }

  private static Lever turned(Lever lever, String setting, Fraction value) {
    boolean isWhole = lever.kind().parameter(setting).orElseThrow().type() == Parameter.Type.COUNT;
    return lever.with(setting, isWhole ? value.rounded().toString() : value.toString());
  }
}
