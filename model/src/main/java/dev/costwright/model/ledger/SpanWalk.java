package dev.costwright.model.ledger;

import dev.costwright.model.ledger.identity.SpanTree;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// The rows of some days by their spans, to walk up and down between them.
final class SpanWalk {
  /// A row with its place among spans.
  private record Node(Twins.Place place, long span, long parent) {}

  private final Map<Long, List<Node>> bySpan = new HashMap<>();
  private final Map<Long, List<Node>> byParent = new HashMap<>();

  void add(Twins.Place place, long span, long parent) {
    Node node = new Node(place, span, parent);
    index(bySpan, span, node);
    index(byParent, parent, node);
  }

  private static void index(Map<Long, List<Node>> index, long hash, Node node) {
    if (hash != SpanTree.NONE) {
      index.computeIfAbsent(hash, h -> new ArrayList<>()).add(node);
    }
  }

  /// All rows below a span, at any depth.
  List<Twins.Place> below(long span) {
    return walk(byParent, span, Node::span);
  }

  /// All rows of a span and of those around it.
  List<Twins.Place> upFrom(long span) {
    return walk(bySpan, span, Node::parent);
  }

  private static List<Twins.Place> walk(
      Map<Long, List<Node>> index, long start, Function<Node, Long> next) {
    List<Twins.Place> found = new ArrayList<>();
    Set<Long> seen = new HashSet<>(Set.of(start));
    Deque<Long> waiting = new ArrayDeque<>(seen);
    while (!waiting.isEmpty()) {
      for (Node node : index.getOrDefault(waiting.pop(), List.of())) {
        found.add(node.place());
        if (seen.add(next.apply(node))) {
          waiting.push(next.apply(node));
        }
      }
    }
    return found;
  }
}
