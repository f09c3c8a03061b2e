package dev.costwright.app.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.forecasting.continuation.Theta;
import dev.costwright.forecasting.memory.ForecastMemory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RememberedForecastsTest {
  private static final double[] VALUES = {3, 1, 4, 1, 5, 9, 2, 6};

  @TempDir private Path folder;

  @Test
  void whatOneSessionWorkedOutTheNextOneFinds() {
    RememberedForecasts first = new RememberedForecasts(folder, true);
    double[] worked = forecast(first.memory());
    first.save();

    ForecastMemory read = new RememberedForecasts(folder, true).memory();
    assertThat(forecast(read)).containsExactly(worked);
    assertThat(List.of(read.asked(), read.found())).containsExactly(1L, 1L);
  }

  @Test
  void aDamagedFileIsWorkedOutAgain() throws IOException {
    RememberedForecasts first = new RememberedForecasts(folder, true);
    double[] worked = forecast(first.memory());
    first.save();
    byte[] bytes = Files.readAllBytes(file());
    bytes[bytes.length - 40] ^= 1;
    Files.write(file(), bytes);

    ForecastMemory read = new RememberedForecasts(folder, true).memory();
    assertThat(forecast(read)).containsExactly(worked);
    assertThat(read.found()).isZero();
  }

  @Test
  void writesNothingToALedgerThatMayNotBeWritten() {
    RememberedForecasts remembered = new RememberedForecasts(folder, false);
    forecast(remembered.memory());
    remembered.save();
    assertThat(file()).doesNotExist();
  }

  @Test
  void writesNothingWhereNothingIsNew() {
    RememberedForecasts remembered = new RememberedForecasts(folder, true);
    remembered.memory();
    remembered.save();
    assertThat(file()).doesNotExist();
  }

  private static double[] forecast(ForecastMemory memory) {
    return memory.remembering(new Theta(Theta.Line.HALF)).forecast(VALUES, 1, 3);
  }

  private Path file() {
    return folder.resolve("forecasts.cache");
  }
}
