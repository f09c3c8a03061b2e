package dev.costwright.app.ui.economics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.model.fx.Reporting;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaybackFormTest {
  private static List<String> figures(String spend, String saving, String tool) {
    return new PaybackForm(spend, saving, tool, Reporting.USUAL)
        .results().stream().map(PaybackForm.Result::figure).toList();
  }

  @Test
  void answersAsSoonAsAllIsTyped() {
    assertThat(figures("10,000", "60", "99"))
        .containsExactly(
            "$6,000.00", "0.4950 days", "0.5022 days", "$4,950.00", "$70,812.00", "5960.61 %");
  }

  @Test
  void showsDashesUntilThen() {
    assertThat(figures("10000", "", "99")).containsOnly("–");
    assertThat(figures("10000", "160", "99")).containsOnly("–");
    assertThat(figures("10000", "60", "0")).containsOnly("–");
    assertThat(figures("1e9", "60", "99")).containsOnly("–");
  }
}
