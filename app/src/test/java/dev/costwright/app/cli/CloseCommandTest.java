package dev.costwright.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.app.workbench.UsageCsv;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

final class CloseCommandTest {
  @TempDir private Path home;
  @TempDir private Path files;

  @BeforeEach
  void importDecember() {
    importDay("a.csv", "2025-12-02");
  }

  @Test
  void closesAMonthAndRestatesWhatComesLater() {
    CliRun closed = CliRun.in(home, "close", "2025-12", "--note", "books of 2025", "--json");
    assertThat(closed.code()).isZero();
    String booked = closed.json().path("booked").path("amount").asString();
    assertThat(closed.json().path("openItems").toString()).contains("missing_days");
    assertThat(closed.json().path("auditHead").asString()).hasSize(64);

    importDay("b.csv", "2025-12-03");

    assertThat(total("report")).isEqualTo(booked);
    assertThat(total("report", "--restated")).isNotEqualTo(booked);
    var month = CliRun.in(home, "restate", "2025-12", "--json").json().path("months").path(0);
    assertThat(month.path("booked").path("amount").asString()).isEqualTo(booked);
    assertThat(month.path("causes").path(0).path("cause").asString()).isEqualTo("new_import");
    assertThat(CliRun.in(home, "restate").out()).contains("new import", "b.csv", "Audit head");
    assertThat(CliRun.in(home, "report").out()).contains("Closed months (2025-12) as booked");
    assertThat(CliRun.in(home, "close", "list").out()).contains("2025-12", "closed");
  }

  @Test
  void whyNamesTheVersionsOfTheCloseAndNoOthers() {
    JsonNode before =
        CliRun.in(home, "why", "--from", "2025-12", "--to", "2025-12", "--json").json();
    CliRun.in(home, "close", "2025-12");
    CliRun.in(
        home,
        "rules",
        "add",
        "Research",
        "--reads",
        "apiKey",
        "--pattern",
        "key_a",
        "--give",
        "team=research");
    importDay("later.csv", "2026-01-03");

    JsonNode closed =
        CliRun.in(home, "why", "--from", "2025-12", "--to", "2025-12", "--json").json();
    assertThat(closed.at("/rulesVersion").isNull()).isTrue();
    assertThat(closed.at("/asBooked/0/month").asString()).isEqualTo("2025-12");
    assertThat(closed.at("/asBooked/0/closedOn").asString()).isEqualTo("2026-01-15");
    assertThat(closed.at("/asBooked/0/rulesVersion")).isEqualTo(before.at("/rulesVersion"));
    assertThat(closed.at("/asBooked/0/priceVersion")).isEqualTo(before.at("/priceVersion"));

    JsonNode open = CliRun.in(home, "why", "--from", "2026-01", "--json").json();
    assertThat(open.at("/asBooked").size()).isZero();
    assertThat(open.at("/rulesVersion")).isNotEqualTo(before.at("/rulesVersion"));
    JsonNode restated =
        CliRun.in(home, "why", "--from", "2025-12", "--to", "2025-12", "--restated", "--json")
            .json();
    assertThat(restated.at("/rulesVersion")).isEqualTo(open.at("/rulesVersion"));
    assertThat(CliRun.in(home, "why").out())
        .contains("2025-12 as booked at the close of 2026-01-15: prices ");
  }

  @Test
  void undoesWhatAClosedMonthStandsOnOnlyAfterReopening() {
    assertThat(CliRun.in(home, "close", "--month", "2025-12").code()).isZero();

    CliRun refused = CliRun.in(home, "undo", "1");
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("costwright close reopen 2025-12 --reason");

    assertThat(CliRun.in(home, "close", "reopen", "2025-12", "--reason", "late file").code())
        .isZero();
    assertThat(CliRun.in(home, "undo", "1").code()).isZero();
    assertThat(CliRun.in(home, "close", "list").out()).contains("reopened: late file");
  }

  @Test
  void saysWhatIsWrongWithAMonth() {
    assertThat(CliRun.in(home, "close").code()).isEqualTo(2);
    assertThat(CliRun.in(home, "close", "2026-01").err()).contains("a month that is over");
    assertThat(CliRun.in(home, "close", "2025-11").err()).contains("Import its files first");
    assertThat(CliRun.in(home, "restate", "2025-12").err()).contains("Expected a closed month");
    assertThat(CliRun.in(home, "close", "reopen", "2025-12").code()).isEqualTo(2);
  }

  private String total(String... command) {
    String[] arguments = new String[command.length + 1];
    System.arraycopy(command, 0, arguments, 0, command.length);
    arguments[command.length] = "--json";
    return CliRun.in(home, arguments).json().path("total").path("cost").path("amount").asString();
  }

  private void importDay(String name, String day) {
    Path usage = UsageCsv.write(files, name, List.of(UsageCsv.row(day, "key_a", UsageCsv.MINI)));
    assertThat(CliRun.in(home, "import", usage.toString()).code()).isZero();
  }
}
