package dev.costwright.app.ui.overview;

import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.CellValue;
import dev.costwright.app.uikit.ChartCard;
import dev.costwright.app.uikit.ChartPane;
import dev.costwright.app.uikit.ChartTheme;
import dev.costwright.app.uikit.Charts;
import dev.costwright.app.uikit.DataColumn;
import dev.costwright.app.uikit.DataTable;
import dev.costwright.app.uikit.Days;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.uikit.Ui;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.layout.VBox;

/// The month so far, cumulative, over the month before: both start at the same point.
///
/// @param asked hears of which figure the user asks why, and where it stands
record MonthChart(Overview overview, Theme theme, Tiles.Asked asked) {
  /// The same day of the two months.
  private record Row(int day, CellValue now, CellValue before) {}

  VBox card() {
    String now = Days.month(overview.month().now());
    String before = Days.month(overview.month().before());
    String title = Messages.text("overview.month", now);
    ChartPane pane =
        new ChartPane(
            Charts.lines(
                new ChartTheme(theme.tokens()),
                overview.toDate().currency(),
                List.of(
                    Charts.Line.now(now, points(overview.daily())),
                    Charts.Line.before(before, points(overview.dailyBefore())))),
            Messages.text(
                "overview.month.description",
                now,
                Amounts.exact(overview.toDate()),
                before,
                Amounts.exact(overview.sameDaysBefore())));
    List<Ui.Key> keys =
        List.of(
            new Ui.Key(now, theme.tokens().get("text"), Ui.Mark.LINE),
            new Ui.Key(before, theme.tokens().get("chart-rest"), Ui.Mark.LINE));
    return new ChartCard(title, pane, table(title, now, before))
        .card(Messages.text("overview.month.hint"), keys);
  }

  /// Both months are drawn over the days of this one, so that equal days stand on each other.
  private List<Charts.Point> points(List<DaySum> days) {
    return days.stream()
        .filter(day -> day.dayOfMonth() <= overview.month().now().lengthOfMonth())
        .map(
            day ->
                new Charts.Point(
                    overview.month().now().atDay(day.dayOfMonth()), Amounts.plotted(day.sum())))
        .toList();
  }

  private DataTable<Row> table(String title, String now, String before) {
    DataTable<Row> table =
        new DataTable<>(
            title,
            List.of(
                DataColumn.count(Messages.text("overview.month.day"), 60, row -> (long) row.day()),
                DataColumn.figure(now, 110, Row::now),
                DataColumn.figure(before, 110, Row::before)));
    int days = Math.max(overview.daily().size(), overview.dailyBefore().size());
    table.show(
        IntStream.rangeClosed(1, days)
            .mapToObj(
                day -> new Row(day, at(overview.daily(), day), at(overview.dailyBefore(), day)))
            .toList());
    table.setId("overview-month");
    table.whenOpened(row -> asked.why(table, why -> why.upTo(row.day())));
    return table;
  }

  private static CellValue at(List<DaySum> days, int day) {
    return day <= days.size() ? CellValue.of(days.get(day - 1).sum()) : CellValue.absent();
  }
}
