package dev.costwright.app.ui.bridge;

import dev.costwright.app.ui.why.Grounds;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.forecasting.bridge.Bridge;
import dev.costwright.forecasting.bridge.BridgeQuery;
import dev.costwright.model.cube.Pivot;
import dev.costwright.model.cube.PivotQuery;
import dev.costwright.model.pricing.KnownModel;
import dev.costwright.model.usage.Dimension;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What the screen asks of the open ledger.
interface BridgeSource {
  Bridge bridge(BridgeQuery query);

  Pivot pivot(PivotQuery query);

  /// What a query's rows sum to, and the dearest of those under its first key.
  Behind behind(PivotQuery query, int limit);

  /// Sorted; empty when no row has one.
  List<String> values(Dimension dimension);

  /// How rows name a model of the price book; the name itself where the book does not know it.
  Set<String> namesOf(String seller, String model);

  /// In which spend is reported.
  Currency currency();

  Optional<LocalDate> firstDay();

  Optional<LocalDate> lastDay();

  /// Version of the price book, for "why this number".
  Grounds grounds();

  static BridgeSource of(Workbench workbench) {
    return new BridgeSource() {
      @Override
      public Bridge bridge(BridgeQuery query) {
        return workbench.bridge(query);
      }

      @Override
      public Pivot pivot(PivotQuery query) {
        return workbench.pivot(query);
      }

      @Override
      public Behind behind(PivotQuery query, int limit) {
        Pivot pivot = workbench.pivot(query);
        return new Behind(
            pivot.total(),
            pivot.rows().stream()
                .findFirst()
                .map(row -> workbench.cube().facts(query, row.key(), row.step(), limit))
                .orElse(List.of()));
      }

      @Override
      public List<String> values(Dimension dimension) {
        return workbench.cube().values(dimension);
      }

      @Override
      public Set<String> namesOf(String seller, String model) {
        return workbench.cube().values(Dimension.MODEL).stream()
            .filter(
                name ->
                    workbench
                        .prices()
                        .model(seller, name)
                        .map(KnownModel::id)
                        .orElse(name)
                        .equals(model))
            .collect(Collectors.toUnmodifiableSet());
      }

      @Override
      public Currency currency() {
        return workbench.currency();
      }

      @Override
      public Optional<LocalDate> firstDay() {
        return workbench.cube().firstDay();
      }

      @Override
      public Optional<LocalDate> lastDay() {
        return workbench.cube().lastDay();
      }

      @Override
      public Grounds grounds() {
        return Grounds.of(workbench);
      }
    };
  }
}
