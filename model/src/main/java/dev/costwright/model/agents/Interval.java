package dev.costwright.model.agents;

/// A 95 % interval.
public record Interval(double low, double high) {}
