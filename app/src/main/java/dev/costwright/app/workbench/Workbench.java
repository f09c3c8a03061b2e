package dev.costwright.app.workbench;

import dev.costwright.forecasting.bridge.Bridge;
import dev.costwright.forecasting.bridge.BridgeQuery;
import dev.costwright.forecasting.forecast.Forecast;
import dev.costwright.forecasting.forecast.ForecastQuery;
import dev.costwright.model.agents.AgentAnalysis;
import dev.costwright.model.agents.AgentQuestion;
import dev.costwright.model.agents.AgentReport;
import dev.costwright.model.attribution.RuleSet;
import dev.costwright.model.cube.Cube;
import dev.costwright.model.cube.Pivot;
import dev.costwright.model.cube.PivotQuery;
import dev.costwright.model.economics.Economics;
import dev.costwright.model.economics.EconomicsQuery;
import dev.costwright.model.ledger.Edit;
import dev.costwright.model.ledger.Ledger;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.pricing.PriceRow;
import dev.costwright.model.problem.LedgerException;
import dev.costwright.model.reconciliation.Reconciliation;
import dev.costwright.model.usage.Metric;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/// One open ledger with its prices, its rules and its cube. Thread-safe; writing calls wait for
/// each other.
public final class Workbench implements AutoCloseable {
  /// The name of the user's own rules and prices among the ledger's edits.
  public static final String OWN = "own";

  private final Ledger ledger;
  private final OwnEdits edits;
  private final CubeCache cubes;
  private final Imports imports;
  private final RememberedForecasts remembered;
  private final Lock writing = new ReentrantLock();

  private Workbench(Ledger ledger) {
    this.ledger = ledger;
    this.edits = new OwnEdits(ledger, writing);
    this.cubes = new CubeCache(ledger, edits);
    this.imports = new Imports(ledger, writing);
    this.remembered = new RememberedForecasts(ledger.folder(), ledger.readOnly().isEmpty());
  }

  /// Opens the ledger of a folder, or makes it when the folder holds none.
  public static Workbench openOrCreate(Path ledgerFolder) {
    return new Workbench(
        Ledger.exists(ledgerFolder) ? Ledger.open(ledgerFolder) : Ledger.create(ledgerFolder));
  }

  /// Opens the ledger of a folder.
  ///
  /// @throws LedgerException when there is none
  public static Workbench open(Path ledgerFolder) {
    if (!Ledger.exists(ledgerFolder)) {
      throw new LedgerException(
          "Expected a ledger, found none in %s. Import a file to make one, or name another with --ledger."
              .formatted(ledgerFolder));
    }
    return new Workbench(Ledger.open(ledgerFolder));
  }

  public Ledger ledger() {
    return ledger;
  }

  /// Why nothing can be written to the ledger, in words; empty when all can.
  public Optional<String> readOnly() {
    return ledger.readOnly();
  }

  /// Bundled prices with the user's own.
  public PriceBook prices() {
    return edits.prices();
  }

  /// The prices that the user wrote, in the order of the last save.
  public List<PriceRow> ownPrices() {
    return edits.ownPrices();
  }

  /// Replaces the user's own prices; bundled ones of the same key and date give way to them.
  public void savePrices(List<PriceRow> prices) {
    edits.savePrices(prices);
  }

  /// Prices that may be taken over from catalogues and bills.
  public PriceOffers priceOffers() {
    return new PriceOffers(edits, this::restatedCube);
  }

  public RuleSet rules() {
    return edits.rules();
  }

  public void saveRules(RuleSet rules) {
    attribution().save(rules);
  }

  /// What spend belongs to: the rules that say so, and what drives it.
  public Attribution attribution() {
    return new Attribution(ledger, edits, cubes);
  }

  /// Bringing files in, and taking them back.
  public Imports imports() {
    return imports;
  }

  /// Takes the last edit back that still stands; empty when none does.
  public Optional<Edit> undoEdit() {
    return edits.undo();
  }

  /// Brings the edit back that was taken back last; empty when none was.
  public Optional<Edit> redoEdit() {
    return edits.redo();
  }

  /// The listener runs after every edit of rules, prices or scenarios, on the thread that made
  /// it.
  public void whenEdited(Runnable listener) {
    edits.whenEdited(listener);
  }

  /// The cube of the ledger, closed months as they were booked; built again only when ledger,
  /// prices or rules changed.
  public Cube cube() {
    return cubes.asBooked();
  }

  /// The currency of every total: the user's choice, US dollars without one.
  public Currency currency() {
    return edits.reporting().currency();
  }

  /// The choice of that currency.
  public ReportingCurrency reportingCurrency() {
    return new ReportingCurrency(edits, this::cube);
  }

