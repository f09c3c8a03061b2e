/// What Groq's console and API tell. Entry type: {@link
/// dev.costwright.importers.groq.ActivityImporter}.
@NullMarked
package dev.costwright.importers.groq;

import org.jspecify.annotations.NullMarked;
