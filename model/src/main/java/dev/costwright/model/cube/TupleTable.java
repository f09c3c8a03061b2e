package dev.costwright.model.cube;

import dev.costwright.model.attribution.RuleSet;
import dev.costwright.model.attribution.Tuple;
import dev.costwright.model.pricing.KnownModel;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.FactBlock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Gives each row of a block its tuple, and each new tuple what rules say about it: a rule is
/// evaluated once per combination of the values that rules read, never per row.
final class TupleTable {
  /// Sellers of other makers' models: who made a model does not follow from them.
  private static final Set<String> RESELLERS =
      Set.of("aws", "azure", "bedrock", "gcp", "google-vertex", "litellm", "openrouter", "vertex");

  private static final int EMPTY = -1;

  private final Tuples tuples;
  private final PriceBook prices;
  private final List<String> tags;
  private final List<Dimension> read;
  private final List<Dictionary> tagDictionaries;
  private final IntTable said;
  private final Map<List<Integer>, Integer> rulings = new HashMap<>();
  private int[] slots = new int[64];

  TupleTable(Tuples tuples, PriceBook prices) {
    RuleSet rules = tuples.rulings().rules();
    this.tuples = tuples;
    this.prices = prices;
    this.tags = rules.tagsRead().stream().sorted().toList();
    this.read = rules.dimensionsRead().stream().sorted().toList();
    this.tagDictionaries = tags.stream().map(tag -> new Dictionary()).toList();
    this.said = new IntTable(Tuples.DIMENSIONS.size() + tags.size());
    Arrays.fill(slots, EMPTY);
  }

  /// The tuple of each of the given rows.
  long[] of(FactBlock block, int[] rows) {
    List<Source> sources = sources(block);
    Combinations combinations =
        Combinations.of(rows, sources.stream().map(source -> source.column).toList());
    int[] first = combinations.firstRows();
    int[] tupleOf = new int[first.length];
    for (int i = 0; i < first.length; i++) {
      tupleOf[i] = intern(values(block, sources, first[i]));
    }
    int[] ids = combinations.ids();
    long[] of = new long[rows.length];
    for (int i = 0; i < of.length; i++) {
      of[i] = tupleOf[ids[i]];
    }
    return of;
  }

  private List<Source> sources(FactBlock block) {
    List<Source> sources = new ArrayList<>();
    for (int slot = 0; slot < said.width(); slot++) {
      int at = slot;
      int tag = slot - Tuples.DIMENSIONS.size();
      Optional<FactBlock.Coded> column =
          tag < 0 ? block.dimension(Tuples.DIMENSIONS.get(slot)) : block.tag(tags.get(tag));
      column.ifPresent(coded -> sources.add(new Source(at, coded, dictionary(at))));
    }
    return sources;
  }

  private Dictionary dictionary(int slot) {
    int tag = slot - Tuples.DIMENSIONS.size();
    return tag < 0 ? tuples.dictionary(Tuples.DIMENSIONS.get(slot)) : tagDictionaries.get(tag);
  }

  private int[] values(FactBlock block, List<Source> sources, int row) {
    int[] values = new int[said.width()];
    sources.forEach(source -> values[source.slot] = source.id(row));
    fill(values, Dimension.SELLER, block.dataSet().seller());
    fill(values, Dimension.ACCOUNT, block.dataSet().account());
    return values;
  }

  private void fill(int[] values, Dimension dimension, String value) {
    int slot = Tuples.DIMENSIONS.indexOf(dimension);
    if (values[slot] == Dictionary.ABSENT && !value.isEmpty()) {
      values[slot] = tuples.dictionary(dimension).idOf(value);
    }
  }

  private int intern(int[] values) {
    if (tuples.size() * 2 >= slots.length) {
      grow();
    }
    int slot = start(values);
    while (slots[slot] != EMPTY && !isSaid(values, slots[slot])) {
      slot = (slot + 1) & (slots.length - 1);
    }
    if (slots[slot] == EMPTY) {
      slots[slot] = append(values);
    }
    return slots[slot];
  }

  private int start(int[] values) {
    int hash = Arrays.hashCode(values) * 0x9E3779B9;
    return (hash ^ (hash >>> 16)) & (slots.length - 1);
  }

  private boolean isSaid(int[] values, int tuple) {
    for (int slot = 0; slot < values.length; slot++) {
      if (said.get(slot, tuple) != values[slot]) {
        return false;
      }
    }
    return true;
  }

