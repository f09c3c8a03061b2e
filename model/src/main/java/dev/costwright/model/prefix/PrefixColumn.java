package dev.costwright.model.prefix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The prefixes of many calls, as a tree of marks: what prompts have in common stands in it
/// once.
///
/// Nodes are counted from 1; node 0 is the beginning of every prompt. The arrays that the
/// accessors return are the column's own: read only.
public final class PrefixColumn {
  /// The leaf of a call that says nothing about its prompt.
  public static final int NONE = -1;

  /// Nodes after which a block takes no more calls, so that its columns stay small.
  public static final int MOST_NODES = 1 << 20;

  private static final PrefixColumn EMPTY =
      new PrefixColumn(new int[0], new long[0], new Tree(new int[0], new long[0], new long[0]));

  /// What the calls of a block have in common; it is one object for all their rows.
  ///
  /// @param parents of node `i + 1`
  /// @param hashes likewise
  /// @param ends likewise
  @SuppressWarnings("ArrayRecordComponent") // columns, compared as objects only
  public record Tree(int[] parents, long[] hashes, long[] ends) {
    /// Nodes, node 0 left out.
    public int size() {
      return parents.length;
    }
  }

  private final int[] leaves;
  private final long[] lengths;
  private final Tree tree;

  /// @param leaves of each row its last mark: {@link #NONE} where nothing is known, 0 where the
  /// prompt has no mark
  /// @param lengths of each row's prompt; 0 where nothing is known
  public PrefixColumn(int[] leaves, long[] lengths, Tree tree) {
    this.leaves = leaves;
    this.lengths = lengths;
    this.tree = tree;
  }

  /// Of rows that know nothing of their prompts.
  public static PrefixColumn empty() {
    return EMPTY;
  }

  /// Whether no row knows anything of its prompt.
  public boolean isEmpty() {
    return leaves.length == 0;
  }

  public Tree tree() {
    return tree;
  }

  public int[] leaves() {
    return leaves;
  }

  public long[] lengths() {
    return lengths;
  }

  /// The last mark of a row, or {@link #NONE}.
  public int leaf(int row) {
    return leaves.length == 0 ? NONE : leaves[row];
  }

  public long length(int row) {
    return leaves.length == 0 ? 0 : lengths[row];
  }

  public Optional<Prefix> get(int row) {
    if (leaf(row) == NONE) {
      return Optional.empty();
    }
    List<Prefix.Mark> marks = new ArrayList<>();
    for (int node = leaf(row); node > 0; node = tree.parents()[node - 1]) {
      marks.add(new Prefix.Mark(tree.hashes()[node - 1], tree.ends()[node - 1]));
    }
    return Optional.of(new Prefix(length(row), marks.reversed()));
  }

  /// Only these rows, in order.
  public PrefixColumn rows(int[] rows) {
    if (isEmpty()) {
      return this;
    }
    int[] picked = Arrays.stream(rows).map(row -> leaves[row]).toArray();
    return Arrays.stream(picked).allMatch(leaf -> leaf == NONE)
        ? EMPTY
        : new PrefixColumn(
            picked, Arrays.stream(rows).mapToLong(row -> lengths[row]).toArray(), tree);
  }

  /// Collects the prefixes of rows; rows that are left out know nothing.
  public static final class Builder {
    private record Node(int parent, Prefix.Mark mark) {}

    private final Map<Node, Integer> known = new HashMap<>();
    private final List<Node> nodes = new ArrayList<>();
    private int[] leaves = new int[0];
    private long[] lengths = new long[0];

    public void put(int row, Prefix prefix) {
      if (row >= leaves.length) {
        int size = leaves.length;
        leaves = Arrays.copyOf(leaves, Math.max(1024, Integer.highestOneBit(row) << 1));
        lengths = Arrays.copyOf(lengths, leaves.length);
        Arrays.fill(leaves, size, leaves.length, NONE);
      }
      int at = 0;
      for (Prefix.Mark mark : prefix.marks()) {
        at = node(new Node(at, mark));
      }
      leaves[row] = at;
      lengths[row] = prefix.length();
    }

    private int node(Node node) {
      Integer before = known.putIfAbsent(node, nodes.size() + 1);
      if (before != null) {
        return before;
      }
      nodes.add(node);
      return nodes.size();
    }

    public boolean isFull() {
      return nodes.size() >= MOST_NODES;
    }

    /// @param rows how many there are
    public PrefixColumn build(int rows) {
      if (leaves.length == 0) {
        return EMPTY;
      }
      int[] all = Arrays.copyOf(leaves, rows);
      if (rows > leaves.length) {
        Arrays.fill(all, leaves.length, rows, NONE);
      }
      return new PrefixColumn(
          all,
          Arrays.copyOf(lengths, rows),
          new Tree(
              nodes.stream().mapToInt(Node::parent).toArray(),
              nodes.stream().mapToLong(node -> node.mark().hash()).toArray(),
              nodes.stream().mapToLong(node -> node.mark().end()).toArray()));
    }
  }
}
