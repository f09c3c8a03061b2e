/// Answers of models as programs keep them: one call each, with a `usage` object. Entry type:
/// {@link dev.costwright.importers.answer.Answers}.
@NullMarked
package dev.costwright.importers.answer;

import org.jspecify.annotations.NullMarked;
