package dev.costwright.app.sample;

import static dev.costwright.app.sample.Seller.ANTHROPIC;
import static dev.costwright.app.sample.Seller.OPENAI;

import dev.costwright.app.sample.Workload.Range;
import dev.costwright.app.sample.Workload.Session;
import dev.costwright.app.sample.Workload.Single;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The story of Northpeak: a maker of workplace software, 180 people, four teams, nine features.
final class Northpeak {
  static final String CHAT = "chat";
  static final String SUPPORT_AGENT = "support-agent";
  static final String SEARCH = "search";
  static final String DOCUMENT_AGENT = "document-agent";
  static final String CONTRACT_REVIEW = "contract-review";
  static final String SALES_ASSIST = "sales-assist";
  static final String CODE_ASSISTANT = "code-assistant";
  static final String BATCH_ENRICHMENT = "batch-enrichment";
  static final String EVALUATION = "evaluation";

  /// In small use; the seller charges for it, the bundled price book does not know it.
  static final String UNPRICED_MODEL = "o4-mini-deep-research-2025-06-26";

  static final LocalDate UNPRICED_FROM = LocalDate.of(2026, 8, 17);

  /// OpenAI's price cut, and the day on which the gateway's price map knew of it.
  static final LocalDate PRICE_CUT = LocalDate.of(2026, 7, 30);

  static final LocalDate GATEWAY_KNEW = LocalDate.of(2026, 8, 7);

  private static final LocalDate FROM = LocalDate.of(2025, 6, 1);
  private static final LocalDate TO = LocalDate.of(2026, 11, 21);
  private static final LocalDate GATEWAY_FROM = LocalDate.of(2026, 7, 1);
  private static final LocalDate OPENAI_FROM = LocalDate.of(2025, 6, 2);
  private static final List<Integer> INTERNAL = List.of();

  private Northpeak() {}

  static Company company() {
    return new Company(
        "Northpeak Software, Inc.",
        FROM,
        TO,
        GATEWAY_FROM,
        OPENAI_FROM,
        List.of(
            "alder-health",
            "brightwater-bank",
            "corvia-logistics",
            "delmar-foods",
            "evergreen-legal",
            "fjord-shipping",
            "granite-insurance",
            "harbor-retail"),
        List.of(
            chat(),
            supportAgent(),
            search(),
            documentAgent(),
            contractReview(),
            salesAssist(),
            codeAssistant(),
            batchEnrichment(),
            evaluation(),
            hackday()));
  }

  private static Feature chat() {
    return new Feature(
        CHAT,
        Optional.of(Team.SUPPORT),
        key(OPENAI, "chat", "proj_assistant", Environment.PRODUCTION),
        Optional.of(key(OPENAI, "chat", "proj_assistant", Environment.STAGING)),
        LocalDate.of(2024, 9, 2),
        60,
        26,
        0,
        new Single(new Range(20_000, 150_000), new Range(2_000, 18_000), 9_000, false),
        List.of(
            ModelEra.of("2024-09-02", "gpt-4o-2024-08-06"),
            ModelEra.of("2025-10-06", "gpt-5-2025-08-07"),
            ModelEra.of("2026-01-19", "gpt-5.2-2025-12-11"),
            ModelEra.of("2026-04-27", "gpt-5.5-2026-04-23"),
            ModelEra.of("2026-07-13", "gpt-5.6-terra")),
        List.of(50, 38, 12),
        List.of("question", "drafting", "translation"),
        List.of("generate"));
  }

  private static Feature supportAgent() {
    return new Feature(
        SUPPORT_AGENT,
        Optional.of(Team.SUPPORT),
        key(ANTHROPIC, "support-agent", "Support", Environment.PRODUCTION),
        Optional.of(key(ANTHROPIC, "support-agent", "Support", Environment.STAGING)),
        LocalDate.of(2025, 2, 3),
        62,
        28,
        150,
        new Session(
            new Range(4, 13),
            14_000,
            new Range(6_000, 28_000),
            new Range(1_500, 12_000),
            170_000,
            0,
            false),
        List.of(
            ModelEra.of("2025-02-03", "claude-sonnet-4-20250514"),
            ModelEra.of("2025-10-13", "claude-sonnet-4-5-20250929"),
            ModelEra.of("2026-01-12", "claude-opus-4-5-20251101"),
            ModelEra.of("2026-03-02", "claude-opus-4-6"),
            ModelEra.of("2026-07-06", "claude-sonnet-5"),
            ModelEra.of("2026-08-10", "claude-opus-5")),
        List.of(0, 55, 45),
        List.of("ticket triage", "refund", "outage"),
        List.of("plan", "tool call", "retrieval", "answer"));
  }

  private static Feature search() {
    return new Feature(
        SEARCH,
        Optional.of(Team.KNOWLEDGE),
        key(OPENAI, "search", "proj_search", Environment.PRODUCTION),
        Optional.empty(),
        LocalDate.of(2025, 1, 13),
        33,
        28,
        0,
        new Single(new Range(30_000, 200_000), new Range(2_000, 20_000), 6_000, false),
        List.of(
            ModelEra.of("2025-01-13", "gpt-4o-2024-08-06"),
            ModelEra.of("2025-09-01", "gpt-5-2025-08-07"),
            ModelEra.of("2026-04-13", "gpt-5.4-2026-03-05"),
            ModelEra.of("2026-07-20", "gpt-5.6-luna")),
        List.of(35, 45, 20),
        List.of("answer", "deep search"),
        List.of("retrieval"));
  }

