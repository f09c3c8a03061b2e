package dev.costwright.model.cube;

import static dev.costwright.model.cube.Books.DAY;
import static dev.costwright.model.cube.Books.at;
import static dev.costwright.model.cube.Books.day;
import static dev.costwright.model.cube.LayerChoice.OBSERVED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.model.cube.Coverage.Aside;
import dev.costwright.model.usage.DataSet;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Grain;
import dev.costwright.model.usage.Layer;
import dev.costwright.model.usage.Measure;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Calls of which several logs tell.
class CubeLogsTest {
  private static final String ANSWER = "chatcmpl-9f2Kq1Lx0aBc";

  private static DataSet log(String id, Grain grain) {
    return new DataSet(
        id, Layer.OBSERVED, grain, "acme", "default", Currency.getInstance("USD"), ZoneOffset.UTC);
  }

  private static Fact.Builder call(String key, long tokens) {
    return at(DAY + "T10:00:00Z")
        .key(key)
        .dimension(Dimension.MODEL, "m1")
        .measure(Measure.FRESH_INPUT, tokens);
  }

  private static Fact.Builder sum(long tokens) {
    return day(DAY).dimension(Dimension.MODEL, "m1").measure(Measure.FRESH_INPUT, tokens);
  }

  private static long tokens(Books books) {
    return books.pivot(OBSERVED).total().tokens();
  }

  private static Stream<String> leftOut(Books books) {
    return books.pivot(OBSERVED).coverage().aside().stream()
        .map(Aside::toString)
        .map(text -> text.substring(0, text.indexOf(", agrees")));
  }

  @Test
  void aCallThatAGatewayAndAnSdkTellCountsOnceByTheFullerRow() {
    Books books =
        new Books()
            .add(log("litellm/spend-logs", Grain.CALL), call(ANSWER, 100), call("other", 7))
            .add(
                log("otel/spans", Grain.CALL),
                call("span-1", 120).dimension(Dimension.REQUEST, ANSWER));

    assertThat(tokens(books)).isEqualTo(127);
  }

  @Test
  void theOrderOfImportChangesNothing() {
    DataSet gateway = log("litellm/spend-logs", Grain.CALL);
    DataSet spans = log("otel/spans", Grain.CALL);

    Books one = new Books().add(gateway, call(ANSWER, 5)).add(spans, call(ANSWER, 5));
    Books other = new Books().add(spans, call(ANSWER, 5)).add(gateway, call(ANSWER, 5));

    assertThat(tokens(one)).isEqualTo(5);
    assertThat(tokens(other)).isEqualTo(5);
    assertThat(leftOut(one).toList()).isEqualTo(leftOut(other).toList());
  }

  @Test
  void anIdThatALogUsesTwiceProvesNothing() {
    Books books =
        new Books()
            .add(
                log("litellm/spend-logs", Grain.CALL),
                call(ANSWER + " a", 1),
                call(ANSWER + " b", 2))
            .add(log("otel/spans", Grain.CALL), call(ANSWER, 4));

    assertThat(tokens(books)).isEqualTo(7);
  }

  @Test
  void idsThatNoProviderMadeMeetNothing() {
    Books books =
        new Books()
            .add(log("litellm/spend-logs", Grain.CALL), call("request-000000000001", 1))
            .add(log("otel/spans", Grain.CALL), call("request-000000000001", 2));

    assertThat(tokens(books)).isEqualTo(3);
  }

  @Test
  void aGatewaysDailySumsStandAsideWhereItLoggedTheCalls() {
    Books books =
        new Books()
            .add(log("litellm/daily-activity", Grain.BUCKET), sum(100))
            .add(log("litellm/spend-logs", Grain.CALL), call("a", 30), call("b", 20))
            .add(log("langfuse/observations", Grain.CALL), call("c", 1));

    assertThat(tokens(books)).isEqualTo(51);
  }

  @Test
  void aFewLoggedCallsDoNotReplaceADay() {
    Books books =
        new Books()
            .add(log("litellm/daily-activity", Grain.BUCKET), sum(100))
            .add(log("helicone/requests", Grain.CALL), call("a", 60));

    assertThat(tokens(books)).isEqualTo(160);
    assertThat(leftOut(books)).isEmpty();
    assertThat(
            tokens(
                new Books()
                    .add(log("litellm/daily-activity", Grain.BUCKET), sum(100))
                    .add(log("litellm/spend-logs", Grain.CALL), call("a", 49))))
        .isEqualTo(100);
  }
}
