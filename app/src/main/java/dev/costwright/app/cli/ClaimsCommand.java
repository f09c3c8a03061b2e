package dev.costwright.app.cli;

import dev.costwright.app.report.ClaimTables;
import dev.costwright.app.report.ClaimText;
import dev.costwright.app.report.TableText;
import dev.costwright.app.workbench.Claims;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.forecasting.claim.Claim;
import dev.costwright.forecasting.claim.ClaimCheck;
import dev.costwright.forecasting.claim.Outcome;
import dev.costwright.model.cube.RowQuery;
import dev.costwright.model.ledger.Ledger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "claims",
    description =
        "What vendors and guides claim of savings, held against your ledger: reproducible, only if"
            + " …, or impossible, with the best that the levers can do.",
    subcommands = {ClaimsCommand.ListThem.class, ClaimsCommand.Check.class})
final class ClaimsCommand extends Group {
  @Command(name = "list", description = "Shows the claims that come with the program.")
  static final class ListThem extends Subcommand {
    @Override
    ExitCode run(Session session) {
      List<Claim> claims = Claims.shipped();
      ObjectNode document = Json.object();
      ArrayNode list = document.putArray("claims");
      claims.forEach(claim -> ClaimJson.put(claim, list.addObject()));
      session.result(document, TableText.lines(ClaimTables.list(claims)));
      return ExitCode.DONE;
    }
  }

  @Command(
      name = "check",
      description =
          "Checks claims on the ledger, on the last whole month unless days are named; a claim that"
              + " is a sum of its own, and every one with --own, on the numbers that it brings."
              + " Without names: all that come with the program.")
  static final class Check extends Subcommand {
    @Parameters(
        arity = "0..*",
        paramLabel = "FILE|NAME",
        description = "Claim files (docs/claim.schema.json), or names that 'claims list' shows.")
    private List<String> names = List.of();

    @Option(names = "--own", description = "On the numbers that the claims bring; no ledger.")
    private boolean isOwn;

    @Mixin private RowOptions rows = new RowOptions();

    @Override
    ExitCode run(Session session) {
      List<Claim> claims =
          names.isEmpty() ? Claims.shipped() : names.stream().map(Claims::find).toList();
      List<ClaimCheck> checks = checks(session, claims);
      ObjectNode document = Json.object();
      ArrayNode list = document.putArray("checks");
      checks.forEach(check -> ClaimJson.put(check, list.addObject()));
      session.result(document, lines(checks));
      return checks.stream().allMatch(check -> check.outcome() == Outcome.REPRODUCIBLE)
          ? ExitCode.DONE
          : ExitCode.ATTENTION;
    }

    private List<String> lines(List<ClaimCheck> checks) {
      if (names.isEmpty()) {
        return TableText.lines(ClaimTables.checks(checks));
      }
      List<String> lines = new ArrayList<>();
      checks.forEach(check -> lines.addAll(ClaimText.lines(check)));
      return lines;
    }

    private List<ClaimCheck> checks(Session session, List<Claim> claims) {
      boolean needsLedger = claims.stream().anyMatch(Claim::isOfLedgers);
      if (isOwn || !needsLedger) {
        return own(session, claims);
      }
      if (!session.namesLedger() && !Ledger.exists(session.ledgerFolder())) {
        session.message("There is no ledger: checked on the numbers that the claims bring.");
        return own(session, claims);
      }
      try (Workbench workbench = session.openLedger()) {
        session.sayRestated(workbench);
        RowQuery query = rows.query(workbench);
        return claims.stream()
            .map(claim -> onLedger(session, workbench, claim, query))
            .flatMap(Optional::stream)
            .toList();
      }
    }

    private static Optional<ClaimCheck> onLedger(
        Session session, Workbench workbench, Claim claim, RowQuery query) {
      return claim.isOfLedgers()
          ? workbench.claims().check(claim, query, session.progress("Replaying " + claim.id()))
          : Claims.checkOwn(claim, session.progress("Checking"));
    }

    private static List<ClaimCheck> own(Session session, List<Claim> claims) {
      claims.stream()
          .filter(claim -> !claim.hasOwnNumbers())
          .forEach(
              claim ->
                  session.message(
                      "%s brings no numbers of its own: check it on a ledger."
                          .formatted(claim.id())));
      return claims.stream()
          .map(claim -> Claims.checkOwn(claim, session.progress("Checking")))
          .flatMap(Optional::stream)
          .toList();
    }
  }
}
