package dev.costwright.model.ledger.h2;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/// The H2 file of one ledger, and its tables.
///
/// Paths are given without H2's `.mv.db`. All failures are {@link
/// dev.costwright.model.problem.LedgerException}. Thread-safe: threads take turns.
public final class Database implements AutoCloseable {
  private final Sql sql;

  private Database(Sql sql) {
    this.sql = sql;
  }

  /// Makes a new file with an empty ledger of the newest schema.
  public static Database create(Path file, String ledgerId, Instant at) {
    Database database = connect(H2Url.create(file));
    Migrations.run(database.sql, 0);
    database.sql.update(
        "INSERT INTO ledger_identity (ledger_id, created_at) VALUES (?, ?)",
        ledgerId,
        at.toString());
    return database;
  }

  /// Opens an existing file and brings it to the newest schema.
  public static Database open(Path file) {
    Database database = connect(H2Url.open(file));
    int version = Migrations.version(database.sql);
    if (version < Migrations.newest()) {
      Migrations.run(database.sql, version);
    }
    return database;
  }

  /// Opens an existing file without ever writing to it.
  public static Database openReadOnly(Path file) {
    return connect(H2Url.readOnly(file));
  }

  /// The schema that this program writes.
  public static int newestSchema() {
    return Migrations.newest();
  }

  private static Database connect(String url) {
    try {
      Connection connection = DriverManager.getConnection(url, "costwright", "");
      connection.setAutoCommit(false);
      return new Database(new Sql(connection));
    } catch (SQLException e) {
      throw Sql.failure(e);
    }
  }

  /// The id given at birth; empty when the file holds no ledger.
  public Optional<String> ledgerId() {
    boolean known =
        sql.first(
                """
                SELECT table_name FROM information_schema.tables WHERE table_name = ?
                """,
                row -> row.getString(1),
                "LEDGER_IDENTITY")
            .isPresent();
    return known
        ? sql.first("SELECT ledger_id FROM ledger_identity", row -> row.getString(1))
        : Optional.empty();
  }

  /// @throws dev.costwright.model.problem.LedgerException when a newer Costwright wrote the file
  public int schemaVersion() {
    return Migrations.version(sql);
  }

  /// Runs all of the work or none of it; inside another transaction it joins that one.
  public <T> T transaction(Supplier<T> work) {
    return sql.transaction(work);
  }

  /// As {@link #transaction(Supplier)}, for work without a result.
  public void run(Runnable work) {
    var _ =
        sql.transaction(
            () -> {
              work.run();
              return true;
            });
  }

  /// Returns when everything committed is on the disk.
  public void sync() {
    var _ = sql.update("CHECKPOINT SYNC");
  }

  public ImportTable imports() {
    return new ImportTable(sql);
  }

  public EntryTable entries() {
    return new EntryTable(sql);
  }

  public InvoiceTable invoices() {
    return new InvoiceTable(sql);
  }

  public SegmentTable segments() {
    return new SegmentTable(sql);
  }

  public DictionaryTable dictionaries() {
    return new DictionaryTable(sql);
  }

  public DerivedTable derived() {
    return new DerivedTable(sql);
  }

  public EditTable edits() {
    return new EditTable(sql);
  }

  public AuditTable audit() {
    return new AuditTable(sql);
  }

  @Override
  public void close() {
    sql.close();
  }
}
