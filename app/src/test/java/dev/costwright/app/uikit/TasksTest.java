package dev.costwright.app.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.model.problem.CancelledException;
import dev.costwright.model.problem.CostwrightException;
import dev.costwright.model.problem.DefectException;
import dev.costwright.model.problem.LedgerException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

/// Work is held back until the test lets it run, so that each moment can be looked at.
class TasksTest {
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private final List<Throwable> bugs = new ArrayList<>();
  private final List<Object> done = new ArrayList<>();
  private final List<CostwrightException> problems = new ArrayList<>();
  private final Tasks tasks = new Tasks(waiting::add, Runnable::run, bugs::add);

  @Test
  void listsATaskWhileItRunsAndTellsItsResult() {
    tasks.run("a", _ -> "result", done::add, problems::add);
    assertThat(tasks.running()).extracting(RunningTask::titleKey).containsExactly("a");
    waiting.remove().run();
    assertThat(tasks.running()).isEmpty();
    assertThat(done).containsExactly("result");
  }

  @Test
  void tellsAProblemToItsAsker() {
    LedgerException problem = new LedgerException("disk full");
    tasks.run(
        "a",
        _ -> {
          throw problem;
        },
        done::add,
        problems::add);
    waiting.remove().run();
    assertThat(problems).containsExactly(problem);
    assertThat(done).isEmpty();
    assertThat(bugs).isEmpty();
  }

  @Test
  void tellsABugToTheWindowAndItsAskerThatTheWorkEnded() {
    IllegalStateException bug = new IllegalStateException("never");
    tasks.run(
        "a",
        _ -> {
          throw bug;
        },
        done::add,
        problems::add);
    waiting.remove().run();
    assertThat(bugs).containsExactly(bug);
    assertThat(problems)
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem)
                    .isInstanceOf(DefectException.class)
                    .hasCause(bug)
                    .hasMessageContaining("never"));
  }

  @Test
  void letsTheWorkSeeThatItWasCancelled() {
    Background.Job job =
        tasks.run(
            "a",
            progress -> {
              if (progress.isCancelled()) {
                throw new CancelledException("stopped");
              }
              return "not cancelled";
            },
            done::add,
            problems::add);
    job.cancel();
    waiting.remove().run();
    assertThat(problems).singleElement().isInstanceOf(CancelledException.class);
  }

  @Test
  void showsHowFarItIs() {
    tasks.run(
        "a",
        progress -> {
          progress.at(1, 4);
          return tasks.running().getFirst().shareProperty().get();
        },
        done::add,
        problems::add);
    waiting.remove().run();
    assertThat(done).containsExactly(0.25);
  }

  @Test
  void tellsListenersEvenWhenNobodyHoldsTheList() {
    List<Integer> sizes = new ArrayList<>();
    tasks
        .running()
        .addListener(
            (ListChangeListener<RunningTask>) change -> sizes.add(change.getList().size()));
    System.gc();
    tasks.run("a", _ -> "x", done::add, problems::add);
    waiting.remove().run();
    assertThat(sizes).containsExactly(1, 0);
  }
}
