package dev.costwright.importers.litellm;

import dev.costwright.importers.call.CallerTags;
import dev.costwright.importers.json.JsonObject;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Predicate;

/// Whom a call is for: what callers said about it themselves, then what the proxy knows of the
/// key.
final class Attribution {
  private static final String PLAIN_TAGS = "request_tags";

  private final CallerTags tags = new CallerTags();

  private Attribution() {}

  static void read(JsonObject call, JsonObject metadata, Fact.Builder fact) {
    Attribution attribution = new Attribution();
    attribution.tags.sayAll(
        PLAIN_TAGS,
        call.texts(PLAIN_TAGS).stream().filter(Predicate.not(Attribution::isUserAgent)).toList());
    metadata.object("spend_logs_metadata").texts().forEach(attribution.tags::say);
    attribution.key(call, metadata);
    attribution.tags.into(fact);
  }

  /// LiteLLM adds these by itself.
  private static boolean isUserAgent(String tag) {
    return tag.toLowerCase(Locale.ROOT).startsWith("user-agent");
  }

  private void key(JsonObject call, JsonObject metadata) {
    fill(
        Dimension.TEAM,
        metadata.text("user_api_key_team_alias"),
        call.text("team_id"),
        metadata.text("user_api_key_team_id"));
    fill(Dimension.TENANT, call.text("end_user"), metadata.text("user_api_key_end_user_id"));
    fill(
        Dimension.API_KEY,
        metadata.text("user_api_key_alias"),
        call.text("api_key"),
        metadata.text("user_api_key_hash"));
    fill(Dimension.USER, call.text("user"), metadata.text("user_api_key_user_id"));
    fill(Dimension.PROJECT, metadata.text("user_api_key_project_id"));
    tags.tag(
        "organization_id",
        first(call.text("organization_id"), metadata.text("user_api_key_org_id")));
    tags.tag("model_group", call.text("model_group"));
    tags.tag("call_type", call.text("call_type"));
  }

  private void fill(Dimension dimension, String... told) {
    tags.fill(dimension, first(told));
  }

  private static String first(String... told) {
    return Arrays.stream(told).filter(text -> !text.isEmpty()).findFirst().orElse("");
  }
}
