/// Answers of Cohere's API. Entry type: {@link
/// dev.costwright.importers.cohere.AnswersImporter}.
@NullMarked
package dev.costwright.importers.cohere;

import org.jspecify.annotations.NullMarked;
