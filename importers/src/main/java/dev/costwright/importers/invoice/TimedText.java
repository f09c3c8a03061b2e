package dev.costwright.importers.invoice;

/// Text that stops whoever searches it too long: a pattern may go over the same characters again
/// and again.
///
/// @param text the characters
record TimedText(CharSequence text, Deadline deadline) implements CharSequence {
  @Override
  public int length() {
    return text.length();
  }

  @Override
  public char charAt(int index) {
    deadline.step();
    return text.charAt(index);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.subSequence(start, end);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
