package dev.costwright.app.ui.shell;

import dev.costwright.app.uikit.Background;
import dev.costwright.app.uikit.Trouble;
import dev.costwright.app.workbench.ReportingCurrency;
import dev.costwright.model.money.Money;
import dev.costwright.model.problem.CostwrightException;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The currency in which all figures are, and what no rate brings into it.
final class CurrencyViewModel {
  /// @param offered what can be chosen, by code
  /// @param unconverted what is in no total, one amount for each other currency
  record Shown(Currency current, List<Currency> offered, List<Money> unconverted) {
    static Shown of(ReportingCurrency reporting) {
      return new Shown(reporting.current(), reporting.offered(), reporting.unconverted());
    }
  }

  private final Supplier<ReportingCurrency> reporting;
  private final Background background;
  private final Runnable onChange;
  private final Consumer<Trouble> trouble;
  private final ReadOnlyObjectWrapper<Optional<Shown>> shown =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /// @param onChange hears that all figures are stale
  /// @param trouble hears what went wrong
  CurrencyViewModel(
      Supplier<ReportingCurrency> reporting,
      Background background,
      Runnable onChange,
      Consumer<Trouble> trouble) {
    this.reporting = reporting;
    this.background = background;
    this.onChange = onChange;
    this.trouble = trouble;
  }

  /// Empty until it was read.
  ReadOnlyObjectProperty<Optional<Shown>> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  void refresh() {
    background.run(
        "settings.task.currency",
        _ -> Shown.of(reporting.get()),
        read -> shown.set(Optional.of(read)),
        this::tell);
  }

  void choose(Currency currency) {
    background.run(
        "settings.task.currency",
        _ -> {
          ReportingCurrency chosen = reporting.get();
          chosen.choose(currency);
          return Shown.of(chosen);
        },
        read -> {
          shown.set(Optional.of(read));
          onChange.run();
        },
        this::tell);
  }

  private void tell(CostwrightException problem) {
    trouble.accept(Trouble.of("settings.failed.currency", problem));
  }
}