  /// How detail meets the money of another layer, and the user's choice of it.
  public TrueUps trueUps() {
    return new TrueUps(edits, this::cube);
  }

  /// As {@link #cube()}, in another currency than the one that holds.
  public Cube cube(Currency currency) {
    return cubes.asBooked(currency);
  }

  /// The cube of the ledger as it is now, closed months included.
  public Cube restatedCube() {
    return cubes.restated();
  }

  /// As {@link #restatedCube()}, in another currency than the one that holds.
  public Cube restatedCube(Currency currency) {
    return cubes.restated(currency);
  }

  /// Closing and reopening months, and what has moved since.
  public Closes closes() {
    return new Closes(ledger, edits, cubes, () -> reviews().review());
  }

  /// As {@link #pivot}, closed months as they are now.
  public Pivot restatedPivot(PivotQuery query) {
    return restatedCube().pivot(query);
  }

  /// The one method behind every figure in the window, in exports and on the command line:
  /// closed months as they were booked.
  public Pivot pivot(PivotQuery query) {
    return cube().pivot(query);
  }

  /// Forecasts the ledger's spend, closed months as they are now, with the back-test of every
  /// method; empty without facts.
  ///
  /// @param progress counts series; may cancel between them
  /// @throws dev.costwright.model.problem.CancelledException when `progress` says so
  public Optional<Forecast> forecast(ForecastQuery query, Progress progress) {
    return forecasts().forecast(query, progress);
  }

  /// The running month, and forecasts that are kept.
  public Forecasts forecasts() {
    return new Forecasts(this, edits, remembered);
  }

  /// Why spend changed from one period, or from a budget, to another, to the last picodollar.
  public Bridge bridge(BridgeQuery query) {
    return Bridge.of(restatedCube(), prices(), query);
  }

  /// What-if over this ledger, and the scenarios kept in it.
  public Scenarios scenarios() {
    return new Scenarios(ledger, this::restatedCube, this::prices, edits);
  }

  /// What others claim of savings, held against this ledger.
  public Claims claims() {
    return new Claims(this::restatedCube, this::prices);
  }

  /// Levers that are at work, and what came of them.
  public Shipments shipments() {
    return new Shipments(ledger, this::restatedCube, this::prices, edits);
  }

  /// Exchange rates: what the ledger has, and the way to bring more.
  public Rates rates() {
    return new Rates(ledger, edits);
  }

  /// Discounts of accounts, and what of their commitments was used.
  public Discounts discounts() {
    return new Discounts(edits, this::cube);
  }

  /// Rows that do not count, what counts in their place, and the user's choices.
  public Hidden hidden() {
    return new Hidden(ledger, edits);
  }

  /// Which layer's money counts, and the user's choices.
  public Layers layers() {
    return new Layers(this::cube, edits);
  }

  /// Shared pools, and what each team is charged for a month.
  public Chargebacks chargebacks() {
    return new Chargebacks(ledger, edits, cubes, this::reconcile);
  }

  /// What the user says of reconciled lines and of prepaid credit.
  public Reviews reviews() {
    return new Reviews(this, edits);
  }

  /// What agents cost a task, and what stands out; empty when no logged call belongs to a
  /// session of several calls.
  ///
  /// @throws dev.costwright.model.problem.UsageException when the baseline asked for is no
  /// single-turn workflow
  public Optional<AgentReport> agents(AgentQuestion question) {
    return new AgentAnalysis(cube(), prices()).run(question);
  }

  /// Cost, units, revenue and margin by key and month: costs of {@link #pivot} beside the
  /// ledger's metrics. Empty for a ledger without facts.
  public Optional<Economics> economics(EconomicsQuery query) {
    Cube cube = cube();
    return cube.lastDay()
        .map(
            lastDay ->
                Economics.of(
                    query,
                    cube.pivot(query.costs()),
                    metrics(cube),
                    lastDay,
                    cube.reporting().rates()));
  }

  private List<Metric> metrics(Cube cube) {
    return ledger.metrics().stream().map(metric -> metric.in(cube.reporting())).toList();
  }

  /// Every invoice line beside the usage it bills: what the screen, exports and the command
  /// line show of it.
  public Reconciliation reconcile() {
    return Reconciliation.of(ledger.invoiceLines(), restatedCube(), prices());
  }

  /// Prompts before and after, at the calls of this ledger.
  public Prompts prompts() {
    return new Prompts(this::cube, this::prices);
  }

  /// What is wrong or odd in the data, and what mends it.
  public DataQuality quality() {
    return new DataQuality(this, edits, this::cube);
  }

  @Override
  public void close() {
    writing.lock();
    try {
      ledger.close();
    } finally {
      writing.unlock();
    }
  }
}
