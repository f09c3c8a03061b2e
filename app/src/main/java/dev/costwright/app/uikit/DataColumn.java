package dev.costwright.app.uikit;

import dev.costwright.model.money.Money;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Node;

/// A column of a {@link DataTable}: words left, figures right.
///
/// @param name its head
/// @param width preferred, in points. A column of figures is never narrower than its longest
///     figure; one of words never narrower than its longest words or this, whichever is less
/// @param kind words or figures
/// @param value what is shown, sorted, copied and exported
/// @param node drawn in place of the text, where there is one; the text still is copied
/// @param styles style classes of head and cells, such as `muted` or `strong`
public record DataColumn<R>(
    String name,
    double width,
    Kind kind,
    Function<R, CellValue> value,
    Optional<Function<R, Node>> node,
    List<String> styles) {
  /// What a column holds.
  public enum Kind {
    WORDS,
    FIGURES
  }

  public DataColumn {
    styles = List.copyOf(styles);
  }

  public static <R> DataColumn<R> text(String name, double width, Function<R, String> text) {
    return words(name, width, text.andThen(CellValue.Text::new));
  }

  /// Words whose value is typed, such as days.
  public static <R> DataColumn<R> words(
      String name, double width, Function<R, ? extends CellValue> value) {
    return new DataColumn<>(name, width, Kind.WORDS, value::apply, Optional.empty(), List.of());
  }

  public static <R> DataColumn<R> figure(
      String name, double width, Function<R, ? extends CellValue> value) {
    return new DataColumn<>(name, width, Kind.FIGURES, value::apply, Optional.empty(), List.of());
  }

  public static <R> DataColumn<R> money(String name, double width, Function<R, Money> money) {
    return figure(name, width, money.andThen(CellValue::of));
  }

  public static <R> DataColumn<R> count(String name, double width, Function<R, Long> count) {
    return figure(name, width, count.andThen(CellValue.Count::new));
  }

  /// A column of badges, swatches or buttons; `text` is what sorting and copying see.
  public static <R> DataColumn<R> node(
      String name, double width, Function<R, String> text, Function<R, Node> node) {
    return text(name, width, text).withNode(node);
  }

  public DataColumn<R> withNode(Function<R, Node> drawn) {
    return new DataColumn<>(name, width, kind, value, Optional.of(drawn), styles);
  }

  public DataColumn<R> withStyles(String... more) {
    return new DataColumn<>(
        name, width, kind, value, node, Stream.concat(styles.stream(), Stream.of(more)).toList());
  }
}
