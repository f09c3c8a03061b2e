package dev.costwright.importers;

import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/// How much the trust tests try: little in every build, more on demand by `-Dtrust.…`.
public final class TrustCounts {
  private TrustCounts() {}

  /// Of the endless line.
  public static int megabytes() {
    return Integer.getInteger("trust.megabytes", 20);
  }

  /// Behind the quote that is never closed.
  public static int rows() {
    return Integer.getInteger("trust.rows", 200_000);
  }

  /// Of the file that is read with little memory.
  public static int streamedRows() {
    return Integer.getInteger("trust.streamedRows", 300_000);
  }

  /// Damaged PDFs, and from ten on one that unpacks without end.
  public static int pdfs() {
    return Integer.getInteger("trust.pdfs", 5);
  }

  /// A folder of public test files beside the project; the test is skipped where there is none.
  public static Path corpus(String name) {
    Path folder = Path.of("..", "..", "shared", "corpora", name);
    Assumptions.assumeTrue(folder.toFile().isDirectory(), "no corpus " + name);
    return folder;
  }
}
