package dev.costwright.app.workbench;

import dev.costwright.forecasting.memory.ForecastMemory;
import dev.costwright.forecasting.memory.MemoryFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/// What forecasts of a ledger worked out before, in a file of its folder. It can be deleted:
/// then everything is worked out again. Nothing hangs on it, so that a file that cannot be read
/// or written is passed over. Thread-safe.
final class RememberedForecasts {
  private static final String FILE = "forecasts.cache";

  private final Path file;
  private final boolean mayWrite;
  private Optional<ForecastMemory> memory = Optional.empty();

  RememberedForecasts(Path ledgerFolder, boolean mayWrite) {
    this.file = ledgerFolder.resolve(FILE);
    this.mayWrite = mayWrite;
  }

  synchronized ForecastMemory memory() {
    if (memory.isEmpty()) {
      memory = Optional.of(read());
    }
    return memory.get();
  }

  private ForecastMemory read() {
    try {
      return MemoryFile.read(Files.readAllBytes(file));
    } catch (IOException noneOrUnreadable) {
      return new ForecastMemory();
    }
  }

  /// Writes what is new, in one step: the file is never half of one.
  synchronized void save() {
    if (!mayWrite || memory.filter(ForecastMemory::isChanged).isEmpty()) {
      return;
    }
    Path next = file.resolveSibling(FILE + ".next");
    try {
      Files.write(next, MemoryFile.write(memory.get()));
      Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException full) {
      // what could not be kept is worked out again
    }
  }
}
