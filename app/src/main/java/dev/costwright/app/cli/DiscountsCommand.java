package dev.costwright.app.cli;

import dev.costwright.app.report.CommitmentTable;
import dev.costwright.app.report.DiscountText;
import dev.costwright.app.report.ReportTable;
import dev.costwright.app.report.TableText;
import dev.costwright.app.report.TextGrid;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.model.commitment.CommitmentUse;
import dev.costwright.model.pricing.Discount;
import dev.costwright.model.pricing.PriceRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "discounts",
    description = {
      "What sellers gave to your accounts: percentages off, negotiated rates, commitments.",
      "A price is the list's, times the modifiers of tier and region, times what every percentage"
          + " leaves; negotiated rates take the list's place, and no percentage comes off them."
    },
    subcommands = {
      DiscountsCommand.ListDiscounts.class,
      DiscountsCommand.AddDiscount.class,
      DiscountsCommand.RemoveDiscount.class,
      DiscountsCommand.Commitments.class
    })
final class DiscountsCommand extends Group {
  @Command(name = "list", description = "Lists the discounts that stand, by name.")
  static final class ListDiscounts extends Subcommand {
    @Override
    ExitCode run(Session session) {
      try (Workbench workbench = session.openLedger()) {
        show(session, workbench.discounts().all());
      }
      return ExitCode.DONE;
    }
  }

  @Command(
      name = "add",
      description = {
        "Writes a discount; 'edits undo' takes it back. Usage of its days is priced anew, but for"
            + " closed months.",
        "Such as: prices discounts add \"EA 2026\" --seller openai --account prod --percent 12.5"
            + " --from 2026-01-01 --until 2026-12-31 --commit 50000/quarter"
      })
  static final class AddDiscount extends Subcommand {
    @Parameters(paramLabel = "NAME", description = "What you call it.")
    private String name = "";

    @Mixin private DiscountOptions options = new DiscountOptions();

    @Option(names = "--replace", description = "In place of that of the same name.")
    private boolean isReplacing;

    @Override
    ExitCode run(Session session) {
      Discount discount = options.discount(name.strip(), LocalDate.now(session.terminal().clock()));
      try (Workbench workbench = Workbench.openOrCreate(session.ledgerFolder())) {
        if (isReplacing) {
          workbench.discounts().replace(discount);
        } else {
          workbench.discounts().add(discount);
        }
        show(session, named(workbench, discount.name()));
        sayWhenNothingUsesIt(session, workbench, discount);
        AutomaticBackup.ifDue(session, workbench);
      }
      return ExitCode.DONE;
    }

    /// A misspelt account would take nothing off, and nobody would see why.
    private static void sayWhenNothingUsesIt(
        Session session, Workbench workbench, Discount discount) {
      List<String> accounts =
          discount.account().isEmpty() ? List.of() : workbench.discounts().accounts();
      if (!discount.account().isEmpty() && !accounts.contains(discount.account())) {
        session.message(
            "The ledger has no usage of an account \"%s\" yet; it has %s."
                .formatted(
                    discount.account(), accounts.isEmpty() ? "none" : String.join(", ", accounts)));
      }
    }
  }

  @Command(name = "remove", description = "Takes a discount away; 'edits undo' brings it back.")
  static final class RemoveDiscount extends Subcommand {
    @Parameters(paramLabel = "NAME", description = "As 'prices discounts list' says it.")
    private String name = "";

    @Override
    ExitCode run(Session session) {
      try (Workbench workbench = session.openLedger()) {
        workbench.discounts().remove(name.strip());
        show(session, workbench.discounts().all());
        AutomaticBackup.ifDue(session, workbench);
      }
      return ExitCode.DONE;
    }
  }

  @Command(
      name = "commitments",
      description =
          "What was promised, spent and left unused, period by period. What is unused is owed to"
              + " the seller; it is in no cost of usage and in no other total.")
  static final class Commitments extends Subcommand {
    @Override
    ExitCode run(Session session) {
      try (Workbench workbench = session.openLedger()) {
        List<CommitmentUse> uses =
            workbench.discounts().commitments(LocalDate.now(session.terminal().clock()));
        ReportTable table = CommitmentTable.of(uses);
        session.result(
            Json.table(table),
            uses.isEmpty()
                ? List.of("No commitments: 'costwright prices discounts add --commit' makes one.")
                : lines(table));
      }
      return ExitCode.DONE;
    }

    private static List<String> lines(ReportTable table) {
      List<String> lines = new ArrayList<>(TableText.lines(table));
      lines.add("");
      lines.add("What is unused is owed to the seller; it is in no other total.");
      return lines;
    }
  }

  private static List<Discount> named(Workbench workbench, String name) {
    return workbench.discounts().all().stream()
        .filter(discount -> discount.name().equals(name))
        .toList();
  }

  private static void show(Session session, List<Discount> discounts) {
    ObjectNode document = DiscountJson.of(discounts);
    session.result(
        document,
        discounts.isEmpty()
            ? List.of("No discounts: 'costwright prices discounts add' writes one.")
            : lines(discounts));
  }

  private static List<String> lines(List<Discount> discounts) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "discount", "seller", "account", "model", "from", "to", "gives", "commits", "source"));
    discounts.forEach(
        discount ->
            rows.add(
                List.of(
                    discount.name(),
                    discount.seller(),
                    discount.account().isEmpty() ? "all" : discount.account(),
                    discount.model().equals(PriceRow.EVERY_MODEL) ? "all" : discount.model(),
                    discount.effectiveFrom().map(LocalDate::toString).orElse(""),
                    discount.effectiveUntil().map(day -> day.minusDays(1).toString()).orElse(""),
                    DiscountText.given(discount),
                    discount.commitment().map(DiscountText::commitment).orElse(""),
                    discount.source())));
    return TextGrid.lines(rows, 9);
  }
}
