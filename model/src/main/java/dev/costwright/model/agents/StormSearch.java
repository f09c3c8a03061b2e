package dev.costwright.model.agents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.math3.special.Gamma;

/// Finds the hours in which a workflow repeats itself far more than it usually does.
///
/// A repeat is a call whose step kind says retry or error, whose log counts retries, or which
/// sends the prompt of the call before it in its session again. Repeats are counted by UTC hour,
/// over hours in which the workflow made any call. The ordinary rate `λ` comes from hours that
/// are not flagged, first those up to the fence of the median and its absolute deviations
/// (Iglewicz and Hoaglin (1993), 3.5 modified z), then all that passed the test, until nothing
/// changes. An hour is flagged when it has ten repeats or more and
/// `P(X ≥ k/φ | Poisson(λ/φ)) < 10⁻⁶`, where `φ` is variance over mean when above 1: repeats
/// come in clumps (quasi-Poisson: McCullagh and Nelder (1989), Generalized Linear Models, ch. 6).
/// Flagged hours at most one hour apart are one storm.
final class StormSearch {
  private static final long HOUR = 3600;
  private static final long FEWEST = 10;
  private static final double LEVEL = 1e-6;
  private static final long MOST_APART = 2;
  private static final double FENCE = 3.5 / 0.6745;

  /// Hours since 1970, both included.
  ///
  /// @param p the smallest chance among them
  record Run(long firstHour, long lastHour, double p) {}

  private final Map<Long, Long> hours = new TreeMap<>();
  private double rate;
  private double clumping = 1;

  /// @param calls all calls of the workflow
  /// @param repeats those of them that try again
  StormSearch(List<AgentCall> calls, List<AgentCall> repeats) {
    calls.forEach(call -> hours.put(hour(call), 0L));
    repeats.forEach(call -> hours.merge(hour(call), 1L, Long::sum));
  }

  /// Ordinary repeats per working hour.
  double rate() {
    return rate;
  }

  /// Runs of flagged hours, in order of time.
  List<Run> run() {
    double fence = fence();
    Map<Long, Long> suspects = new TreeMap<>(hours);
    suspects.values().removeIf(count -> count < FEWEST || count <= fence);
    int before;
    do {
      before = suspects.size();
      learn(suspects.keySet());
      suspects.values().removeIf(count -> chance(count) >= LEVEL);
    } while (suspects.size() < before);
    return runs(suspects);
  }

  static long hour(AgentCall call) {
    return Math.floorDiv(call.second(), HOUR);
  }

  private double fence() {
    double[] counts = hours.values().stream().mapToDouble(Long::doubleValue).sorted().toArray();
    double median = middle(counts);
    double[] away = Arrays.stream(counts).map(count -> Math.abs(count - median)).sorted().toArray();
    return median + FENCE * middle(away);
  }

  private static double middle(double[] sorted) {
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  /// Half a repeat is added, so that a workflow that never repeated itself has a rate too.
  private void learn(Set<Long> left) {
    List<Long> ordinary = new ArrayList<>();
    hours.forEach(
        (hour, count) -> {
          if (!left.contains(hour)) {
            ordinary.add(count);
          }
        });
    double sum = ordinary.stream().mapToDouble(Long::doubleValue).sum();
    rate = (sum + 0.5) / (ordinary.size() + 1);
    double squares = ordinary.stream().mapToDouble(count -> (count - rate) * (count - rate)).sum();
    clumping = Math.max(1, squares / Math.max(1, ordinary.size() - 1) / rate);
  }

  /// `P(X ≥ k)` of a Poisson variable is the regularized gamma function `P(k, λ)`.
  private double chance(long count) {
    return Gamma.regularizedGammaP(count / clumping, rate / clumping);
  }

  private List<Run> runs(Map<Long, Long> suspects) {
    List<Run> runs = new ArrayList<>();
    suspects.forEach(
        (hour, count) -> {
          double p = chance(count);
          if (runs.isEmpty() || hour - runs.getLast().lastHour() > MOST_APART) {
            runs.add(new Run(hour, hour, p));
          } else {
            Run open = runs.removeLast();
            runs.add(new Run(open.firstHour(), hour, Math.min(open.p(), p)));
          }
        });
    return runs;
  }
}
