package dev.costwright.app.workbench;

import dev.costwright.model.close.BookedRows;
import dev.costwright.model.close.Cause;
import dev.costwright.model.close.ClosedMonth;
import dev.costwright.model.close.Figures;
import dev.costwright.model.close.Restatement;
import dev.costwright.model.close.Restatement.Step;
import dev.costwright.model.cube.Cube;
import dev.costwright.model.ledger.Counting;
import dev.costwright.model.ledger.Edit;
import dev.costwright.model.ledger.ImportRecord;
import dev.costwright.model.ledger.ImportState;
import dev.costwright.model.ledger.Ledger;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Evaluates a closed month again and again, each time with one more thing as it is now.
final class Restating {
  private final Ledger ledger;
  private final OwnEdits edits;
  private final CubeCache cubes;

  Restating(Ledger ledger, OwnEdits edits, CubeCache cubes) {
    this.ledger = ledger;
    this.edits = edits;
    this.cubes = cubes;
  }

  Restatement of(ClosedMonth close) {
    Changes changes = changes(close);
    return Restatement.of(close, steps(close, changes.rows()), changes.words());
  }

  private List<Step> steps(ClosedMonth close, Set<Cause> rows) {
    Terms then = edits.at(close.cut());
    Terms now = edits.terms().in(close.booked().currency());
    YearMonth month = close.month();
    List<Step> steps = new ArrayList<>();
    if (close.isClosed()) {
      steps.add(step(Cause.PROGRAM, cubes.booked(close.rows(), then), month));
    }
    if (!then.agrees(now)) {
      steps.add(step(cause(rows), cubes.now(then), month));
      steps.add(step(Cause.PRICES, cubes.now(then.with(now.prices())), month));
      Terms rated = then.with(now.prices()).with(now.rates());
      steps.add(step(Cause.RATES, cubes.now(rated), month));
      Terms before = rated.with(now.rules());
      steps.add(step(Cause.RULES, cubes.now(before), month));
      steps.add(step(Cause.LAYERS, cubes.restated(now.currency()), month));
    } else {
      steps.add(step(cause(rows), cubes.restated(now.currency()), month));
    }
    return steps;
  }

  private static Step step(Cause cause, Cube cube, YearMonth month) {
    return new Step(cause, Figures.of(cube, month));
  }

  private static Cause cause(Set<Cause> rows) {
    return switch (rows.size()) {
      case 0 -> Cause.PROGRAM;
      case 1 -> rows.iterator().next();
      default -> Cause.ROWS;
    };
  }

  /// @param rows why rows may count otherwise
  private record Changes(Set<Cause> rows, List<String> words) {
    void add(Cause cause, String text) {
      rows.add(cause);
      words.add(text);
    }
  }

  private Changes changes(ClosedMonth close) {
    Changes changes = new Changes(EnumSet.noneOf(Cause.class), new ArrayList<>());
    // an import of invoices alone has no rows that a month could stand on
    Set<Long> now = BookedRows.of(ledger, close.month(), close.rows().reach()).imports();
    for (ImportRecord file : ledger.imports()) {
      boolean isBooked = close.rows().imports().contains(file.id());
      boolean isLive = file.state() == ImportState.LIVE;
      if (isBooked && !isLive) {
        changes.add(Cause.UNDONE_IMPORT, words(file, "undone"));
      } else if (!isBooked && now.contains(file.id()) && touches(file, close.month())) {
        changes.add(Cause.NEW_IMPORT, words(file, "new"));
      }
    }
    ledger.edits().stream()
        .filter(edit -> edit.id() > close.cut().lastEdit())
        .forEach(edit -> addEdit(changes, edit));
    return changes;
  }

  private static void addEdit(Changes changes, Edit edit) {
    if (edit.subject().equals(Counting.SUBJECT)) {
      changes.add(Cause.COUNTING, words(edit));
    } else if (OwnEdits.SUBJECTS.contains(edit.subject())) {
      changes.words().add(words(edit));
    }
  }

  private static boolean touches(ImportRecord file, YearMonth month) {
    return file.from().filter(from -> !from.isAfter(month.atEndOfMonth())).isPresent()
        && file.to().filter(to -> !to.isBefore(month.atDay(1))).isPresent();
  }

  private static String words(ImportRecord file, String state) {
    return "import %d, %s: %s".formatted(file.id(), file.source().name(), state);
  }

  private static String words(Edit edit) {
    return "%s changed on %s (edit %d)".formatted(edit.subject(), edit.at(), edit.id());
  }
}
