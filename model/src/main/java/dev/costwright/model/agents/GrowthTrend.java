package dev.costwright.model.agents;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/// Whether the same turn sends more from month to month.
///
/// Every prompt is divided by the workflow's mean prompt at that turn, so that long sessions don't
/// look like growing ones; the mean of these ratios is the size of a session, 1 on average. The
/// slope of size over time is tested against none with Student's t, one-sided, sessions being
/// independent (Draper and Smith (1998), ch. 1). A workflow grows when `p` is below 1 % divided
/// by the number of workflows tested (Bonferroni) and the slope is at least 1 % a month.
///
/// @param perMonth slope: 0.05 is five per cent of the mean prompt each month
/// @param interval of the slope, 95 %, two-sided
/// @param t the slope over its standard error
/// @param p chance of such a slope, or a larger one, without growth
/// @param sessions that were compared
/// @param tests how many workflows were tested
public record GrowthTrend(
    double perMonth, Interval interval, double t, double p, long sessions, int tests) {
  private static final int FEWEST_SESSIONS = 30;
  private static final int FEWEST_MONTHS = 3;
  private static final double DAYS_PER_MONTH = 365.25 / 12;
  private static final double LEAST_SLOPE = 0.01;
  private static final double LEVEL = 0.01;

  public boolean isGrowing() {
    return p < LEVEL / tests && perMonth >= LEAST_SLOPE;
  }

  GrowthTrend amongTests(int count) {
    return new GrowthTrend(perMonth, interval, t, p, sessions, count);
  }

  /// One session: its day and the prompt tokens of its turns.
  record Sized(LocalDate day, List<Long> prompts) {
    Sized {
      prompts = List.copyOf(prompts);
    }
  }

  /// Empty for fewer than thirty sessions or three months.
  static Optional<GrowthTrend> of(List<Sized> sessions) {
    long months = sessions.stream().map(one -> YearMonth.from(one.day())).distinct().count();
    if (sessions.size() < FEWEST_SESSIONS || months < FEWEST_MONTHS) {
      return Optional.empty();
    }
    Map<Integer, Double> means = means(sessions);
    SimpleRegression line = new SimpleRegression();
    for (Sized session : sessions) {
      line.addData(session.day().toEpochDay() / DAYS_PER_MONTH, size(session, means));
    }
    double slope = line.getSlope();
    double error = line.getSlopeStdErr();
    double t = error == 0 ? 0 : slope / error;
    double half = line.getSlopeConfidenceInterval();
    return Optional.of(
        new GrowthTrend(
            slope,
            new Interval(slope - half, slope + half),
            t,
            new TDistribution(sessions.size() - 2.0).cumulativeProbability(-t),
            sessions.size(),
            1));
  }

  private static Map<Integer, Double> means(List<Sized> sessions) {
    Map<Integer, long[]> sums = new HashMap<>();
    for (Sized session : sessions) {
      for (int turn = 0; turn < session.prompts().size(); turn++) {
        long[] sum = sums.computeIfAbsent(turn, _ -> new long[2]);
        sum[0] += session.prompts().get(turn);
        sum[1]++;
      }
    }
    Map<Integer, Double> means = new HashMap<>();
    sums.forEach((turn, sum) -> means.put(turn, (double) sum[0] / sum[1]));
    return means;
  }

  private static double size(Sized session, Map<Integer, Double> means) {
    double sum = 0;
    for (int turn = 0; turn < session.prompts().size(); turn++) {
      sum += session.prompts().get(turn) / means.getOrDefault(turn, 1.0);
    }
    return sum / session.prompts().size();
  }
}
