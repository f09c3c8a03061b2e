package dev.costwright.app.ui.reports;

import dev.costwright.app.statement.StatementFiles.Cut;
import dev.costwright.app.statement.StatementFiles.Format;
import dev.costwright.app.uikit.Answer;
import dev.costwright.app.uikit.AnswerScreen;
import dev.costwright.app.uikit.Background;
import dev.costwright.app.uikit.ChoiceMenu;
import dev.costwright.app.uikit.Days;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Navigation;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.model.usage.Dimension;
import java.io.File;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;

/// Chargeback: what each team is charged for a month, and that all of it is the month.
public final class ReportsScreen extends AnswerScreen<Reported> {
  private final ReportsViewModel model;

  public ReportsScreen(Workbench workbench, Background background, Navigation navigation) {
    this(new ReportsViewModel(ReportsSource.of(workbench), background, navigation), navigation);
  }

  ReportsScreen(ReportsViewModel model, Navigation navigation) {
    super("reports", Feather.FILE_TEXT, model, navigation);
    this.model = model;
  }

  @Override
  protected String scopeOf(Reported found) {
    return Messages.text(
        "reports.scope",
        Days.monthOfYear(found.statements().query().month()),
        name(found.statements().query().by()));
  }

  @Override
  protected Face<Reported> face(Theme theme) {
    ChoiceMenu month = new ChoiceMenu("reports-month", Feather.CALENDAR);
    ChoiceMenu by = new ChoiceMenu("reports-by", Feather.USERS);
    ChoiceMenu pools = new ChoiceMenu("reports-pools", Feather.PIE_CHART);
    ChoiceMenu export = new ChoiceMenu("reports-export", Feather.SHARE_2);
    return new Face<>(
        List.of(month, by, pools, export),
        answer -> {
          List.of(month, by, pools, export)
              .forEach(menu -> menu.setVisible(answer instanceof Answer.Filled<Reported>));
          if (answer instanceof Answer.Filled<Reported>(Reported found)) {
            offer(month, by, found);
            offerPools(pools);
            offerExport(export, found);
          }
        },
        found -> new ReportsView(model, found));
  }

  private void offer(ChoiceMenu month, ChoiceMenu by, Reported found) {
    month.chosen(Days.monthOfYear(found.statements().query().month()));
    found.months().forEach(one -> month.offer(Days.monthOfYear(one), () -> model.use(one)));
    by.chosen(name(found.statements().query().by()));
    ReportsViewModel.MEMBERS.forEach(one -> by.offer(name(one), () -> model.use(one)));
  }

  private void offerPools(ChoiceMenu pools) {
    pools
        .chosen(Messages.text("reports.pools"))
        .offer(Messages.text("reports.pools.import"), () -> importPools(pools))
        .offer(Messages.text("reports.pools.clear"), model::clearPools);
  }

  private void offerExport(ChoiceMenu export, Reported found) {
    export.chosen(Messages.text("reports.export"));
    for (Format format : Format.values()) {
      export.offer(
          Messages.text("reports.export.each", format.name()),
          () -> write(export, found, Cut.EACH, format));
    }
    for (Format format : Format.values()) {
      export.offer(
          Messages.text("reports.export.all", format.name()),
          () -> write(export, found, Cut.ALL, format));
    }
  }

  static String name(Dimension dimension) {
    return Messages.text("reports.by." + dimension.id());
  }

  private void write(Node owner, Reported found, Cut cut, Format format) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(Messages.text("reports.export.folder"));
    Optional.ofNullable(chooser.showDialog(owner.getScene().getWindow()))
        .map(File::toPath)
        .ifPresent(folder -> model.write(found, cut, format, folder));
  }

  private void importPools(Node owner) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(Messages.text("reports.pools.import"));
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("JSON", "*.json"));
    Optional.ofNullable(chooser.showOpenDialog(owner.getScene().getWindow()))
        .map(File::toPath)
        .ifPresent(model::importPools);
  }
}
