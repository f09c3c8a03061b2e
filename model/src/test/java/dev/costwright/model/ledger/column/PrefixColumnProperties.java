package dev.costwright.model.ledger.column;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.model.prefix.Prefix;
import dev.costwright.model.prefix.PrefixChain;
import dev.costwright.model.usage.DataSet;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.FactBlock;
import dev.costwright.model.usage.Grain;
import dev.costwright.model.usage.Layer;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class PrefixColumnProperties {
  private static final DataSet SET =
      new DataSet(
          "s", Layer.OBSERVED, Grain.CALL, "", "a", Currency.getInstance("USD"), ZoneOffset.UTC);

  @Property(tries = 60)
  void everyCallComesBackWithItsPrefix(@ForAll long seed) {
    List<Optional<Prefix>> told = talks(new Random(seed));
    FactBlock block = block(told);
    BlockCodec codec = new BlockCodec(new Dictionaries());

    SortedMap<String, byte[]> columns = codec.encode(block);
    FactBlock read = codec.decode(SET, columns);

    assertThat(prefixes(read)).isEqualTo(told);
    // a ledger that is restored has the same bytes
    assertThat(texts(codec.encode(block(prefixes(read))))).isEqualTo(texts(columns));
  }

  @Example
  void aBlockWithoutPromptsHasNoColumnOfThem() {
    FactBlock block = block(List.of(Optional.empty(), Optional.empty()));

    assertThat(new BlockCodec(new Dictionaries()).encode(block).keySet())
        .containsExactly("length", "line", "start");
  }

  /// A conversation of n turns takes a node a turn, not one for each turn before.
  @Example
  void whatPromptsHaveInCommonIsStoredOnce() {
    List<Optional<Prefix>> talk = new ArrayList<>();
    PrefixChain chain = new PrefixChain(1);
    for (int turn = 0; turn < 200; turn++) {
      talk.add(Optional.of(chain.add(turn, 10).prefix()));
    }

    assertThat(block(talk).prefixes().tree().size()).isEqualTo(200);
  }

  private static Map<String, String> texts(Map<String, byte[]> columns) {
    Map<String, String> texts = new TreeMap<>();
    columns.forEach((name, bytes) -> texts.put(name, HexFormat.of().formatHex(bytes)));
    return texts;
  }

  private static List<Optional<Prefix>> prefixes(FactBlock block) {
    List<Optional<Prefix>> prefixes = new ArrayList<>();
    for (int row = 0; row < block.size(); row++) {
      prefixes.add(block.prefixes().get(row));
    }
    return prefixes;
  }

  private static List<Optional<Prefix>> talks(Random random) {
    List<Optional<Prefix>> told = new ArrayList<>();
    for (int i = random.nextInt(random.nextBoolean() ? 9 : 1_300); i >= 0; i--) {
      PrefixChain chain = new PrefixChain(random.nextInt(30));
      for (int block = random.nextInt(6); block > 0; block--) {
        chain.add(random.nextInt(3), 1 + random.nextInt(3));
      }
      told.add(random.nextInt(4) == 0 ? Optional.empty() : Optional.of(chain.prefix()));
    }
    return told;
  }

  private static FactBlock block(List<Optional<Prefix>> prefixes) {
    FactBlock.Builder block = new FactBlock.Builder(SET);
    for (int row = 0; row < prefixes.size(); row++) {
      block.add(Fact.builder().time(row, row).line(row).prefix(prefixes.get(row)).build());
    }
    return block.build();
  }
}
