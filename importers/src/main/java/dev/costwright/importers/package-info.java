/// How files become entries: recognise, read, entries and problems. Entry type: {@link
/// dev.costwright.importers.Importers}.
@NullMarked
package dev.costwright.importers;

import org.jspecify.annotations.NullMarked;
