package dev.costwright.model.economics;

import static dev.costwright.model.economics.Sheet.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class UnitCostTest {
  /// Reference case C004-02: $0.04 for half a minute against $0.004 for ten.
  @Test
  void comparesTheCostOfAnEngagedMinute() {
    UnitCost brief = new UnitCost(usd("0.04"), new BigDecimal("0.5"));
    UnitCost engaging = new UnitCost(usd("0.004"), new BigDecimal("10"));

    assertThat(brief.perUnit(4)).isEqualTo(new BigDecimal("0.0800"));
    assertThat(engaging.perUnit(6)).isEqualTo(new BigDecimal("0.000400"));
    assertThat(brief.times(engaging, 0)).isEqualTo(new BigDecimal("200"));
  }

  /// 12 decimals would round 0.00004999999999995 up to 0.00005, and 4 decimals that up again.
  @Test
  void roundsOnce() {
    UnitCost cost = new UnitCost(usd("0.999999999999"), new BigDecimal("20000"));

    assertThat(cost.perUnit(4)).isEqualTo(new BigDecimal("0.0000"));
    assertThat(cost.perUnit()).isEqualTo(usd("0.00005"));
  }

  @Test
  void refusesNoUnits() {
    assertThatThrownBy(() -> new UnitCost(usd("1"), BigDecimal.ZERO))
        .hasMessage("Expected more than no units, found 0");
  }
}
