package dev.costwright.forecasting.replay;

import dev.costwright.model.cube.CubePrefix;
import dev.costwright.model.prefix.PrefixColumn;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/// Calls whose prompts are known by hash, in columns: each ends at a node of one tree of marks.
/// Prompts that do not have their first mark in common have nothing in common, so that they are
/// looked at apart, each such family in order of time.
final class Chains {
  /// One call.
  ///
  /// @param line in its file: which of two calls at the same instant came first
  /// @param slice its place among the slices
  /// @param fresh tokens sent anew
  /// @param cached tokens that the provider's cache was asked for already
  record Call(long line, int slice, long fresh, long cached) {}

  /// An account's part of a stored tree.
  private record Part(PrefixColumn.Tree tree, long space) {}

  private final NodeIndex index = new NodeIndex();
  private final Map<Part, int[]> numbers = new HashMap<>();
  private final Counts parents = new Counts();
  private final Counts ends = new Counts();
  private final Counts firsts = new Counts();
  private final Counts leafHashes = new Counts();
  private Counts millis = new Counts();
  private Counts lines = new Counts();
  private Counts slices = new Counts();
  private Counts fresh = new Counts();
  private Counts cached = new Counts();
  private Counts leaves = new Counts();
  private Counts lengths = new Counts();
  private int[] starts = {0};

  Chains() {
    parents.add(0);
    ends.add(0);
    firsts.add(0);
    leafHashes.add(0);
  }

  /// Adds a call; one without any mark has nothing that anybody keeps, and is left out.
  ///
  /// @param account whose cache it is
  void add(String account, CubePrefix prefix, Call call) {
    if (prefix.leaf() > 0) {
      long space = 0x9e3779b97f4a7c15L * account.hashCode();
      int[] known =
          numbers.computeIfAbsent(
              new Part(prefix.tree(), space), part -> new int[part.tree().size() + 1]);
      leaves.add(number(prefix.tree(), space, prefix.leaf(), known));
      millis.add(prefix.millis());
      lengths.add(prefix.length());
      lines.add(call.line());
      slices.add(call.slice());
      fresh.add(call.fresh());
      cached.add(call.cached());
    }
  }

  /// A node's number among all nodes of its account; those above it get theirs first.
  private int number(PrefixColumn.Tree tree, long space, int node, int[] known) {
    int depth = 0;
    for (int at = node; at > 0 && known[at] == 0; at = tree.parents()[at - 1]) {
      depth++;
    }
    int[] path = new int[depth];
    for (int at = node; depth > 0; at = tree.parents()[at - 1]) {
      path[--depth] = at;
    }
    for (int at : path) {
      int parent = known[tree.parents()[at - 1]];
      long hash = tree.hashes()[at - 1];
      int before = index.size();
      int number = index.of(hash ^ space);
      if (number > before) {
        parents.add(parent);
        ends.add(tree.ends()[at - 1]);
        firsts.add(parent == 0 ? number : firsts.get(parent));
        leafHashes.add(hash);
      }
      known[at] = number;
    }
    return known[node];
  }

  int size() {
    return leaves.size();
  }

  /// Nodes, node 0 included.
  int nodes() {
    return parents.size();
  }

  int families() {
    return starts.length - 1;
  }

  /// Place of a family's first call; of the last family's next, how many calls there are.
  int start(int family) {
    return starts[family];
  }

  long millis(int place) {
    return millis.get(place);
  }

  int slice(int place) {
    return (int) slices.get(place);
  }

  long fresh(int place) {
    return fresh.get(place);
  }

  long cached(int place) {
    return cached.get(place);
  }

  /// The last mark of a call.
  int leaf(int place) {
    return (int) leaves.get(place);
  }

  /// Of a call's whole prompt, in the unit of the marks' ends.
  long length(int place) {
    return lengths.get(place);
  }

  /// The mark before; 0 above the first.
  int parent(int node) {
    return (int) parents.get(node);
  }

  long end(int node) {
    return ends.get(node);
  }

  /// Once all calls are added.
  void inOrder() {
    int[] families = IntStream.range(0, size()).map(this::first).toArray();
    int[] order =
        isInOrder(families)
            ? IntStream.range(0, size()).toArray()
            : IntStream.range(0, size())
                .boxed()
                .sorted(
                    Comparator.<Integer>comparingInt(place -> families[place])
                        .thenComparingLong(millis::get)
                        .thenComparingLong(lines::get)
                        .thenComparingLong(lengths::get)
                        .thenComparingLong(place -> leafHashes.get(leaf(place))))
                .mapToInt(Integer::intValue)
                .toArray();
    millis = millis.in(order);
    lines = lines.in(order);
    slices = slices.in(order);
    fresh = fresh.in(order);
    cached = cached.in(order);
    leaves = leaves.in(order);
    lengths = lengths.in(order);
    starts =
        IntStream.concat(
                IntStream.range(0, order.length)
                    .filter(i -> i == 0 || families[order[i]] != families[order[i - 1]]),
                IntStream.of(order.length))
            .toArray();
    starts = order.length == 0 ? new int[] {0} : starts;
    numbers.clear();
  }

  private int first(int place) {
    return (int) firsts.get(leaf(place));
  }

  private boolean isInOrder(int[] families) {
    return IntStream.range(1, size())
        .allMatch(
            i ->
                Arrays.compare(
                        new long[] {families[i - 1], millis(i - 1), lines.get(i - 1)},
                        new long[] {families[i], millis(i), lines.get(i)})
                    < 0);
  }
}
