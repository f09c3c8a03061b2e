package dev.costwright.app.ui.importing;

import dev.costwright.app.uikit.Messages;
import dev.costwright.app.workbench.PeriodText;
import dev.costwright.importers.ReadOptions;
import dev.costwright.model.problem.UsageException;
import dev.costwright.model.time.Period;
import dev.costwright.model.usage.DataSet;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What the user says of the files in the list that they do not say themselves.
public final class SaidOfFiles {
  /// The days that files without dates cover.
  ///
  /// @param text as the user wrote it
  /// @param period empty when nothing was said, or nothing that can be understood
  /// @param problem why the text cannot be understood; empty when it can
  public record Days(String text, Optional<Period> period, Optional<String> problem) {
    static final Days NONE = new Days("", Optional.empty(), Optional.empty());

    static Days of(String text) {
      String said = text.strip();
      if (said.isEmpty()) {
        return NONE;
      }
      try {
        Period period = PeriodText.parse(Messages.text("importing.days.where"), said);
        return new Days(said, Optional.of(period), Optional.empty());
      } catch (UsageException wrong) {
        return new Days(said, Optional.empty(), Optional.of(String.valueOf(wrong.getMessage())));
      }
    }
  }

  private final ReadOnlyObjectWrapper<String> account =
      new ReadOnlyObjectWrapper<>(DataSet.DEFAULT_ACCOUNT);
  private final ReadOnlyObjectWrapper<Days> days = new ReadOnlyObjectWrapper<>(Days.NONE);

  SaidOfFiles() {}

  /// The seller's account that the files belong to.
  public ReadOnlyObjectProperty<String> accountProperty() {
    return account.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Days> daysProperty() {
    return days.getReadOnlyProperty();
  }

  ReadOptions options() {
    return new ReadOptions(account.get(), days.get().period());
  }

  /// Whether that reads the files otherwise than before.
  boolean account(String name) {
    ReadOptions before = options();
    account.set(name.isBlank() ? DataSet.DEFAULT_ACCOUNT : name.strip());
    return !before.equals(options());
  }

  /// Whether that reads the files otherwise than before. Days that cannot be understood count as
  /// none: a file without dates then waits until they can.
  boolean days(String text) {
    ReadOptions before = options();
    days.set(Days.of(text));
    return !before.equals(options());
  }
}
