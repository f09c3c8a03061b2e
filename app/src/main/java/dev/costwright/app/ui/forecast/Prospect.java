package dev.costwright.app.ui.forecast;

/// What the screen shows: spend, or a count.
sealed interface Prospect permits Outlook, CountOutlook {}
