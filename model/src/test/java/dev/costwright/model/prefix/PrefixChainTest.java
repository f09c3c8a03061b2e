package dev.costwright.model.prefix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class PrefixChainTest {
  @Test
  void promptsWithTheSameHeadHaveItsMarksInCommonAndNoOthers() {
    Prefix one = chain(1, 10, 20, 30);
    Prefix other = chain(1, 10, 20, 40);

    assertThat(one.length()).isEqualTo(300);
    assertThat(one.marks().subList(0, 2)).isEqualTo(other.marks().subList(0, 2));
    assertThat(one.marks().getLast()).isNotEqualTo(other.marks().getLast());
    assertThat(chain(1, 20, 10).marks()).doesNotContainAnyElementsOf(one.marks());
  }

  /// What could be guessed has no hash.
  @Test
  void aShortHeadHasNoMark() {
    assertThat(chain(256, 1, 2)).isEqualTo(new Prefix(200, List.of()));
    assertThat(chain(256, 1, 2, 3).marks()).extracting(Prefix.Mark::end).containsExactly(300L);
  }

  /// 256 marks for the first 256 blocks, then 128 for each doubling, and one for the end.
  @Test
  void longPromptsHaveFewerMarksAtTheSamePlacesHoweverLongTheyAre() {
    Prefix longOne = chain(1, IntStream.range(0, 4_001).toArray());
    Prefix shorter = chain(1, IntStream.range(0, 3_001).toArray());
    Set<Prefix.Mark> shared = new HashSet<>(longOne.marks());

    assertThat(longOne.marks()).hasSize(256 + 3 * 128 + 122 + 1);
    assertThat(longOne.marks().getLast().end()).isEqualTo(400_100);
    assertThat(shorter.marks().subList(0, shorter.marks().size() - 1)).allMatch(shared::contains);
  }

  @Test
  void aTailAddsToTheLengthOnly() {
    Prefix prefix = new PrefixChain(1).addId("7", 512).addTail(100).prefix();

    assertThat(prefix.length()).isEqualTo(612);
    assertThat(prefix.marks()).extracting(Prefix.Mark::end).containsExactly(512L);
  }

  @Test
  void marksThatDoNotRiseAreRefused() {
    assertThatThrownBy(() -> new Prefix(5, List.of(new Prefix.Mark(1, 6))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Prefix(5, List.of(new Prefix.Mark(1, 3), new Prefix.Mark(2, 3))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void contentsAreToldApartByLengthAndOrder() {
    assertThat(hash("ab", "c")).isNotEqualTo(hash("a", "bc"));
    assertThat(hash("abcdefgh")).isNotEqualTo(hash("abcdefgh\0"));
    assertThat(hash("ab")).isNotEqualTo(hash("ba"));
    assertThat(hash("a", "b")).isNotEqualTo(hash("b", "a"));
  }

  /// The reference vector of eight bytes 00 to 07 under the key 00 to 0f (Aumasson and
  /// Bernstein).
  @Test
  void theKeyIsSipHash() {
    PrefixKey key = new PrefixKey(0x0706050403020100L, 0x0f0e0d0c0b0a0908L);

    assertThat(key.hide(0x0706050403020100L)).isEqualTo(0x93f5f5799a932462L);
    assertThat(PrefixKey.of(key.bytes())).isEqualTo(key);
  }

  @Test
  void twoKeysHideTheSamePromptDifferently() {
    Prefix prefix = chain(1, 10, 20);
    PrefixKey key = PrefixKey.random();

    assertThat(key.hide(prefix)).isEqualTo(key.hide(chain(1, 10, 20)));
    assertThat(key.hide(prefix).marks())
        .doesNotContainAnyElementsOf(PrefixKey.random().hide(prefix).marks())
        .doesNotContainAnyElementsOf(prefix.marks());
  }

  private static Prefix chain(long shortest, int... blocks) {
    PrefixChain chain = new PrefixChain(shortest);
    for (int block : blocks) {
      chain.add(block, 100);
    }
    return chain.prefix();
  }

  private static long hash(String... texts) {
    ContentHash hash = new ContentHash();
    for (String text : texts) {
      hash.add(text);
    }
    return hash.value();
  }
}
