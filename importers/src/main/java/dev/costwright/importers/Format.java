package dev.costwright.importers;

/// A kind of file.
///
/// @param id `source-what`, such as `openai-completions-usage`
/// @param name for people, such as `OpenAI completions usage (CSV)`
public record Format(String id, String name) {}
