package dev.costwright.app.ui.regression;

import dev.costwright.forecasting.study.Study;
import dev.costwright.forecasting.study.StudyQuery;
import java.util.Optional;

/// What the screen shows.
///
/// @param asked what is chosen
/// @param study of what is chosen, or the last one that could be made
/// @param problem why what is chosen could not be studied
record Studied(StudyQuery asked, Study study, Optional<String> problem) {}
