package dev.costwright.forecasting.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.costwright.model.problem.CancelledException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
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
                      if (done >= 7) {
                        throw new CancelledException("Stopped.");
                      }
                    }))
        .isInstanceOf(CancelledException.class);
  }

  @Test
  void stopsAtOnceWhileAThingIsStillWorkedOn() {
    CountDownLatch never = new CountDownLatch(1);
    AtomicInteger begun = new AtomicInteger();
    AtomicInteger heard = new AtomicInteger();

    assertThatThrownBy(
            () ->
                SideBySide.of(
                    THINGS,
                    i -> {
                      begun.incrementAndGet();
                      return held(never, i);
                    },
                    2,
                    (_, _) -> {
                      if (heard.incrementAndGet() == 3) {
                        throw new CancelledException("Stopped.");
                      }
                    }))
        .isInstanceOf(CancelledException.class);

    never.countDown();
    assertThat(begun.get()).isLessThanOrEqualTo(2);
  }

  private static int held(CountDownLatch never, int thing) {
    try {
      never.await();
      return thing;
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  @Test
  void hasNothingToDo() {
    assertThat(SideBySide.of(List.of(), i -> i, 2, Checkpoint.NONE)).isEmpty();
  }
}