  private void grow() {
    slots = new int[slots.length * 2];
    Arrays.fill(slots, EMPTY);
    int[] values = new int[said.width()];
    for (int tuple = 0; tuple < tuples.size(); tuple++) {
      for (int slot = 0; slot < values.length; slot++) {
        values[slot] = said.get(slot, tuple);
      }
      int slot = start(values);
      while (slots[slot] != EMPTY) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = tuple;
    }
  }

  private int append(int[] values) {
    int tuple = tuples.append();
    for (int slot = 0; slot < values.length; slot++) {
      said.set(slot, tuple, values[slot]);
      if (slot < Tuples.DIMENSIONS.size()) {
        tuples.set(Tuples.DIMENSIONS.get(slot), tuple, values[slot]);
      }
    }
    rule(tuple);
    tuples
        .find(Dimension.SELLER, tuple)
        .filter(seller -> !RESELLERS.contains(seller))
        .ifPresent(seller -> give(tuple, Dimension.PROVIDER, seller));
    prices
        .model(tuples.value(Dimension.SELLER, tuple), tuples.value(Dimension.MODEL, tuple))
        .ifPresent(known -> know(tuple, known));
    return tuple;
  }

  /// One model under one name: exports, logs and bills write snapshot dates and display names
  /// as they please. A model that the price book does not know keeps the file's name.
  private void know(int tuple, KnownModel known) {
    tuples.set(Dimension.MODEL, tuple, tuples.dictionary(Dimension.MODEL).idOf(known.id()));
    give(tuple, Dimension.MODEL_CLASS, known.modelClass().id());
  }

  private boolean give(int tuple, Dimension dimension, String value) {
    boolean isAbsent = tuples.id(dimension, tuple) == Dictionary.ABSENT;
    if (isAbsent) {
      tuples.set(dimension, tuple, tuples.dictionary(dimension).idOf(value));
    }
    return isAbsent;
  }

  private void rule(int tuple) {
    int ruling = ruling(tuple);
    Set<Dimension> given = EnumSet.noneOf(Dimension.class);
    tuples
        .rulings()
        .at(ruling)
        .verdict()
        .given()
        .forEach(
            (dimension, value) -> {
              if (give(tuple, dimension, value)) {
                given.add(dimension);
              }
            });
    tuples.rulings().note(tuple, ruling, given);
  }

  private int ruling(int tuple) {
    List<Integer> seen = new ArrayList<>(read.size() + tags.size());
    read.forEach(dimension -> seen.add(tuples.id(dimension, tuple)));
    for (int tag = 0; tag < tags.size(); tag++) {
      seen.add(said.get(Tuples.DIMENSIONS.size() + tag, tuple));
    }
    return rulings.computeIfAbsent(seen, this::judge);
  }

  private int judge(List<Integer> ids) {
    Tuple read = readPart(ids);
    return tuples.rulings().add(new Rulings.Ruling(read, tuples.rulings().rules().judge(read)));
  }

  /// The part of a tuple that rules read. What they give to it is given to every tuple that has
  /// this part, where it says nothing itself.
  private Tuple readPart(List<Integer> ids) {
    Map<Dimension, String> dimensions = new HashMap<>();
    Map<String, String> tagged = new HashMap<>();
    for (int i = 0; i < ids.size(); i++) {
      int id = ids.get(i);
      if (id != Dictionary.ABSENT && i < read.size()) {
        dimensions.put(read.get(i), tuples.dictionary(read.get(i)).value(id));
      } else if (id != Dictionary.ABSENT) {
        int tag = i - read.size();
        tagged.put(tags.get(tag), tagDictionaries.get(tag).value(id));
      }
    }
    return new Tuple(dimensions, tagged);
  }

  /// A column of a block, with its values' numbers in the cube's dictionary.
  private static final class Source {
    private final int slot;
    private final FactBlock.Coded column;
    private final Dictionary dictionary;
    private final int[] ids;

    Source(int slot, FactBlock.Coded column, Dictionary dictionary) {
      this.slot = slot;
      this.column = column;
      this.dictionary = dictionary;
      this.ids = new int[column.values().size()];
    }

    int id(int row) {
      int code = column.ids()[row];
      if (code < 0) {
        return Dictionary.ABSENT;
      }
      if (ids[code] == 0) {
        ids[code] = dictionary.idOf(column.values().get(code));
      }
      return ids[code];
    }
  }
}
