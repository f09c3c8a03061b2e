package dev.costwright.forecasting.crew;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.costwright.model.problem.CancelledException;
import dev.costwright.model.problem.UsageException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CrewTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 64})
  void resultsStandInTheOrderOfThePieces(int threads) {
    assertThat(new Crew(threads).map(50, piece -> piece * piece))
        .isEqualTo(IntStream.range(0, 50).mapToObj(piece -> piece * piece).toList());
  }

  @Test
  void noPieceAtAllIsNoWork() {
    assertThat(new Crew(3).map(0, piece -> piece)).isEqualTo(List.of());
  }

  @Test
  void piecesAreDoneAtTheSameTime() {
    // each of two pieces ends only once the other has begun
    CountDownLatch begun = new CountDownLatch(2);

    List<Boolean> met =
        new Crew(2)
            .map(
                2,
                _ -> {
                  begun.countDown();
                  return met(begun);
                });

    assertThat(met).containsExactly(true, true);
  }

  private static boolean met(CountDownLatch begun) {
    try {
      return begun.await(30, java.util.concurrent.TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void theFirstPieceThatFailsFailsTheWhole(int threads) {
    assertThatThrownBy(() -> new Crew(threads).map(9, CrewTest::failing))
        .isInstanceOf(UsageException.class)
        .hasMessage("piece 4");
  }

  private static int failing(int piece) {
    if (piece >= 4) {
      throw new UsageException("piece " + piece);
    }
    return piece;
  }

  @Test
  void aCancelledWholeBeginsNoFurtherPieces() {
    AtomicInteger done = new AtomicInteger();
    Set<Thread> threads = ConcurrentHashMap.newKeySet();

    assertThatThrownBy(
            () ->
                Crew.ONE.map(
                    100,
                    CrewTest::cancelAtThree,
                    _ -> {
                      threads.add(Thread.currentThread());
                      return done.incrementAndGet();
                    }))
        .isInstanceOf(CancelledException.class);

    assertThat(done.get()).isEqualTo(3);
    assertThat(threads).containsExactly(Thread.currentThread());
  }

  private static void cancelAtThree(int begun) {
    if (begun == 3) {
      throw new CancelledException("enough");
    }
  }

  @Test
  void fewerThanOneThreadIsRefused() {
    assertThatThrownBy(() -> new Crew(0)).isInstanceOf(IllegalArgumentException.class);
  }
}
