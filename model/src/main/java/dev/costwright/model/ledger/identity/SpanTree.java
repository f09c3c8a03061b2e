package dev.costwright.model.ledger.identity;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds the spans that repeat what is below them. A pure function of a set of links.
///
/// Traces report the usage of a call at the call's span and once more at the spans around it, the
/// agent's and the workflow's. A span repeats when a row that counts and has usage is below it,
/// at any depth. A span that is its own ancestor never repeats: such a tree says nothing, and no
/// usage may be lost to it.
public final class SpanTree {
  /// Stands for "no span".
  public static final long NONE = 0;

  /// What a row says about its place.
  ///
  /// @param span hash of its own span, or {@link #NONE}
  /// @param parent hash of the span around it, or {@link #NONE}
  /// @param bearsUsage whether it counts and has usage of its own
  public record Link(long span, long parent, boolean bearsUsage) {}

  private final Map<Long, Set<Long>> parents = new HashMap<>();

  private SpanTree(List<Link> links) {
    for (Link link : links) {
      if (link.span() != NONE && link.parent() != NONE) {
        parents.computeIfAbsent(link.span(), span -> new HashSet<>()).add(link.parent());
      }
    }
  }

  /// The hashes of the spans that repeat.
  public static Set<Long> repeating(List<Link> links) {
    SpanTree tree = new SpanTree(links);
    Set<Long> starts = new HashSet<>();
    for (Link link : links) {
      if (link.bearsUsage() && link.parent() != NONE) {
        starts.add(link.parent());
      }
    }
    Set<Long> repeating = tree.withAncestors(starts);
    repeating.removeIf(tree::isItsOwnAncestor);
    return repeating;
  }

  /// The hashes of these spans and of all that are below them, at any depth.
  public static Set<Long> withDescendants(List<Link> links, Set<Long> spans) {
    Map<Long, Set<Long>> children = new HashMap<>();
    for (Link link : links) {
      if (link.span() != NONE && link.parent() != NONE) {
        children.computeIfAbsent(link.parent(), parent -> new HashSet<>()).add(link.span());
      }
    }
    return reached(spans, children);
  }

  private Set<Long> withAncestors(Set<Long> starts) {
    return reached(starts, parents);
  }

  private static Set<Long> reached(Set<Long> starts, Map<Long, Set<Long>> next) {
    Set<Long> found = new HashSet<>(starts);
    Deque<Long> waiting = new ArrayDeque<>(starts);
    while (!waiting.isEmpty()) {
      for (Long span : next.getOrDefault(waiting.pop(), Set.of())) {
        if (found.add(span)) {
          waiting.push(span);
        }
      }
    }
    return found;
  }

  private boolean isItsOwnAncestor(Long span) {
    return withAncestors(parents.getOrDefault(span, Set.of())).contains(span);
  }
}
