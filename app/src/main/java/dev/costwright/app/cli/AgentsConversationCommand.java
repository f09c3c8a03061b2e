package dev.costwright.app.cli;

import dev.costwright.app.report.TableText;
import dev.costwright.app.report.TextGrid;
import dev.costwright.model.agents.Conversation;
import dev.costwright.model.agents.Multiple;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "conversation",
    description =
        "Computes what a described conversation sends when every turn resends what came before:"
            + " prompt(k) = system + k·user + (k−1)·reply. Exact, no ledger.")
final class AgentsConversationCommand extends Subcommand {
  private static final int DECIMALS = 2;

  @Mixin private ConversationOptions options = new ConversationOptions();

  @Override
  ExitCode run(Session session) {
    Conversation whole = options.ask();
    session.result(document(whole), lines(whole));
    return ExitCode.DONE;
  }

  private static ObjectNode document(Conversation whole) {
    ObjectNode document = Json.object();
    document
        .put("turns", whole.turns())
        .put("system", whole.system())
        .put("user", whole.user())
        .put("reply", whole.reply())
        .put("output", whole.output());
    document.set("userTextResent", document(whole.withoutReplies(), Json.object()));
    document.set("repliesResentToo", document(whole, Json.object()));
    document.set("independentTurns", multiple(whole.independent()));
    return document;
  }

  private static ObjectNode document(Conversation conversation, ObjectNode node) {
    node.put("input", conversation.input())
        .put("systemTokens", conversation.systemPart())
        .put("newTokens", conversation.newPart())
        .put("resentTokens", conversation.resentPart());
    node.set("lastTurn", multiple(conversation.lastTurn()));
    node.set("whole", multiple(conversation.whole()));
    node.set("meanTurn", multiple(conversation.meanTurn()));
    return node;
  }

  /// Against one call with the first prompt.
  private static ObjectNode multiple(Multiple multiple) {
    return Json.object()
        .put("tokens", multiple.of())
        .put("against", multiple.to())
        .put("multiple", multiple.rounded(DECIMALS));
  }

  private static List<String> lines(Conversation whole) {
    Conversation words = whole.withoutReplies();
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("prompt tokens", "user text resent", "replies resent too"));
    rows.add(row("system", words.systemPart(), whole.systemPart()));
    rows.add(row("new", words.newPart(), whole.newPart()));
    rows.add(row("resent", words.resentPart(), whole.resentPart()));
    rows.add(row("all turns", words.input(), whole.input()));
    rows.add(row("turn " + whole.turns(), words.promptAt(words.turns()), last(whole)));
    rows.add(times("all turns, against the first", words.whole(), whole.whole()));
    rows.add(times("last turn, against the first", words.lastTurn(), whole.lastTurn()));
    rows.add(times("mean turn, against the first", words.meanTurn(), whole.meanTurn()));
    List<String> lines = new ArrayList<>(TextGrid.lines(rows, 1));
    lines.add("");
    lines.add(
        "%s independent turns: %s prompt tokens = %sx; reply tokens in all: %s"
            .formatted(
                TableText.grouped(whole.turns()),
                TableText.grouped(whole.independent().of()),
                whole.independent().rounded(DECIMALS),
                TableText.grouped(whole.output())));
    return lines;
  }

  private static long last(Conversation conversation) {
    return conversation.promptAt(conversation.turns());
  }

  private static List<String> row(String name, long words, long whole) {
    return List.of(name, TableText.grouped(words), TableText.grouped(whole));
  }

  private static List<String> times(String name, Multiple words, Multiple whole) {
    return List.of(name, words.rounded(DECIMALS) + "x", whole.rounded(DECIMALS) + "x");
  }
}
