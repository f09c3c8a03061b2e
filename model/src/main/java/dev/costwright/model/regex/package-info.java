/// Regular expressions whose search takes time linear in the text, whoever wrote them. Entry
/// type: {@link dev.costwright.model.regex.Regex}.
@NullMarked
package dev.costwright.model.regex;

import org.jspecify.annotations.NullMarked;
