package dev.costwright.app.ui.shell;

import dev.costwright.app.ui.agents.AgentsScreen;
import dev.costwright.app.ui.bridge.BridgeScreen;
import dev.costwright.app.ui.checks.ChecksScreen;
import dev.costwright.app.ui.claim.ClaimScreen;
import dev.costwright.app.ui.close.CloseScreen;
import dev.costwright.app.ui.drivers.DriversScreen;
import dev.costwright.app.ui.economics.EconomicsScreen;
import dev.costwright.app.ui.explore.ExploreScreen;
import dev.costwright.app.ui.forecast.ForecastScreen;
import dev.costwright.app.ui.importing.ImportDesk;
import dev.costwright.app.ui.importing.ImportScreen;
import dev.costwright.app.ui.ledger.LedgerCards;
import dev.costwright.app.ui.overview.OverviewScreen;
import dev.costwright.app.ui.prices.OfferDesk;
import dev.costwright.app.ui.prices.PriceDesk;
import dev.costwright.app.ui.prices.PricesScreen;
import dev.costwright.app.ui.prompt.PromptScreen;
import dev.costwright.app.ui.realised.RealisedScreen;
import dev.costwright.app.ui.reconcile.ReconcileScreen;
import dev.costwright.app.ui.regression.RegressionScreen;
import dev.costwright.app.ui.reports.ReportsScreen;
import dev.costwright.app.ui.rules.RulesScreen;
import dev.costwright.app.ui.scenario.ScenarioScreen;
import dev.costwright.app.ui.terms.TermsSections;
import dev.costwright.app.uikit.Tasks;
import dev.costwright.app.workbench.Workbench;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/// Everything that the left navigation leads to, in its order.
final class Destinations {
  private final Workbench workbench;
  private final Tasks tasks;
  private final Shell shell;

  Destinations(Workbench workbench, Tasks tasks, Shell shell) {
    this.workbench = workbench;
    this.tasks = tasks;
    this.shell = shell;
  }

  /// The last section stands at the foot.
  List<Section> all(ShellViewModel model, LedgerCards ledger) {
    return List.of(
        Section.untitled(
            new OverviewScreen(workbench, tasks, shell),
            new ImportScreen(ImportDesk.of(workbench), tasks, shell::ledgerChanged)),
        explaining(),
        Section.of(
            "reconcile",
            new ReconcileScreen(workbench, tasks, shell),
            new CloseScreen(workbench, tasks, shell),
            new ChecksScreen(workbench, tasks, shell),
            new ReportsScreen(workbench, tasks, shell)),
        planning(),
        Section.of(
            "ground",
            prices(LocalDate.now(ZoneOffset.UTC)),
            new RulesScreen(workbench, tasks, shell)),
        Section.untitled(settings(model, ledger)));
  }

  private Section explaining() {
    return Section.of(
        "explain",
        new ExploreScreen(workbench, tasks, shell),
        new BridgeScreen(workbench, tasks, shell),
        new DriversScreen(workbench, tasks, shell),
        new AgentsScreen(workbench, tasks, shell),
        new EconomicsScreen(workbench, tasks, shell));
  }

  private Section planning() {
    return Section.of(
        "plan",
        new ScenarioScreen(workbench, tasks, shell),
        new PromptScreen(workbench, tasks, shell),
        new ClaimScreen(workbench, tasks, shell),
        new RealisedScreen(workbench, tasks, shell),
        new ForecastScreen(workbench, tasks, shell),
        new RegressionScreen(workbench, tasks, shell));
  }

  private SettingsScreen settings(ShellViewModel model, LedgerCards ledger) {
    return new SettingsScreen(
        model,
        ledger,
        new CurrencyViewModel(
            workbench::reportingCurrency, tasks, shell::ledgerChanged, shell::report),
        new TrueUpViewModel(workbench::trueUps, tasks, shell::ledgerChanged, shell::report));
  }

  private PricesScreen prices(LocalDate today) {
    return new PricesScreen(
        PriceDesk.of(workbench),
        OfferDesk.of(workbench, today),
        TermsSections.of(workbench, tasks, shell, today),
        tasks,
        today);
  }
}
