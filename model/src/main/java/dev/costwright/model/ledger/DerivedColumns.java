package dev.costwright.model.ledger;

import java.util.Optional;

/// Columns that were computed from segments, kept beside them: outside hashes and dumps.
final class DerivedColumns {
  private final Books books;

  DerivedColumns(Books books) {
    this.books = books;
  }

  /// @param stamp names what it was computed from
  Optional<byte[]> find(DerivedColumn column, String stamp) {
    return books
        .database()
        .derived()
        .find(column.importId(), column.segment(), column.name(), stamp)
        .flatMap(bytes -> Sealed.open(column.toString(), bytes));
  }

  /// Nothing happens where nothing can be written.
  void store(DerivedColumn column, String stamp, byte[] bytes) {
    if (books.readOnly().isPresent()) {
      return;
    }
    byte[] sealed = Sealed.seal(column.toString(), bytes);
    books
        .database()
        .run(
            () ->
                books
                    .database()
                    .derived()
                    .put(column.importId(), column.segment(), column.name(), stamp, sealed));
  }
}
