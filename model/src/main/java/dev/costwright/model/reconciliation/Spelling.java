package dev.costwright.model.reconciliation;

import java.util.Set;

/// How the files spell the usage of a line, so that its rows can be asked for. Empty text stands
/// for a file that does not say.
///
/// @param models ids of models
/// @param tiers service tiers
public record Spelling(Set<String> models, Set<String> tiers) {
  public Spelling {
    models = Set.copyOf(models);
    tiers = Set.copyOf(tiers);
  }
}
