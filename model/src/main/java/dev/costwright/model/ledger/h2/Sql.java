package dev.costwright.model.ledger.h2;

import dev.costwright.model.problem.DamagedLedgerException;
import dev.costwright.model.problem.LedgerException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Plain statements with parameters over one connection. Threads take turns; a transaction holds
/// the turn until it ends.
///
/// H2 gives a file up when its disk fails. So after any failure the next transaction begins on a
/// connection of its own, as soon as the file can be opened again.
final class Sql {
  /// Opens the file: at the start, and again after a failure.
  interface Connector {
    Connection connect() throws SQLException;
  }

  /// Makes a value of the current row.
  interface Mapper<T> {
    T map(ResultSet row) throws SQLException;
  }

  private interface Action<T> {
    T run(PreparedStatement statement) throws SQLException;
  }

  /// "Database may be already in use."
  private static final int IN_USE = 90020;

  private final Connector connector;
  private final Optional<String> refusal;
  private final ReentrantLock turn = new ReentrantLock();
  private Connection connection;
  private boolean hasFailed;

  /// @param refusal why nothing may be written, told to whoever tries; empty when all may
  Sql(Connector connector, Optional<String> refusal) {
    this.connector = connector;
    this.refusal = refusal;
    this.connection = connected();
  }

  /// H2 hands a file that it gave up to the next who asks, once, with the old failure: so the
  /// second answer is the one that counts.
  private Connection connected() {
    try {
      return fresh();
    } catch (LedgerException perhapsOld) {
      return again(perhapsOld);
    }
  }

  /// A file that could not be opened because it is damaged then seems to be in use: the first
  /// answer says more.
  private Connection again(LedgerException first) {
    try {
      return fresh();
    } catch (LedgerException second) {
      throw isInUse(second) ? first : second;
    }
  }

  private static boolean isInUse(LedgerException failure) {
    return failure.getCause() instanceof SQLException cause && cause.getErrorCode() == IN_USE;
  }

  private Connection fresh() {
    try {
      Connection fresh = connector.connect();
      fresh.setAutoCommit(false);
      return fresh;
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /// Runs all of the work or none of it. A transaction inside another joins it.
  <T> T transaction(Supplier<T> work) {
    turn.lock();
    try {
      return turn.getHoldCount() > 1 ? work.get() : outermost(work);
    } finally {
      turn.unlock();
    }
  }

  private <T> T outermost(Supplier<T> work) {
    if (hasFailed) {
      reconnect();
    }
    boolean done = false;
    try {
      T result = work.get();
      connection.commit();
      done = true;
      return result;
    } catch (SQLException e) {
      throw failed(e);
    } finally {
      if (!done) {
        rollback();
      }
    }
  }

  private void reconnect() {
    giveUp();
    connection = connected();
    hasFailed = false;
  }

  /// The failure is told already: what H2 says while it lets go adds nothing.
  private void giveUp() {
    try {
      connection.close();
    } catch (SQLException e) {
      hasFailed = true;
    }
  }

  /// Takes back what is not committed; when even that fails, H2 does it as it opens the file.
  private void rollback() {
    try {
      connection.rollback();
    } catch (SQLException e) {
      hasFailed = true;
    }
  }

  private LedgerException failed(SQLException e) {
    hasFailed = true;
    return failure(e);
  }

  <T> List<T> list(String query, Mapper<T> mapper, @Nullable Object... parameters) {
    return run(
        query,
        statement -> {
          bind(statement, parameters);
          List<T> rows = new ArrayList<>();
          try (ResultSet result = statement.executeQuery()) {
            while (result.next()) {
              rows.add(mapped(mapper, result));
            }
          }
          return rows;
        });
  }

  /// A row that cannot be what anybody wrote: a damaged file gives any bytes for a date.
  private static <T> T mapped(Mapper<T> mapper, ResultSet row) throws SQLException {
    try {
      return mapper.map(row);
    } catch (IllegalArgumentException
        | DateTimeException
        | ArithmeticException
        | NullPointerException e) {
      throw new DamagedLedgerException(
          "Expected a row of the ledger as it was written, found one that cannot be read: %s. Restore a backup."
              .formatted(e.getMessage()),
          e);
    }
  }

  <T> Optional<T> first(String query, Mapper<T> mapper, @Nullable Object... parameters) {
    return list(query, mapper, parameters).stream().findFirst();
  }

  /// How many rows it changed.
  int update(String command, @Nullable Object... parameters) {
    requireWritable();
    return run(
        command,
        statement -> {
          bind(statement, parameters);
          return statement.executeUpdate();
        });
  }

  void batch(String command, List<@Nullable Object[]> rows) {
    requireWritable();
    if (rows.isEmpty()) {
      return;
    }
    run(
        command,
        statement -> {
          for (@Nullable Object[] row : rows) {
            bind(statement, row);
            statement.addBatch();
          }
          return statement.executeBatch().length;
        });
  }

  /// @throws LedgerException telling why not
  void requireWritable() {
    if (refusal.isPresent()) {
      throw new LedgerException(refusal.get());
    }
  }

  private <T> T run(String text, Action<T> action) {
    return transaction(
        () -> {
          try (PreparedStatement statement = connection.prepareStatement(text)) {
            return action.run(statement);
          } catch (SQLException e) {
            throw failed(e);
          }
        });
  }

  void close() {
    turn.lock();
    try {
      connection.close();
    } catch (SQLException e) {
      throw failure(e);
    } finally {
      turn.unlock();
    }
  }

  /// As {@link #close()}, on a disk that may fail: nothing more is written and nothing told.
  void abandon() {
    turn.lock();
    try {
      giveUp();
    } finally {
      turn.unlock();
    }
  }

  private static void bind(PreparedStatement statement, @Nullable Object[] parameters)
      throws SQLException {
    for (int at = 0; at < parameters.length; at++) {
      statement.setObject(at + 1, parameters[at]);
    }
  }

  static LedgerException failure(Exception e) {
    return new LedgerException(
        "Expected the ledger's file to answer, but it failed: %s. Check that its disk is there and has room, then try again."
            .formatted(String.valueOf(e.getMessage()).lines().findFirst().orElse("")),
        e);
  }
}
