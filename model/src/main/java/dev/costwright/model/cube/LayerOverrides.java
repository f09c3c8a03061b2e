package dev.costwright.model.cube;

import dev.costwright.model.usage.Layer;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// All {@link LayerOverride}s of a ledger: at most one of a seller, account and month. Immutable.
public final class LayerOverrides {
  public static final LayerOverrides NONE = new LayerOverrides(List.of());

  private static final Comparator<LayerOverride> ORDER =
      Comparator.comparing(LayerOverride::month)
          .thenComparing(LayerOverride::seller)
          .thenComparing(LayerOverride::account);

  private record Key(String seller, String account, YearMonth month) {
    static Key of(LayerOverride override) {
      return new Key(override.seller(), override.account(), override.month());
    }
  }

  private final Map<Key, LayerOverride> byKey = new HashMap<>();

  /// @param overrides of several with one seller, account and month the last stands
  public LayerOverrides(List<LayerOverride> overrides) {
    overrides.forEach(override -> byKey.put(Key.of(override), override));
  }

  /// The layer that the user chose; empty where the rule stands.
  public Optional<Layer> find(String seller, String account, YearMonth month) {
    return Optional.ofNullable(byKey.get(new Key(seller, account, month)))
        .map(LayerOverride::layer);
  }

  /// In order of month, seller and account.
  public List<LayerOverride> list() {
    return byKey.values().stream().sorted(ORDER).toList();
  }

  public boolean isEmpty() {
    return byKey.isEmpty();
  }

  /// These with one more, which replaces that of its seller, account and month.
  public LayerOverrides with(LayerOverride override) {
    return new LayerOverrides(Stream.concat(list().stream(), Stream.of(override)).toList());
  }

  /// These but that of a seller, account and month.
  public LayerOverrides without(String seller, String account, YearMonth month) {
    Key key = new Key(seller, account, month);
    return new LayerOverrides(list().stream().filter(one -> !Key.of(one).equals(key)).toList());
  }
}
