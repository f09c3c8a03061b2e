package dev.costwright.app.ui.prices;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Lines of which the user chooses some, narrowed by groups. What is chosen stays chosen while it
/// is out of sight.
///
/// @param <T> a line
public final class Choices<T> {
  /// Lines of one kind; they may overlap.
  ///
  /// @param key of its name, such as `changed`
  public record Group<T>(String key, Predicate<T> holds) {}

  private final List<T> all;
  private final Predicate<T> isChoosable;
  private final List<Group<T>> groups;
  private final ReadOnlyObjectWrapper<Group<T>> group;
  private final ReadOnlyObjectWrapper<Set<T>> chosen;

  /// @param isChoosable what can be taken over at all
  /// @param chosen what is chosen to begin with
  /// @param groups the first that holds a line is shown to begin with
  Choices(List<T> all, Predicate<T> isChoosable, Collection<T> chosen, List<Group<T>> groups) {
    this.all = List.copyOf(all);
    this.isChoosable = isChoosable;
    this.groups = List.copyOf(groups);
    this.group = new ReadOnlyObjectWrapper<>(first());
    this.chosen = new ReadOnlyObjectWrapper<>(Set.copyOf(chosen));
  }

  private Group<T> first() {
    return groups.stream()
        .filter(group -> count(group) > 0)
        .findFirst()
        .orElseGet(groups::getFirst);
  }

  /// Whether these are the lines to choose from.
  boolean isOf(List<T> lines) {
    return all.equals(lines);
  }

  public List<Group<T>> groups() {
    return groups;
  }

  /// Which lines are shown.
  public ReadOnlyObjectProperty<Group<T>> groupProperty() {
    return group.getReadOnlyProperty();
  }

  public void show(Group<T> shown) {
    group.set(shown);
  }

  public long count(Group<T> counted) {
    return all.stream().filter(counted.holds()).count();
  }

  /// Lines of the group that is shown.
  public List<T> shown() {
    return all.stream().filter(group.get().holds()).toList();
  }

  public ReadOnlyObjectProperty<Set<T>> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  /// What is chosen, in the order of the lines, each once.
  public List<T> chosen() {
    return all.stream().filter(chosen.get()::contains).distinct().toList();
  }

  public boolean isChosen(T line) {
    return chosen.get().contains(line);
  }

  public boolean isChoosable(T line) {
    return isChoosable.test(line);
  }

  /// Chooses lines, or takes them out when all of them are chosen already.
  public void toggle(Collection<T> lines) {
    List<T> meant = lines.stream().filter(isChoosable).toList();
    Set<T> now = new LinkedHashSet<>(chosen.get());
    if (!now.containsAll(meant)) {
      now.addAll(meant);
    } else {
      meant.forEach(now::remove);
    }
    chosen.set(Set.copyOf(now));
  }
}
