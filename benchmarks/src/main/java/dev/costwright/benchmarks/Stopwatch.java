package dev.costwright.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntConsumer;

/// Runs the same work several times and prints the least and the middle time by the clock, and the
/// mean processor time of all threads once the first third has warmed up. On a busy machine the
/// processor time is what counts; the machine counts it in steps of 10 ms, so that it takes many
/// runs to tell short ones.
final class Stopwatch {
  private static final double MILLION = 1e6;

  private Stopwatch() {}

  /// @param work hears which run it is, so that it can turn a lever differently each time
  static void time(String name, int runs, String goal, IntConsumer work) {
    OperatingSystemMXBean machine =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    double[] clock = new double[runs];
    int warm = runs / 3;
    long used = 0;
    for (int run = 0; run < runs; run++) {
      used = run == warm ? machine.getProcessCpuTime() : used;
      long start = System.nanoTime();
      work.accept(run);
      clock[run] = (System.nanoTime() - start) / MILLION;
    }
    double processor = (machine.getProcessCpuTime() - used) / MILLION / (runs - warm);
    Arrays.sort(clock);
    System.out.printf(
        Locale.ROOT,
        "%-44s least %10.2f ms, middle %10.2f ms, processor %10.2f ms, wanted %s%n",
        name,
        clock[0],
        clock[runs / 2],
        processor,
        goal);
  }
}
