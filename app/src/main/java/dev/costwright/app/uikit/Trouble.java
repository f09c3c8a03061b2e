package dev.costwright.app.uikit;

import dev.costwright.model.problem.CancelledException;
import dev.costwright.model.problem.CostwrightException;
import dev.costwright.model.problem.DefectException;
import dev.costwright.model.problem.InputException;
import dev.costwright.model.problem.LedgerException;
import dev.costwright.model.problem.UsageException;
import dev.costwright.model.text.Secrets;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Objects;
import javafx.scene.Node;

/// What went wrong, as a user is told it: what happened, what state the data is in, what to do,
/// and a short code to look for. Never a stack trace; that stands in the report to copy.
///
/// @param title what happened, one sentence
/// @param message the particulars
/// @param advice what state the data is in and what to do
/// @param code stable, such as `CW-LEDGER`
/// @param report for the maintainers, without the user's data
public record Trouble(String title, String message, String advice, String code, String report) {

  /// @param titleKey message that says which task failed
  public static Trouble of(String titleKey, CostwrightException problem) {
    String kind =
        switch (problem) {
          case InputException _ -> "input";
          case LedgerException _ -> "ledger";
          case UsageException _ -> "usage";
          case CancelledException _ -> "cancelled";
          case DefectException _ -> "bug";
        };
    return of(Messages.text(titleKey), kind, problem);
  }

  /// A failure that is nobody's but ours.
  public static Trouble ofBug(Throwable bug) {
    return of(Messages.text("trouble.bug.title"), "bug", bug);
  }

  static Trouble ofFile(Path file, IOException failure) {
    return of(Messages.text("trouble.file.title", file.getFileName()), "file", failure);
  }

  private static Trouble of(String title, String kind, Throwable failure) {
    String message =
        Objects.requireNonNullElse(failure.getMessage(), failure.getClass().getSimpleName());
    String code = Messages.text("trouble." + kind + ".code");
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    return new Trouble(
        title,
        Secrets.masked(message),
        Messages.text("trouble." + kind + ".advice"),
        code,
        code + "\n" + Secrets.masked(trace.toString()));
  }

  /// Shows the error dialog over the window of a node.
  public void showOver(Node node) {
    new ErrorDialog(this).showOver(node);
  }
}
