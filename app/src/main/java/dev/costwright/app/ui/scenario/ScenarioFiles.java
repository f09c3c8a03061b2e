package dev.costwright.app.ui.scenario;

import dev.costwright.app.uikit.Background;
import dev.costwright.forecasting.scenario.Scenario;
import dev.costwright.model.problem.CostwrightException;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Copies and files of the open scenario, written and read in the background.
record ScenarioFiles(ScenarioViewModel model, ScenarioSource source, Background background) {
  /// Writes the open scenario somewhere else, such as to a file; what is shown stays.
  void writeTo(Consumer<Scenario> place, Consumer<CostwrightException> onProblem) {
    model
        .current()
        .ifPresent(
            open ->
                background.run(
                    "scenarios.task.save",
                    _ -> {
                      place.accept(open);
                      return open;
                    },
                    _ -> {},
                    onProblem));
  }

  /// As {@link #writeTo}, with what the scenario comes to.
  void export(Consumer<Played> place, Consumer<CostwrightException> onProblem) {
    model
        .played()
        .ifPresent(
            played ->
                background.run(
                    "scenarios.task.export",
                    _ -> {
                      place.accept(played);
                      return played;
                    },
                    _ -> {},
                    onProblem));
  }

  /// Reads a scenario in the background and opens it.
  void openFrom(Background.Work<Scenario> read, Consumer<CostwrightException> onProblem) {
    background.run("scenarios.task.open", read, model::open, onProblem);
  }

  /// Keeps the open scenario once more, under a free name, and opens that.
  void duplicate(Consumer<CostwrightException> onProblem) {
    model
        .current()
        .ifPresent(
            open ->
                openFrom(
                    _ -> {
                      Scenario copy = open.named(Levers.free(open.name(), names(open)));
                      source.save(copy);
                      return copy;
                    },
                    onProblem));
  }

  private Set<String> names(Scenario open) {
    return Stream.concat(Stream.of(open), source.saved().stream())
        .map(Scenario::name)
        .collect(Collectors.toSet());
  }
}
