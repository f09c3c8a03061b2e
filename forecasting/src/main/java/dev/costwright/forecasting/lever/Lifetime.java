package dev.costwright.forecasting.lever;

import dev.costwright.model.usage.Measure;
import java.util.Arrays;
import java.util.List;

/// How long a provider keeps the head of a prompt after its last use.
public enum Lifetime {
  FIVE_MINUTES(300, Measure.CACHE_WRITE_5M, "5m"),
  ONE_HOUR(3_600, Measure.CACHE_WRITE_1H, "1h"),
  /// As the provider does it unasked: at least five minutes.
  AUTOMATIC(300, Measure.CACHE_WRITE_5M, "auto");

  private final long seconds;
  private final Measure write;
  private final String id;

  Lifetime(long seconds, Measure write, String id) {
    this.seconds = seconds;
    this.write = write;
    this.id = id;
  }

  public long seconds() {
    return seconds;
  }

  /// The class that writes are counted in, where it has a price of its own.
  public Measure write() {
    return write;
  }

  public String id() {
    return id;
  }

  static List<String> ids() {
    return Arrays.stream(values()).map(Lifetime::id).toList();
  }

  static Lifetime parse(String id) {
    return Arrays.stream(values()).filter(one -> one.id.equals(id)).findFirst().orElseThrow();
  }
}
