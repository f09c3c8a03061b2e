package dev.costwright.app.sample;

/// The tokens of a call, or of many, in disjoint classes.
///
/// @param reasoning a part of `output`
record Tokens(long fresh, long cacheRead, long write5m, long write1h, long output, long reasoning) {
  static final Tokens NONE = new Tokens(0, 0, 0, 0, 0, 0);

  Tokens plus(Tokens other) {
    return new Tokens(
        fresh + other.fresh,
        cacheRead + other.cacheRead,
        write5m + other.write5m,
        write1h + other.write1h,
        output + other.output,
        reasoning + other.reasoning);
  }

  long written() {
    return write5m + write1h;
  }

  long prompt() {
    return fresh + cacheRead + written();
  }
}
