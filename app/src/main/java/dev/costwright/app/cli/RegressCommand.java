package dev.costwright.app.cli;

import dev.costwright.forecasting.regression.Regression;
import dev.costwright.forecasting.study.Study;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "regress",
    description =
        "What goes together with spend or another measure of the ledger, or with a column of a file"
            + " (--data, no ledger): a regression with all diagnostics.")
final class RegressCommand extends Subcommand {
  @Mixin private RegressOptions options = new RegressOptions();

  @Override
  ExitCode run(Session session) {
    return options.hasData() ? ofFile(session, options.ask()) : ofLedger(session);
  }

  private ExitCode ofLedger(Session session) {
    Study study = options.study(session);
    ObjectNode document = RegressionJson.of(study);
    List<String> lines = new ArrayList<>(RegressionText.lines(study));
    options
        .check(study.regression())
        .ifPresent(
            check -> {
              document.set("exact", RegressionJson.document(check, study.coefficients()));
              lines.addAll(RegressionText.lines(check, study.coefficients()));
            });
    session.result(document, lines);
    return told(session, study.regression());
  }

  private static ExitCode ofFile(Session session, RegressOptions.Answer answer) {
    ObjectNode document = RegressionJson.document(answer.fit(), answer.coefficients());
    RegressionJson.put(
        document.putObject("diagnostics"), answer.fit().diagnostics(), answer.coefficients());
    List<String> lines =
        new ArrayList<>(
            RegressionText.lines(answer.response(), answer.fit(), answer.coefficients()));
    lines.addAll(RegressionText.lines(answer.fit().diagnostics(), answer.coefficients()));
    answer
        .check()
        .ifPresent(
            check -> {
              document.set("exact", RegressionJson.document(check, answer.coefficients()));
              lines.addAll(RegressionText.lines(check, answer.coefficients()));
            });
    session.result(document, lines);
    return told(session, answer.fit());
  }

  private static ExitCode told(Session session, Regression fit) {
    fit.aliased().forEach(alias -> session.message(RegressionText.left(alias)));
    return fit.aliased().isEmpty() ? ExitCode.DONE : ExitCode.ATTENTION;
  }
}
