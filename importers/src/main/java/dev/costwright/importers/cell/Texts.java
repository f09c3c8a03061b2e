package dev.costwright.importers.cell;

/// What no text may hold.
final class Texts {
  enum Fault {
    NONE,
    LONG,
    NUL,
    HALF,
    UNDECODABLE
  }

  private Texts() {}

  static Fault fault(String text) {
    for (int at = 0; at < text.length(); at++) {
      char unit = text.charAt(at);
      if (unit == 0 || unit >= Character.MIN_SURROGATE) {
        Fault fault = fault(text, at);
        if (fault != Fault.NONE) {
          return fault;
        }
      }
    }
    return Fault.NONE;
  }

  private static Fault fault(String text, int at) {
    char unit = text.charAt(at);
    if (unit == 0) {
      return Fault.NUL;
    }
    if (unit == '\ufffd') {
      return Fault.UNDECODABLE;
    }
    return Character.isSurrogate(unit) && !isInPair(text, at) ? Fault.HALF : Fault.NONE;
  }

  private static boolean isInPair(String text, int at) {
    return Character.isHighSurrogate(text.charAt(at))
        ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
        : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
  }
}
