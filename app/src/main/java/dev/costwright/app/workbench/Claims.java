package dev.costwright.app.workbench;

import dev.costwright.forecasting.claim.Claim;
import dev.costwright.forecasting.claim.ClaimCheck;
import dev.costwright.forecasting.replay.Baseline;
import dev.costwright.forecasting.replay.Watch;
import dev.costwright.model.cube.Cube;
import dev.costwright.model.cube.RowQuery;
import dev.costwright.model.drivers.DriverQuery;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.problem.CancelledException;
import dev.costwright.model.problem.UsageException;
import dev.costwright.model.time.Period;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Claims of others: those that come with the program and those in files, held against the ledger
/// or against the numbers that they bring. Thread-safe.
public final class Claims {
  private final Supplier<Cube> cube;
  private final Supplier<PriceBook> prices;

  Claims(Supplier<Cube> cube, Supplier<PriceBook> prices) {
    this.cube = cube;
    this.prices = prices;
  }

  /// Those that come with the program.
  public static List<Claim> shipped() {
    return Claim.shipped();
  }

  /// Reads a claim file.
  ///
  /// @throws dev.costwright.model.problem.InputException when it is none
  public static Claim read(Path file) {
    return Claim.parse(file.toString(), SourceFiles.text(file));
  }

  /// A claim that comes with the program, else the claim of a file.
  ///
  /// @throws UsageException when it is neither
  public static Claim find(String nameOrFile) {
    return shipped().stream()
        .filter(claim -> claim.id().equals(nameOrFile))
        .findFirst()
        .orElseGet(() -> ofFile(nameOrFile));
  }

  private static Claim ofFile(String name) {
    if (!Files.exists(Path.of(name))) {
      throw new UsageException(
          "Expected the name of a claim or a file, found \"%s\". 'costwright claims list' shows those that come with the program."
              .formatted(name));
    }
    return read(Path.of(name));
  }

  /// Holds a claim against the numbers that it brings itself, at bundled prices; empty when it
  /// brings none.
  public static Optional<ClaimCheck> checkOwn(Claim claim, Progress progress) {
    return ClaimCheck.onOwnNumbers(claim, () -> none(claim), PriceBook.bundled(), watch(progress));
  }

  private static Cube none(Claim claim) {
    throw new UsageException("\"%s\" is made for a ledger: check it there.".formatted(claim.id()));
  }

  /// Holds a claim against the ledger; empty when it is a sum of its own, which no ledger changes.
  ///
  /// @param query whose period, when empty, is the last whole month
  /// @throws CancelledException when `progress` says so
  public Optional<ClaimCheck> check(Claim claim, RowQuery query, Progress progress) {
    return claim.isOfLedgers()
        ? Optional.of(
            ClaimCheck.onLedger(claim, window(query), cube.get(), prices.get(), watch(progress)))
        : Optional.empty();
  }

  /// The days of a check that names none: the last whole month; empty without facts.
  public Optional<Period> usualPeriod() {
    return DriverQuery.usualPeriod(cube.get());
  }

  private Baseline.Window window(RowQuery query) {
    Optional<Period> period = query.period().or(this::usualPeriod);
    return new Baseline.Window(
        period.map(Period::from),
        period.map(days -> days.until().minusDays(1)),
        query.layer(),
        query.where());
  }

  private static Watch watch(Progress progress) {
    return (done, of) -> {
      if (progress.isCancelled()) {
        throw new CancelledException("The check was stopped; nothing changed.");
      }
      progress.at(done, of);
    };
  }
}
