package dev.costwright.app.ui.overview;

import dev.costwright.app.uikit.Tone;

/// Something the user should look at.
///
/// @param what one sentence
/// @param why the particulars
/// @param screen where it can be seen or mended
record Attention(Tone tone, String what, String why, String screen) {}
