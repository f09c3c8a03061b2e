package dev.costwright.app.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// One thing that the company built on models.
///
/// @param id as tags, rules and metrics spell it
/// @param team the owner; empty for the traffic that nobody owns
/// @param key the production key
/// @param stagingKey a second key for some calls on working days
/// @param launch the first day
/// @param callsPerDay calls on an ordinary working day after adoption, at the start of the sample
/// @param growthPerMonth growth of calls, in 1/1000
/// @param monthEnd how many more calls the last three days of a month see, in 1/1000
/// @param models in order of time, the first from the launch on
/// @param planWeights free, pro, enterprise; empty for internal features
/// @param useCases what users do with it
/// @param steps kinds of steps, the first of them opens a session
record Feature(
    String id,
    Optional<Team> team,
    ApiKey key,
    Optional<ApiKey> stagingKey,
    LocalDate launch,
    int callsPerDay,
    int growthPerMonth,
    int monthEnd,
    Workload workload,
    List<ModelEra> models,
    List<Integer> planWeights,
    List<String> useCases,
    List<String> steps) {
  Feature {
    models = List.copyOf(models);
    planWeights = List.copyOf(planWeights);
    useCases = List.copyOf(useCases);
    steps = List.copyOf(steps);
  }

  Seller seller() {
    return key.seller();
  }

  boolean isInternal() {
    return planWeights.isEmpty();
  }

  String modelOn(LocalDate day) {
    return models.stream()
        .filter(era -> !era.from().isAfter(day))
        .reduce((earlier, later) -> later)
        .orElseThrow(() -> new IllegalStateException("No model of " + id + " on " + day))
        .model();
  }
}
