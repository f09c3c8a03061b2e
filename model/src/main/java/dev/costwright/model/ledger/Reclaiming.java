package dev.costwright.model.ledger;

import dev.costwright.model.ledger.h2.Database;

/// Removes what imports that were never committed have left, one segment a transaction: one big
/// removal would make the file grow.
final class Reclaiming {
  private final Database database;

  Reclaiming(Database database) {
    this.database = database;
  }

  /// All imports that were cut short: to be called when no import is under way.
  void reclaimAll() {
    new History(database).staged().forEach(known -> reclaim(known.id()));
  }

  void reclaim(long importId) {
    database
        .segments()
        .of(importId)
        .forEach(
            segment ->
                database.run(
                    () -> {
                      database.segments().remove(importId, segment.segment());
                      database.derived().remove(importId, segment.segment());
                    }));
    database.run(
        () -> {
          database.entries().remove(importId);
          database.invoices().remove(importId);
          database.imports().remove(importId);
        });
  }
}
