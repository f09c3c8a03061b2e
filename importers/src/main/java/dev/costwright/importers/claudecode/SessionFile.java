package dev.costwright.importers.claudecode;

import dev.costwright.importers.anthropic.MessageOrigin;
import dev.costwright.importers.anthropic.MessageUsage;
import dev.costwright.importers.json.JsonObject;
import dev.costwright.model.time.Period;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Measure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Turns the lines of one file into facts. Remembers only which project the file is about.
final class SessionFile {
  private static final String ADVISOR = "advisor_message";

  private final Location location;
  private final Optional<Period> period;
  private String project = "";

  SessionFile(Path path, Optional<Period> period) {
    this.location = Location.of(path);
    this.period = period;
  }

  /// The calls of one line: none for most lines, several when a model was advised by another.
  List<Fact> facts(JsonObject line) {
    if (project.isEmpty()) {
      project = line.text("cwd");
    }
    Call call = Call.of(line);
    if (!call.isAnswered()) {
      return List.of();
    }
    List<Fact> facts = new ArrayList<>();
    Fact.Builder main = fact(call, call.message().text("model"), call.usage());
    main.key(call.key(location)).measure(Measure.CHARGE, call.origin().picos("costUSD"));
    call.spans(main, location);
    add(line, main, facts);
    List<JsonObject> iterations = call.usage().objects("iterations");
    for (JsonObject iteration : iterations) {
      if (iteration.text("type").equals(ADVISOR)) {
        Fact.Builder advice = fact(call, iteration.text("model"), iteration);
        String key = call.key(location);
        advice.key(key.isEmpty() ? key : key + "/advisor " + facts.size());
        add(line, advice, facts);
      }
    }
    return facts;
  }

  private Fact.Builder fact(Call call, String model, JsonObject usage) {
    Fact.Builder fact = Fact.builder().line(call.origin().line());
    call.into(fact, location, period);
    MessageOrigin.of(call.message().text("id"), model).into(fact);
    fact.dimension(Dimension.PROJECT, project.isEmpty() ? location.project() : project)
        .measure(Measure.REQUESTS, 1);
    new MessageUsage(usage).into(fact);
    return fact;
  }

  private static void add(JsonObject line, Fact.Builder fact, List<Fact> facts) {
    if (line.isGood()) {
      facts.add(fact.build());
    }
  }
}
