package dev.costwright.model.pricing;

import java.util.List;

/// A model that the book has prices of.
///
/// @param seller who sells it
/// @param id canonical id
/// @param name as people say it
/// @param modelClass frontier, mid or small
/// @param aliases other ids of the same model at the same price
public record KnownModel(
    String seller, String id, String name, ModelClass modelClass, List<String> aliases) {
  public KnownModel {
    aliases = List.copyOf(aliases);
  }
}
