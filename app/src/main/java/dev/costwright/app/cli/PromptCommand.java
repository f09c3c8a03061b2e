package dev.costwright.app.cli;

import dev.costwright.app.report.PromptTables;
import dev.costwright.app.report.TableText;
import dev.costwright.app.workbench.Prompts;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.forecasting.prompt.PromptVersion;
import dev.costwright.forecasting.prompt.TokenCount;
import dev.costwright.forecasting.prompt.TokenCounter;
import dev.costwright.forecasting.prompt.Tokenizer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "prompts",
    description =
        "Counts the tokens of prompts offline, and says what a shorter one saves. Texts are not"
            + " kept.",
    subcommands = {
      PromptCommand.Count.class,
      PromptSavingCommand.class,
      PromptCommand.Versions.class
    })
final class PromptCommand extends Group {
  @Command(
      name = "count",
      description = "Counts the tokens of text files, one line each; the growth is from the first.")
  static final class Count extends Subcommand {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Texts in UTF-8.")
    private List<Path> files = List.of();

    @Option(
        names = "--model",
        paramLabel = "MODEL",
        description = "Counts as this model does. Default: with every published tokenizer.")
    private Optional<String> model = Optional.empty();

    @Override
    ExitCode run(Session session) {
      ObjectNode document = Json.object();
      ArrayNode prompts = document.putArray("prompts");
      List<String> lines = new ArrayList<>();
      for (Path file : files) {
        String text = Prompts.read(file);
        ObjectNode node = prompts.addObject().put("file", file.toString());
        String counted =
            model.map(name -> count(text, name, node)).orElseGet(() -> countAll(text, node));
        lines.add("%s  %s".formatted(file, counted));
      }
      session.result(document, lines);
      return ExitCode.DONE;
    }

    private static String count(String text, String model, ObjectNode node) {
      TokenCount count = TokenCounter.DEFAULT.count(text, model);
      PromptJson.put(node, count);
      return PromptTables.counted(count) + " tokens";
    }

    private static String countAll(String text, ObjectNode node) {
      List<String> counts = new ArrayList<>();
      for (Tokenizer tokenizer : Tokenizer.values()) {
        long tokens = tokenizer.count(text);
        node.put(tokenizer.id(), tokens);
        counts.add("%s %s".formatted(tokenizer.id(), TableText.grouped(tokens)));
      }
      return String.join("  ", counts);
    }
  }

  @Command(
      name = "versions",
      description = "Shows how the input of calls grew from prompt version to prompt version.")
  static final class Versions extends Subcommand {
    @Option(
        names = "--where",
        paramLabel = "DIM=VALUE",
        description = "Only these calls, such as feature=chat; may be given again.")
    private List<String> where = List.of();

    @Override
    ExitCode run(Session session) {
      try (Workbench workbench = session.openLedger()) {
        List<PromptVersion> versions = workbench.prompts().versions(Filters.of(where));
        session.result(
            Json.table(PromptTables.versions(versions)),
            versions.isEmpty()
                ? List.of("No call names the version of its prompt.")
                : TableText.lines(PromptTables.versions(versions)));
      }
      return ExitCode.DONE;
    }
  }
}
