package dev.costwright.app.sample;

import java.time.LocalDate;

/// The model that a feature used from a day on.
///
/// @param model as the seller's API and usage exports spell it, snapshot date included
record ModelEra(LocalDate from, String model) {
  static ModelEra of(String from, String model) {
    return new ModelEra(LocalDate.parse(from), model);
  }
}
