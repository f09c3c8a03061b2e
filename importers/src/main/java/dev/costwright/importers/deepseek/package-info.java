/// DeepSeek's usage and cost exports, and answers. Entry type: {@link
/// dev.costwright.importers.deepseek.AmountImporter}.
@NullMarked
package dev.costwright.importers.deepseek;

import org.jspecify.annotations.NullMarked;
