package dev.costwright.importers.table;

/// A column of a header.
///
/// @param name as asked for
/// @param index from 0; negative when the file has no such column, whose cells are then blank
public record Column(String name, int index) {
  public boolean isPresent() {
    return index >= 0;
  }
}
