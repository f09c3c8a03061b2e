package dev.costwright.app.workbench;

import dev.costwright.model.cube.Cube;
import dev.costwright.model.cube.LayerMonth;
import dev.costwright.model.cube.LayerOverride;
import dev.costwright.model.cube.LayerOverrides;
import dev.costwright.model.ledger.Edit;
import dev.costwright.model.problem.UsageException;
import dev.costwright.model.usage.Layer;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Which layer's money counts in `best`: what each layer says of each seller, account and month,
/// and the user's choices in place of the rule. Every choice is an edit that undo takes back.
public final class Layers {
  private final Supplier<Cube> cube;
  private final OwnEdits edits;

  Layers(Supplier<Cube> cube, OwnEdits edits) {
    this.cube = cube;
    this.edits = edits;
  }

  /// In order of seller, account and month.
  public List<LayerMonth> months() {
    return cube.get().layerMonths();
  }

  public LayerOverrides overrides() {
    return edits.layers();
  }

  /// Lets a layer count in place of the rule. Choosing what is chosen already changes nothing.
  ///
  /// @throws UsageException when the layer says nothing of that seller, account and month
  public void choose(LayerOverride override) {
    LayerMonth month =
        months().stream()
            .filter(known -> isOf(known, override))
            .findFirst()
            .orElseThrow(() -> nothingThere(override));
    if (!month.layers().containsKey(override.layer())) {
      throw new UsageException(
          "Expected a layer that says something of %s, found %s. There is %s: choose that, or import a file with the other."
              .formatted(place(override), name(override.layer()), names(month)));
    }
    if (!overrides().list().contains(override)) {
      save(overrides().with(override));
    }
  }

  /// Lets the rule stand again.
  ///
  /// @throws UsageException when nothing is chosen there
  public void clear(String seller, String account, YearMonth month) {
    if (overrides().find(seller, account, month).isEmpty()) {
      throw new UsageException(
          "Expected a layer chosen for %s, account %s, in %s, found none: the rule stands there already."
              .formatted(seller, account, month));
    }
    save(overrides().without(seller, account, month));
  }

  private void save(LayerOverrides overrides) {
    edits.write(
        OwnEdits.LAYERS,
        Workbench.OWN,
        overrides.isEmpty() ? Edit.NOTHING : LayersJson.write(overrides));
  }

  private UsageException nothingThere(LayerOverride override) {
    String known =
        months().stream()
            .map(month -> month.seller() + ", account " + month.account())
            .distinct()
            .collect(Collectors.joining("; "));
    return new UsageException(
        "Expected a seller, account and month with evidence, found %s. The ledger knows %s."
            .formatted(place(override), known.isEmpty() ? "none" : known));
  }

  private static boolean isOf(LayerMonth month, LayerOverride override) {
    return month.seller().equals(override.seller())
        && month.account().equals(override.account())
        && month.month().equals(override.month());
  }

  private static String place(LayerOverride override) {
    return "%s, account %s, in %s"
        .formatted(override.seller(), override.account(), override.month());
  }

  private static String names(LayerMonth month) {
    return month.layers().keySet().stream()
        .sorted()
        .map(Layers::name)
        .collect(Collectors.joining(", "));
  }

  private static String name(Layer layer) {
    return layer.name().toLowerCase(Locale.ROOT);
  }
}
