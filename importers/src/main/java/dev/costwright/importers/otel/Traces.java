package dev.costwright.importers.otel;

import dev.costwright.model.usage.Fact;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Holds spans until the spans around them are read, which end later and so are told later.
///
/// At most 20,000 spans wait; then the trace that began first goes on with what is known of it.
final class Traces {
  private static final int MOST_WAITING = 20_000;
  private static final int DEEPEST = 256;

  private final Map<String, List<Placed>> waiting = new LinkedHashMap<>();
  private final Consumer<Fact> next;
  private int spans;
  private boolean hasModels;

  Traces(Consumer<Fact> next) {
    this.next = next;
  }

  void add(Placed span) {
    waiting.computeIfAbsent(span.place().trace(), trace -> new ArrayList<>()).add(span);
    if (++spans > MOST_WAITING) {
      release(waiting.keySet().iterator().next());
    }
  }

  /// Hands on all that waits.
  void end() {
    while (!waiting.isEmpty()) {
      release(waiting.keySet().iterator().next());
    }
  }

  /// Whether any span had to do with a model.
  boolean hasModels() {
    return hasModels;
  }

  private void release(String trace) {
    List<Placed> all = Objects.requireNonNullElse(waiting.remove(trace), List.of());
    spans -= all.size();
    Map<String, Placed> byId = new HashMap<>();
    all.forEach(span -> byId.putIfAbsent(span.place().span(), span));
    Set<String> around = new HashSet<>();
    all.stream()
        .filter(Placed::isOfModel)
        .forEach(span -> around.addAll(path(span, byId).stream().map(Traces::id).toList()));
    for (Placed span : all) {
      if (around.contains(id(span))) {
        hasModels = true;
        said(span, byId).into(span.fact(), trace);
        next.accept(span.fact().build());
      }
    }
  }

  /// What is said of a span by itself and, the nearest first, by those around it.
  private static Inherited said(Placed span, Map<String, Placed> byId) {
    return path(span, byId).stream().map(Placed::said).reduce(Inherited::within).orElseThrow();
  }

  /// The span and those around it, the innermost first, each once, at most 256.
  private static List<Placed> path(Placed span, Map<String, Placed> byId) {
    Set<String> seen = new HashSet<>();
    Deque<Placed> path = new ArrayDeque<>();
    Optional<Placed> at = Optional.of(span);
    while (at.filter(each -> seen.add(id(each)) && path.size() < DEEPEST).isPresent()) {
      path.add(at.orElseThrow());
      at = at.map(each -> byId.get(each.place().parent()));
    }
    return List.copyOf(path);
  }

  private static String id(Placed span) {
    return span.place().span();
  }
}
