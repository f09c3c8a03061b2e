/// Answers of Perplexity's API. Entry type: {@link
/// dev.costwright.importers.perplexity.AnswersImporter}.
@NullMarked
package dev.costwright.importers.perplexity;

import org.jspecify.annotations.NullMarked;
