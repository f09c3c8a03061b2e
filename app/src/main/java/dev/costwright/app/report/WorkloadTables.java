package dev.costwright.app.report;

import dev.costwright.app.report.ReportTable.Cell;
import dev.costwright.app.report.ReportTable.Column;
import dev.costwright.app.report.ReportTable.Count;
import dev.costwright.app.report.ReportTable.Decimal;
import dev.costwright.app.report.ReportTable.Kind;
import dev.costwright.app.report.ReportTable.Text;
import dev.costwright.model.agents.Conversation;
import dev.costwright.model.agents.Multiple;
import dev.costwright.model.agents.StepWorkload;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Described workloads as tables: tokens, and multiples of one call HALF_UP to 12 decimals.
public final class WorkloadTables {
  private static final int DECIMALS = 12;
  private static final int SHOWN = 2;

  private WorkloadTables() {}

  /// What a conversation sends when only the user's text is sent again, and with replies.
  public static ReportTable conversation(Conversation whole) {
    Conversation words = whole.withoutReplies();
    return new ReportTable(
        "Conversation",
        List.of(
            new Column("figure", "prompt tokens", Kind.TEXT),
            new Column("userTextResent", "user text resent", Kind.NUMBER),
            new Column("repliesResentToo", "replies resent too", Kind.NUMBER)),
        List.of(
            tokens("system", words.systemPart(), whole.systemPart()),
            tokens("new", words.newPart(), whole.newPart()),
            tokens("resent", words.resentPart(), whole.resentPart()),
            tokens("all turns", words.input(), whole.input()),
            tokens(
                "turn " + whole.turns(),
                words.promptAt(words.turns()),
                whole.promptAt(whole.turns())),
            times("all turns, against the first", words.whole(), whole.whole()),
            times("last turn, against the first", words.lastTurn(), whole.lastTurn()),
            times("mean turn, against the first", words.meanTurn(), whole.meanTurn()),
            tokens("independent turns", whole.independent().of(), whole.independent().of()),
            tokens("reply tokens", whole.output(), whole.output())),
        Optional.empty());
  }

  /// What an agent's steps add to a chat call, at the fewest and at the most tokens.
  ///
  /// @param target how many chat calls a task shall be: then also how many cycles that takes
  public static ReportTable steps(StepWorkload agent, Optional<BigDecimal> target) {
    List<List<Cell>> rows = new ArrayList<>();
    rows.add(tokens("chat call", agent.chat(), agent.chat()));
    agent.steps().forEach(step -> rows.add(tokens(step.name(), step.low(), step.high())));
    rows.add(tokens("task", agent.lowTokens(), agent.highTokens()));
    rows.add(times("chat calls", agent.low(), agent.high()));
    target.ifPresent(
        wanted ->
            rows.add(
                List.of(
                    new Text("cycles for %s chat calls".formatted(wanted.toPlainString())),
                    Cell.ABSENT,
                    new Decimal(agent.cyclesFor(wanted, DECIMALS), SHOWN))));
    return new ReportTable(
        "Steps",
        List.of(
            new Column("step", "step", Kind.TEXT),
            new Column("fewest", "fewest tokens", Kind.NUMBER),
            new Column("most", "most tokens", Kind.NUMBER)),
        rows,
        Optional.empty());
  }

  private static List<Cell> tokens(String name, long first, long second) {
    return List.of(new Text(name), new Count(first), new Count(second));
  }

  private static List<Cell> times(String name, Multiple first, Multiple second) {
    return List.of(
        new Text(name),
        new Decimal(first.rounded(DECIMALS), SHOWN),
        new Decimal(second.rounded(DECIMALS), SHOWN));
  }
}
