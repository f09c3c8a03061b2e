package dev.costwright.model.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
  @ParameterizedTest
  @CsvSource({
    "sk-abcDEF0123456789abcDEF0123456789abcDEF0123456789,sk-…6789#",
    "sk-0123456789abcdef0123456789abcdef,sk-…cdef#",
    "sk-tXL0wt5-lOOVK9sfY2UacA,sk-…UacA#",
    "sk-proj-Ab12_cD34-eF56gH78,sk-proj-…gH78#",
    "sk-ant-api03-Zy98xW76vU54_tS32-AA,sk-ant-…2-AA#",
    "sk-or-v1-0123456789abcdef0123,sk-or-…0123#",
    "AIzaSyA1234567890abcdefghijklmnopqrstuv,AIza…stuv#",
    "ghp_0123456789abcdefABCDEF0123456789abcd,ghp_…abcd#",
    "AKIAIOSFODNN7EXAMPLE,AKIA…MPLE#",
    "Bearer abc.def-0123456789_xyz,Bearer …_xyz#",
    "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.c2lnbmF0dXJl,eyJ…dXJl#",
    "gsk_0123456789abcdefABCDEF,gsk_…CDEF#"
  })
  void keepsKindLastFourAndAnIdOnly(String secret, String start) {
    assertThat(Secrets.masked(secret)).startsWith(start).matches(".*#[0-9a-f]{8}");
    assertThat(Secrets.masked("see https://x.example/v1?key=" + secret + "&n=1"))
        .startsWith("see https://x.example/v1?key=" + start)
        .doesNotContain(secret);
  }

  @Test
  void givesOneKeyOneIdAndAnotherKeyAnother() {
    String key = "sk-proj-Ab12cD34eF56gH78";

    assertThat(Secrets.masked(key)).isEqualTo("sk-proj-…gH78#d8c7e5ee");
    assertThat(Secrets.masked("team a: " + key)).isEqualTo("team a: " + Secrets.masked(key));
    assertThat(Secrets.masked("sk-proj-Xb12cD34eF56gH78")).isNotEqualTo(Secrets.masked(key));
  }

  @Test
  void masksEveryKeyOfAText() {
    String text =
        "Authorization: Bearer sk-ant-api03-Zy98xW76vU54tS32 then AKIAIOSFODNN7EXAMPLE, ghp_"
            + "0123456789abcdefABCDEF0123456789abcd";

    assertThat(Secrets.masked(text).replaceAll("#[0-9a-f]{8}", "#"))
        .isEqualTo("Authorization: Bearer sk-ant-…tS32# then AKIA…MPLE#, ghp_…abcd#");
  }

  @Test
  void leavesAMaskedTextAsItIs() {
    String masked = Secrets.masked("Bearer abc.def-0123456789_xyz sk-proj-Ab12cD34eF56gH78");

    assertThat(Secrets.masked(masked)).isEqualTo(masked);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\n", "\\t", "\\u0041 \\\\", " "})
  void findsAKeyBehindWhateverJsonEscapes(String before) {
    String key = "sk-ant-api03-Zy98xW76vU54tS32";

    assertThat(Secrets.maskedJson("{\"a%s%s\":[1e5,\"%s%s\"]}".formatted(before, key, before, key)))
        .matches("\\{\"a.*sk-ant-…tS32#[0-9a-f]{8}\":\\[1e5,\".*sk-ant-…tS32#[0-9a-f]{8}\"]}")
        .doesNotContain(key);
  }

  @Test
  void leavesJsonThatHoldsAPrivateKeyTheJsonThatItIs() {
    assertThat(
            Secrets.maskedJson(
                "{\"note\":\"a -----BEGIN PRIVATE KEY-----\\n"
                    + "MIIE\",\"amount\":1.50,\"by\":\"Jo\"}"))
        .matches("\\{\"note\":\"a -----BEGIN …#[0-9a-f]{8}\",\"amount\":1.50,\"by\":\"Jo\"}");
  }

  @Test
  void masksWhatIsNoJsonToo() {
    assertThat(
            Secrets.maskedJson(
                "{id: AKIAIOSFODNN7EXAMPLE, \"x\\q AKIAIOSFODNN7EXAMPLE\", \"AKIAIOSFODNN7EXAMPLE"))
        .doesNotContain("OSFODNN7")
        .startsWith("{id: AKIA…MPLE#");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "null", "[3]", "\"\\u0041\\/\\\\\"", "{\"a\":\"\\ud83d\",\"b\":1E+2}"})
  void leavesJsonWithoutAKeyToTheCharacter(String json) {
    assertThat(Secrets.maskedJson(json)).isEqualTo(json);
  }

  @Test
  void leavesWhatStandsBehindAPrivateKey() {
    assertThat(
            Secrets.masked(
                "-----BEGIN EC PRIVATE KEY-----\nMHc\n-----END EC PRIVATE KEY-----,12.50"))
        .matches("-----BEGIN …#[0-9a-f]{8},12.50");
  }

  @Test
  void leavesNothingOfAPrivateKey() {
    assertThat(Secrets.masked("a -----BEGIN RSA PRIVATE KEY-----\nMIIEow\n"))
        .matches("a -----BEGIN …#[0-9a-f]{8}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "gpt-4o-2024-08-06",
        "sk-translation-feature-v2-2026",
        "task-0123456789abcdef0123456789abcdef",
        "risk-based-routing-20260801-experiment",
        "sk-...Ab12",
        "sk-proj-****************************gH78",
        "key_0123456789abcdefABCDEF01",
        "chatcmpl-9abcDEF0123456789abcDEF0123",
        "req_011CQabcDEF0123456789",
        "msg_01XFDUDYJgAACzvnptvVoYEL",
        "b2c1a5e0-0f6e-4b5e-9a53-0d3b8f3f9a10",
        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "bearer authentication-service",
        "the eyJ of a storm"
      })
  void leavesNamesAndIdsAlone(String text) {
    assertThat(Secrets.masked(text)).isEqualTo(text);
  }
}
