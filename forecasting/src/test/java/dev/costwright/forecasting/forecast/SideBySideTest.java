package dev.costwright.forecasting.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.costwright.model.problem.CancelledException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SideBySideTest {
  private static final List<Integer> THINGS = IntStream.range(0, 50).boxed().toList();

  @Test
  void answersInTheOrderOfTheThingsOnAnyNumberOfThreads() {
    List<Integer> squares = THINGS.stream().map(i -> i * i).toList();
    for (int threads : new int[] {1, 3, 16}) {
      assertThat(SideBySide.of(THINGS, i -> i * i, threads, Checkpoint.NONE)).isEqualTo(squares);
    }
  }

  @Test
  void stopsWhenAskedTo() {
    assertThatThrownBy(
            () ->
                SideBySide.of(
                    THINGS,
                    i -> i,
                    2,
                    (done, _) -> {
                      if (done == 7) {
                        throw new CancelledException("Stopped.");
                      }
                    }))
        .isInstanceOf(CancelledException.class);
  }

  @Test
  void hasNothingToDo() {
    assertThat(SideBySide.of(List.of(), i -> i, 2, Checkpoint.NONE)).isEmpty();
  }
}
