package dev.costwright.app.sample;

import dev.costwright.app.sample.Workload.Session;

/// One agent session: each turn sends what came before, which the cache may still hold, and adds
/// to it. Not thread-safe.
final class Conversation {
  private static final int EXPIRED_SHARE = 70;

  private final Session session;
  private final int window;
  private final long growth;
  private int context;
  private int cached;

  /// @param window the most that the model or the company allows on that day
  /// @param months since the feature's launch
  Conversation(Session session, int window, long months) {
    this.session = session;
    this.window = Math.min(window, session.window());
    this.growth = Season.WHOLE + months * session.growthPerMonth();
    this.context = session.system();
  }

  Tokens next(Dice dice) {
    int added = (int) (session.added().skewed(dice) * growth / Season.WHOLE);
    context = Math.min(context + added, window);
    int fresh = dice.around(80, 900);
    boolean expired = dice.chance(EXPIRED_SHARE);
    int read = expired ? 0 : Math.min(cached, context - fresh);
    int written = context - fresh - read;
    cached = read + written;
    int output = session.output().around(dice);
    return new Tokens(
        fresh,
        read,
        session.longCache() ? 0 : written,
        session.longCache() ? written : 0,
        output,
        0);
  }
}
