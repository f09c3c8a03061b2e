/// Answers of xAI's APIs. Entry type: {@link
/// dev.costwright.importers.xai.AnswersImporter}.
@NullMarked
package dev.costwright.importers.xai;

import org.jspecify.annotations.NullMarked;
