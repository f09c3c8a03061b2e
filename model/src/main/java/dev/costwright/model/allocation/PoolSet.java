package dev.costwright.model.allocation;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.costwright.model.usage.Dimension;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Shared pools in order, and how lists of members are split. Immutable.
///
/// A row that several pools hold belongs to the first of them, so it is shared once. Apart from
/// that, the order of pools that reach members only changes nothing: they are shared in proportion
/// to direct usage, never to what other pools gave.
///
/// @param pools in order
/// @param splits at most one per dimension
public record PoolSet(List<Pool> pools, List<Split> splits) {
  public static final PoolSet EMPTY = new PoolSet(List.of(), List.of());

  private static final int VERSION_DIGITS = 12;

  /// @throws IllegalArgumentException when two pools share a name, or two splits a dimension
  public PoolSet {
    pools = List.copyOf(pools);
    splits = List.copyOf(splits);
    Set<String> names = new HashSet<>();
    Set<Dimension> split = new HashSet<>();
    if (!pools.stream().map(Pool::name).allMatch(names::add)
        || !splits.stream().map(Split::over).allMatch(split::add)) {
      throw new IllegalArgumentException(
          "Expected pool names and split dimensions once each, found " + pools + splits);
    }
  }

  /// Reads a pools file:
  ///
  /// ```
  /// {"pools": [
  ///   {"name": "Platform", "over": "team", "spend": {"feature": ["gateway"]},
  ///    "method": "proportional", "by": "tokens"},
  ///   {"name": "GPU cluster", "over": "team", "monthly": "4200.00", "from": "2026-01",
  ///    "method": "weights", "weights": {"Search": 50, "Support": 30}}
  /// ],
  ///  "splits": [{"over": "team", "separator": ",", "rule": "even"}]}
  /// ```
  ///
  /// Methods are `even`, `proportional` (to `by`: spend, requests or tokens), `weights`, and
  /// `stepwise`, which shares over later pools, too: by `by` or `weights` where given, else evenly.
  ///
  /// @param file its name, for messages
  /// @throws dev.costwright.model.problem.InputException saying which pool is wrong, when the text
  /// is no pools file
  public static PoolSet parse(String file, String text) {
    return new PoolsReader(file).read(text);
  }

  /// These pools as a pools file; {@link #parse} gives them back.
  public String toJson() {
    return PoolsWriter.write(this);
  }

  /// A short hash of all pools and splits: statements carry it.
  public String version() {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(toJson().getBytes(UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, VERSION_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  /// The pools shared by a dimension's values, in order.
  public List<Pool> over(Dimension dimension) {
    return pools.stream().filter(pool -> pool.over() == dimension).toList();
  }

  public Optional<Split> splitOf(Dimension dimension) {
    return splits.stream().filter(split -> split.over() == dimension).findFirst();
  }
}
