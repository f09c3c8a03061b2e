package dev.costwright.app.ui.claim;

import dev.costwright.app.ui.claim.Checked.Line;
import dev.costwright.app.uikit.Answer;
import dev.costwright.app.uikit.AnswerModel;
import dev.costwright.app.uikit.Answering;
import dev.costwright.app.uikit.Background;
import dev.costwright.app.workbench.Progress;
import dev.costwright.forecasting.claim.Claim;
import dev.costwright.forecasting.claim.ClaimCheck;
import dev.costwright.model.problem.CostwrightException;
import dev.costwright.model.time.Period;
import dev.costwright.model.usage.Dimension;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;

/// State of the screen: the claims, what became of them, and which one is looked at. A claim is
/// checked on the ledger when it is looked at, all of them when the user asks; results stay until
/// the ledger changes.
final class ClaimViewModel implements Answering<Checked> {
  /// What people hear most often.
  private static final String FIRST = "prompt-caching-alone";

  private final ClaimSource source;
  private final Background background;
  private final AnswerModel<Checked> answers;
  private final List<Claim> opened = new CopyOnWriteArrayList<>();
  private final Map<String, Optional<ClaimCheck>> own = new ConcurrentHashMap<>();
  private final Map<Ground, Optional<ClaimCheck>> ledger = new ConcurrentHashMap<>();
  private volatile String version = "";
  private volatile String chosen = FIRST;
  private volatile Asked asked = Asked.USUAL;

  /// A claim and the rows that it is checked on.
  private record Ground(Asked asked, String claim) {}

  ClaimViewModel(ClaimSource source, Background background) {
    this.source = source;
    this.background = background;
    this.answers = new AnswerModel<>(background, "claim.task.load");
  }

  @Override
  public ReadOnlyObjectProperty<Answer<Checked>> answerProperty() {
    return answers.answerProperty();
  }

  @Override
  public void load() {
    answers.ask(progress -> Optional.of(checked(progress, List.of(chosen))));
  }

  /// Looks at a claim, and checks it on the ledger.
  void choose(String id) {
    if (!id.equals(chosen)) {
      chosen = id;
      load();
    }
  }

  /// Checks on other days, or on the last whole month.
  void checkOn(Optional<Period> period) {
    checkOn(asked.in(period));
  }

  /// Checks on the rows that have these values.
  void keep(Map<Dimension, Set<String>> where) {
    checkOn(asked.keeping(where));
  }

  private void checkOn(Asked other) {
    if (!other.equals(asked)) {
      asked = other;
      load();
    }
  }

  /// Checks every claim on the ledger.
  void checkAll() {
    answers.ask(
        progress -> Optional.of(checked(progress, claims().stream().map(Claim::id).toList())));
  }

  /// Reads a claim file and looks at it.
  void open(Path file, Consumer<CostwrightException> onProblem) {
    background.run(
        "claim.task.open",
        _ -> source.read(file),
        claim -> {
          opened.removeIf(known -> known.id().equals(claim.id()));
          opened.add(claim);
          own.remove(claim.id());
          ledger.keySet().removeIf(ground -> ground.claim().equals(claim.id()));
          chosen = claim.id();
          load();
        },
        onProblem);
  }

  /// Those of files first, then what a ledger can be asked, then sums; one of a file stands for a
  /// shipped one of the same name.
  private List<Claim> claims() {
    List<String> names = opened.stream().map(Claim::id).toList();
    Stream<Claim> shipped =
        source.shipped().stream()
            .filter(claim -> !names.contains(claim.id()))
            .sorted(Comparator.comparing(claim -> !claim.isOfLedgers()));
    return Stream.concat(opened.stream(), shipped).toList();
  }

  private Checked checked(Progress progress, List<String> onLedger) {
    String now = source.version();
    if (!now.equals(version)) {
      ledger.clear();
      version = now;
    }
    Asked rows = asked;
    Offered offered = source.offered();
    List<Line> lines = new ArrayList<>();
    List<Claim> claims = claims();
    for (Claim claim : claims) {
      progress.at(lines.size(), claims.size());
      Optional<ClaimCheck> mine =
          own.computeIfAbsent(claim.id(), _ -> source.own(claim, Progress.NONE));
      Ground ground = new Ground(rows, claim.id());
      if (offered.usual().isPresent() && onLedger.contains(claim.id())) {
        Optional<ClaimCheck> _ =
            ledger.computeIfAbsent(ground, _ -> source.onLedger(claim, rows, stoppable(progress)));
      }
      lines.add(new Line(claim, mine, ledger.getOrDefault(ground, Optional.empty())));
    }
    return new Checked(rows, offered, lines, chosen);
  }

  /// Rows of one claim are no steps of all claims.
  private static Progress stoppable(Progress progress) {
    return new Progress() {
      @Override
      public void at(long done, long of) {}

      @Override
      public boolean isCancelled() {
        return progress.isCancelled();
      }
    };
  }
}