  private static Feature documentAgent() {
    return new Feature(
        DOCUMENT_AGENT,
        Optional.of(Team.KNOWLEDGE),
        key(ANTHROPIC, "document-agent", "Documents", Environment.PRODUCTION),
        Optional.empty(),
        LocalDate.of(2025, 9, 15),
        54,
        34,
        100,
        new Session(
            new Range(6, 16),
            11_000,
            new Range(6_000, 20_000),
            new Range(4_000, 20_000),
            820_000,
            130,
            true),
        List.of(
            ModelEra.of("2025-09-15", "claude-sonnet-4-20250514"),
            ModelEra.of("2025-11-03", "claude-sonnet-4-5-20250929"),
            ModelEra.of("2026-04-06", "claude-opus-4-6"),
            ModelEra.of("2026-06-08", "claude-opus-4-8"),
            ModelEra.of("2026-08-10", "claude-opus-5")),
        List.of(0, 40, 60),
        List.of("summary", "comparison", "report"),
        List.of("plan", "tool call", "retrieval", "draft", "answer"));
  }

  private static Feature contractReview() {
    return new Feature(
        CONTRACT_REVIEW,
        Optional.of(Team.COMMERCIAL),
        key(ANTHROPIC, "contract-review", "Documents", Environment.PRODUCTION),
        Optional.empty(),
        LocalDate.of(2026, 5, 11),
        36,
        30,
        450,
        new Single(new Range(120_000, 850_000), new Range(10_000, 48_000), 18_000, false),
        List.of(
            ModelEra.of("2026-05-11", "claude-opus-4-6"),
            ModelEra.of("2026-06-08", "claude-opus-4-8"),
            ModelEra.of("2026-08-10", "claude-opus-5")),
        List.of(0, 15, 85),
        List.of("redline", "due diligence"),
        List.of("review"));
  }

  private static Feature salesAssist() {
    return new Feature(
        SALES_ASSIST,
        Optional.of(Team.COMMERCIAL),
        key(OPENAI, "sales-assist", "proj_growth", Environment.PRODUCTION),
        Optional.empty(),
        LocalDate.of(2026, 1, 12),
        44,
        28,
        400,
        new Single(new Range(90_000, 265_000), new Range(10_000, 52_000), 8_000, false),
        List.of(
            ModelEra.of("2026-01-12", "gpt-5.2-2025-12-11"),
            ModelEra.of("2026-05-04", "gpt-5.5-2026-04-23")),
        List.of(0, 70, 30),
        List.of("account briefing", "proposal"),
        List.of("generate"));
  }

  private static Feature codeAssistant() {
    return new Feature(
        CODE_ASSISTANT,
        Optional.of(Team.PLATFORM),
        key(ANTHROPIC, "code-assistant", "Engineering", Environment.DEVELOPMENT),
        Optional.empty(),
        LocalDate.of(2025, 3, 3),
        66,
        16,
        0,
        new Session(
            new Range(6, 18),
            24_000,
            new Range(6_000, 32_000),
            new Range(3_000, 22_000),
            420_000,
            0,
            false),
        List.of(
            ModelEra.of("2025-03-03", "claude-opus-4-20250514"),
            ModelEra.of("2025-08-18", "claude-opus-4-1-20250805"),
            ModelEra.of("2025-12-01", "claude-opus-4-5-20251101"),
            ModelEra.of("2026-02-16", "claude-opus-4-6"),
            ModelEra.of("2026-06-08", "claude-opus-4-8"),
            ModelEra.of("2026-08-10", "claude-opus-5")),
        INTERNAL,
        List.of("feature work", "code review", "bug fix"),
        List.of("plan", "tool call", "edit", "answer"));
  }

  private static Feature batchEnrichment() {
    return new Feature(
        BATCH_ENRICHMENT,
        Optional.of(Team.PLATFORM),
        key(OPENAI, "batch-enrichment", "proj_growth", Environment.PRODUCTION),
        Optional.empty(),
        LocalDate.of(2025, 8, 4),
        38,
        26,
        600,
        new Single(new Range(60_000, 250_000), new Range(10_000, 48_000), 0, true),
        List.of(
            ModelEra.of("2025-08-04", "gpt-4o-2024-08-06"),
            ModelEra.of("2026-04-20", "gpt-5.4-2026-03-05")),
        INTERNAL,
        List.of("catalogue tagging", "lead enrichment"),
        List.of("batch"));
  }

  private static Feature evaluation() {
    return new Feature(
        EVALUATION,
        Optional.of(Team.PLATFORM),
        key(ANTHROPIC, "evaluation", "Engineering", Environment.STAGING),
        Optional.empty(),
        LocalDate.of(2025, 10, 20),
        26,
        16,
        0,
        new Single(new Range(40_000, 180_000), new Range(2_000, 12_000), 7_000, false),
        List.of(ModelEra.of("2025-10-20", "claude-haiku-4-5-20251001")),
        INTERNAL,
        List.of("regression suite", "judge"),
        List.of("judge"));
  }

  /// Somebody's key from a hack day that is still in use: no owner, no rule, no tags.
  private static Feature hackday() {
    return new Feature(
        "(hackday)",
        Optional.empty(),
        new ApiKey(OPENAI, "hackday-2025", "proj_sandbox", Optional.empty()),
        Optional.empty(),
        LocalDate.of(2025, 11, 17),
        9,
        40,
        0,
        new Single(new Range(8_000, 120_000), new Range(800, 9_000), 0, false),
        List.of(
            ModelEra.of("2025-11-17", "gpt-5.1-2025-11-13"),
            ModelEra.of("2026-05-18", "gpt-5.5-2026-04-23")),
        INTERNAL,
        List.of("unknown"),
        List.of("generate"));
  }

  private static ApiKey key(Seller seller, String feature, String project, Environment use) {
    return new ApiKey(seller, feature + "-" + use.id(), project, Optional.of(use));
  }
}
