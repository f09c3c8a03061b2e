/// A made-up company with eighteen months of LLM traffic, written as the files that its providers
/// and its gateway would have given it. Entry type: {@link
/// dev.costwright.app.sample.SampleCompany}.
@NullMarked
package dev.costwright.app.sample;

import org.jspecify.annotations.NullMarked;
