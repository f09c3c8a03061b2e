package dev.costwright.forecasting.lever;

import dev.costwright.model.usage.Dimension;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Which calls have the head of their prompts in common.
public enum Sharing {
  SESSION(Dimension.SESSION),
  FEATURE(Dimension.FEATURE),
  /// Each call repeats the whole prompt of the call before it in its session.
  CONVERSATION(Dimension.SESSION);

  private final Dimension dimension;

  Sharing(Dimension dimension) {
    this.dimension = dimension;
  }

  public Dimension dimension() {
    return dimension;
  }

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  static List<String> ids() {
    return Arrays.stream(values()).map(Sharing::id).toList();
  }

  static Sharing parse(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }
}
