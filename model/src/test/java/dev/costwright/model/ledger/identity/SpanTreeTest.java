package dev.costwright.model.ledger.identity;

import static dev.costwright.model.ledger.identity.SpanTree.NONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.model.ledger.identity.SpanTree.Link;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpanTreeTest {
  private static final long AGENT = 1;
  private static final long STEP = 2;
  private static final long CALL = 3;

  private static Link used(long span, long parent) {
    return new Link(span, parent, true);
  }

  private static Link bare(long span, long parent) {
    return new Link(span, parent, false);
  }

  @Test
  void parentOfUsageRepeatsIt() {
    assertThat(SpanTree.repeating(List.of(used(AGENT, NONE), used(CALL, AGENT))))
        .containsExactly(AGENT);
  }

  @Test
  void ancestorRepeatsThroughSpansWithoutUsage() {
    assertThat(SpanTree.repeating(List.of(used(CALL, STEP), bare(STEP, AGENT), used(AGENT, NONE))))
        .containsExactlyInAnyOrder(STEP, AGENT);
  }

  @Test
  void childWithoutUsageHidesNothing() {
    assertThat(SpanTree.repeating(List.of(used(AGENT, NONE), bare(CALL, AGENT)))).isEmpty();
  }

  @Test
  void siblingsDoNotConcernEachOther() {
    assertThat(SpanTree.repeating(List.of(used(CALL, AGENT), used(STEP, AGENT))))
        .containsExactly(AGENT);
  }

  @Test
  void circleHidesNothing() {
    assertThat(
            SpanTree.repeating(
                List.of(used(AGENT, CALL), used(STEP, AGENT), used(CALL, STEP), used(9, 9))))
        .isEmpty();
  }
}
