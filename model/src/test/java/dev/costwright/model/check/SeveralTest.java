package dev.costwright.model.check;

import static dev.costwright.model.check.Days.MONDAY;
import static dev.costwright.model.check.Days.usd;
import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.model.usage.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SeveralTest {
  private static List<Finding> useless(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                new Finding(
                    CheckType.OVERLAPPING_IMPORTS,
                    "import/" + i,
                    Severity.LOW,
                    Optional.of(usd("1.25")),
                    "Import %d adds nothing.".formatted(i),
                    List.of(),
                    Optional.empty(),
                    new Fix.UndoImport(i)))
        .toList();
  }

  @Test
  void seventeenUselessImportsAreOneFindingWithTheirMoneyAndOneFix() {
    Finding one = DataChecks.together(useless(17)).getFirst();

    assertThat(one.message()).isEqualTo("17 imports add nothing: other imports tell all of them.");
    assertThat(one.money()).contains(usd("21.25"));
    assertThat(one.members()).isEqualTo(useless(17));
    assertThat(one.fix().advice()).isEqualTo("Undo all 17 imports; 'redo' brings each again.");
    assertThat(one.details()).endsWith("… and 14 more.");
  }

  @Test
  void threeStayApart() {
    assertThat(DataChecks.together(useless(3))).isEqualTo(useless(3));
  }

  @Test
  void moneyOfAGroupIsUnknownWhenThatOfAMemberIs() {
    List<Finding> gaps = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      gaps.add(
          new Finding(
              CheckType.GAP,
              "gap/" + i,
              Severity.MEDIUM,
              i == 0 ? Optional.empty() : Optional.of(usd("1")),
              "A day is missing.",
              List.of(),
              Optional.empty(),
              new Fix.Open("importing", "Import it.")));
    }

    assertThat(DataChecks.together(gaps))
        .extracting(Finding::money)
        .containsExactly(Optional.empty());
  }

  @Test
  void keysThatNeedATeamEachStayApart() {
    Days days = new Days().steady(MONDAY, 2, 50);
    for (int i = 0; i < 6; i++) {
      days.add(MONDAY, 10, Map.of(Dimension.API_KEY, "key_" + i));
    }

    assertThat(DataChecks.together(days.find(CheckType.UNTAGGED_SPEND))).hasSize(6);
  }
}
