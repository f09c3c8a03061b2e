package dev.costwright.model.ledger.column;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.model.usage.DataSet;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.FactBlock;
import dev.costwright.model.usage.Grain;
import dev.costwright.model.usage.Layer;
import dev.costwright.model.usage.Measure;
import java.nio.ByteBuffer;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class BlockCodecProperties {
  private static final int HEADER = 22;
  private static final DataSet SET =
      new DataSet(
          "s", Layer.OBSERVED, Grain.CALL, "", "a", Currency.getInstance("USD"), ZoneOffset.UTC);

  @Property(tries = 500)
  void longsComeBack(@ForAll("columns") long[] values) {
    assertThat(LongColumn.decode(LongColumn.encode(values.clone()))).isEqualTo(values);
  }

  @Provide
  Arbitrary<long[]> columns() {
    Arbitrary<Long> any =
        Arbitraries.oneOf(
            Arbitraries.longs(),
            Arbitraries.longs().between(-300, 300),
            Arbitraries.longs().between(1_700_000_000_000L, 1_800_000_000_000L),
            Arbitraries.of(Fact.ABSENT, Fact.ABSENT + 1, Long.MAX_VALUE, 0L));
    return Arbitraries.oneOf(
        any.array(long[].class).ofMaxSize(40),
        Arbitraries.longs().between(0, 3).array(long[].class).ofMaxSize(40),
        Arbitraries.of(Fact.ABSENT, 5L, 6L).array(long[].class).ofMaxSize(40));
  }

  @Property(tries = 300)
  void textsComeBack(@ForAll List<String> texts) {
    assertThat(TextColumn.decode(ByteBuffer.wrap(TextColumn.encode(texts)))).isEqualTo(texts);
  }

  @Example
  void textsThatAreNoUnicodeComeBack() {
    List<String> texts = List.of("a\ud800b", "", "\udc00", "\ud83d\ude00");
    assertThat(TextColumn.decode(ByteBuffer.wrap(TextColumn.encode(texts)))).isEqualTo(texts);
  }

  @Example
  void constantsAndEvenStepsTakeTheHeaderOnly() {
    assertThat(LongColumn.encode(LongStream.range(0, 32_768).map(i -> 7).toArray()))
        .hasSize(HEADER);
    assertThat(LongColumn.encode(LongStream.range(0, 32_768).map(i -> i * 86_400_000).toArray()))
        .hasSize(HEADER);
  }

  @Example
  void smallRangesTakeOneByteAValueWhereverTheyLie() {
    assertThat(
            LongColumn.encode(
                new long[] {1_000_000_000_000L, 1_000_000_000_255L, 1_000_000_000_003L}))
        .hasSize(HEADER + 3);
    assertThat(LongColumn.encode(new long[] {Fact.ABSENT, 1_000_000_000_254L, 1_000_000_000_000L}))
        .hasSize(HEADER + 3);
  }

  @Example
  void dimensionsShareTheLedgersDictionaryAndSessionsKeepTheirOwn() {
    Dictionaries dictionaries = new Dictionaries();
    new BlockCodec(dictionaries).encode(block("gpt-5", "s1"));
    new BlockCodec(dictionaries).encode(block("gpt-5", "s2"));
    assertThat(dictionaries.unsaved())
        .containsExactly(new Dictionaries.Word("dim:model", 0, "gpt-5"));
  }

  @Example
  void dimensionWithTooManyValuesKeepsThemInItsSegments() {
    Dictionaries dictionaries = new Dictionaries();
    for (int id = 0; id < Dictionaries.MAX_WORDS; id++) {
      dictionaries.restore(new Dictionaries.Word("dim:model", id, "m" + id));
    }
    BlockCodec codec = new BlockCodec(dictionaries);
    FactBlock fresh = block("one too many", "s1");
    FactBlock read = codec.decode(SET, codec.encode(fresh));
    assertThat(dictionaries.unsaved()).isEmpty();
    assertThat(read.dimension(Dimension.MODEL).orElseThrow().get(0)).contains("one too many");
  }

  @Example
  void blocksComeBackCellByCell() {
    FactBlock.Builder builder = new FactBlock.Builder(SET);
    IntStream.range(0, 2_000).mapToObj(BlockCodecProperties::fact).forEach(builder::add);
    FactBlock block = builder.build();
    BlockCodec codec = new BlockCodec(new Dictionaries());
    FactBlock read = codec.decode(SET, codec.encode(block));
    assertThat(read).usingRecursiveComparison().isEqualTo(block);
  }

  private static Fact fact(int row) {
    Fact.Builder fact =
        Fact.builder().time(row * 1_000L, row * 1_000L + row % 5).key("r" + row / 2).line(row * 2L);
    fact.dimension(Dimension.MODEL, row % 3 == 0 ? null : "m" + row % 4);
    fact.dimension(Dimension.SESSION, row % 2 == 0 ? "s" + row / 10 : null);
    fact.measure(Measure.OUTPUT, row % 7 == 0 ? Fact.ABSENT : row);
    fact.measure(Measure.CHARGE, row * -1_000_000_000_000L);
    return fact.tag("color", row > 1_500 ? "late" : "").build();
  }

  private static FactBlock block(String model, String session) {
    FactBlock.Builder builder = new FactBlock.Builder(SET);
    builder.add(
        Fact.builder()
            .time(0, 1)
            .key("r")
            .dimension(Dimension.MODEL, model)
            .dimension(Dimension.SESSION, session)
            .build());
    return builder.build();
  }
}
