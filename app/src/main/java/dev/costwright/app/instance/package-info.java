/// One window for one data folder: a second start hands what it was asked to the first. Entry
/// type: {@link dev.costwright.app.instance.FirstWindow}.
@NullMarked
package dev.costwright.app.instance;

import org.jspecify.annotations.NullMarked;
