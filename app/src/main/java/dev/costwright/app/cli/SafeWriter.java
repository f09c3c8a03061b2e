package dev.costwright.app.cli;

import dev.costwright.model.text.Secrets;
import dev.costwright.model.text.VisibleText;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/// All that a terminal is told: without API keys, and with the characters spelled out that a
/// terminal would interpret.
final class SafeWriter extends FilterWriter {
  SafeWriter(Writer terminal) {
    super(terminal);
  }

  @Override
  public void write(String text, int offset, int length) throws IOException {
    out.write(VisibleText.of(Secrets.masked(text.substring(offset, offset + length))));
  }

  @Override
  public void write(char[] text, int offset, int length) throws IOException {
    write(new String(text, offset, length), 0, length);
  }
}
