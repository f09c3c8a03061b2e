/// What OpenRouter tells of its calls: activity by day, calls one by one, answers. Entry type:
/// {@link dev.costwright.importers.openrouter.DailyActivityImporter}.
@NullMarked
package dev.costwright.importers.openrouter;

import org.jspecify.annotations.NullMarked;
