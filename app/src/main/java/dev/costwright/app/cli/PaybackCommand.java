package dev.costwright.app.cli;

import dev.costwright.app.report.TableText;
import dev.costwright.model.economics.Payback;
import dev.costwright.model.money.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "payback",
    description =
        "Says when a tool that lowers the spend pays for itself, and what the first year returns."
            + " Needs no ledger.")
final class PaybackCommand extends Subcommand {
  private static final int DAY_DECIMALS = 4;
  private static final int SHARE_DECIMALS = 2;

  @Mixin private PaybackOptions options = new PaybackOptions();

  @Override
  ExitCode run(Session session) {
    PaybackOptions.Answer answer = options.ask(session);
    session.result(
        document(answer.payback(), answer.monthDays()),
        lines(answer.payback(), answer.monthDays()));
    return ExitCode.DONE;
  }

  private static ObjectNode document(Payback payback, BigDecimal month) {
    ObjectNode node = Json.object();
    node.set("saving", Json.money(payback.saving()));
    payback
        .days(month, DAY_DECIMALS)
        .ifPresentOrElse(days -> node.put("paybackDays", days), () -> node.putNull("paybackDays"));
    smallest(payback, month)
        .ifPresentOrElse(
            least -> node.set("smallestSpendForOneDay", Json.money(least)),
            () -> node.putNull("smallestSpendForOneDay"));
    node.set("netOfFirstYear", Json.money(payback.netOfFirstYear()));
    return node.put("roiPercent", payback.returnOnInvestment(SHARE_DECIMALS))
        .put("monthDays", month);
  }

  private static Optional<Money> smallest(Payback payback, BigDecimal month) {
    return payback.smallestSpend(BigDecimal.ONE, month);
  }

  private static List<String> lines(Payback payback, BigDecimal month) {
    return List.of(
        "Saved in a month          " + TableText.withCurrency(payback.saving()),
        "Pays for itself after     "
            + payback
                .days(month, DAY_DECIMALS)
                .map(days -> "%s days (a month of %s)".formatted(days, month.toPlainString()))
                .orElse("never: nothing is saved"),
        "Within a day from         "
            + smallest(payback, month)
                .map(least -> TableText.withCurrency(least) + " a month")
                .orElse("-"),
        "Net of the first year     " + TableText.withCurrency(payback.netOfFirstYear()),
        "Return on the tool's cost "
            + payback.returnOnInvestment(SHARE_DECIMALS).toPlainString()
            + " %");
  }
}
