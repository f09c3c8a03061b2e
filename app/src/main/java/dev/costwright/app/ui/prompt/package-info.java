/// A prompt before and after: its tokens, and what the change saves. Entry type: {@link
/// dev.costwright.app.ui.prompt.PromptScreen}.
@NullMarked
package dev.costwright.app.ui.prompt;

import org.jspecify.annotations.NullMarked;
