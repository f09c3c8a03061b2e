package dev.costwright.forecasting.prefix;

/// How the prompts of a trace meet the provider's cache, in tokens; the parts sum to the prompts.
///
/// @param calls of the trace
/// @param read from the cache: hits
/// @param written to the cache, to be read later
/// @param fresh neither read nor written: prompts that are too short, and what is behind the last
/// full block
public record PrefixUse(long calls, long read, long written, long fresh) {
  public long prompts() {
    return read + written + fresh;
  }

  PrefixUse plus(PrefixUse other) {
    return new PrefixUse(
        calls + other.calls, read + other.read, written + other.written, fresh + other.fresh);
  }
}
