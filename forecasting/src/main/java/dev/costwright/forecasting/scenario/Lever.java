package dev.costwright.forecasting.scenario;

import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Measure;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One what-if change. What it costs itself is inside its result.
public sealed interface Lever {
  /// The kinds, in the order in which a call meets them.
  enum Kind {
    EXACT_CACHE,
    ROUTING,
    COMPRESSION,
    PROMPT_CACHING
  }

  /// What all levers have.
  ///
  /// @param name shown, unique within the scenario
  /// @param state whether it takes part
  /// @param where calls it acts on, by the values that the ledger has for them; empty for all
  /// @param source who says that the parameters are right; empty when nobody does
  record Scope(String name, State state, Map<Dimension, Set<String>> where, String source) {
    public Scope {
      where = Map.copyOf(where);
    }

    public boolean isOn() {
      return state == State.ON;
    }

    public Scope with(State other) {
      return new Scope(name, other, where, source);
    }
  }

  /// Whether a lever takes part.
  enum State {
    ON,
    OFF
  }

  Scope scope();

  Kind kind();

  /// The same lever in another scope.
  Lever within(Scope other);

  /// A share of the calls is answered from a store of earlier answers and never reaches the
  /// seller.
  ///
  /// @param share from 0 to 1, of the calls in scope
  record ExactCache(Scope scope, Fraction share) implements Lever {
    @Override
    public Kind kind() {
      return Kind.EXACT_CACHE;
    }

    @Override
    public ExactCache within(Scope other) {
      return new ExactCache(other, share);
    }
  }

  /// A share of the calls goes to another model. Calls that an earlier router moved stay where
  /// they are.
  ///
  /// @param share from 0 to 1, of the calls that reach the router
  /// @param classifier asked once for each of them, moved or not
  record Routing(Scope scope, Fraction share, Target target, Optional<SideCall> classifier)
      implements Lever {
    @Override
    public Kind kind() {
      return Kind.ROUTING;
    }

    @Override
    public Routing within(Scope other) {
      return new Routing(other, share, target, classifier);
    }
  }

  /// Where a router sends calls.
  sealed interface Target {
    /// A model of the price book, at its price on the day of the call.
    record Model(String seller, String model) implements Target {}

    /// Every token at this multiple of what it costs today.
    record Ratio(Fraction ratio) implements Target {}
  }

  /// A call that a lever itself makes for each call it looks at.
  ///
  /// @param inputTokens fresh input of one such call
  /// @param outputTokens output of one such call
  record SideCall(String seller, String model, long inputTokens, long outputTokens) {}

  /// Prompts, and answers where stated, become shorter. Tokens that are cached save what cached
  /// tokens cost.
  ///
  /// @param keepInput from 0 to 1: what is left of fresh input
  /// @param keepCached from 0 to 1: what is left of cache reads and writes
  /// @param keepOutput from 0 to 1: what is left of output
  /// @param compressor asked once for each call
  record Compression(
      Scope scope,
      Fraction keepInput,
      Fraction keepCached,
      Fraction keepOutput,
      Optional<SideCall> compressor)
      implements Lever {
    @Override
    public Kind kind() {
      return Kind.COMPRESSION;
    }

    @Override
    public Compression within(Scope other) {
      return new Compression(other, keepInput, keepCached, keepOutput, compressor);
    }

    /// What is left of a class.
    Fraction keep(Measure measure) {
      return switch (measure) {
        case FRESH_INPUT -> keepInput;
        case CACHE_READ, CACHE_WRITE_5M, CACHE_WRITE_1H -> keepCached;
        case OUTPUT -> keepOutput;
        default -> Fraction.ONE;
      };
    }
  }

  /// The provider keeps the head of prompts that repeats. A call whose like came within the
  /// lifetime before it reads the head, any other writes it; both begin the lifetime anew.
  ///
  /// @param prefix from 0 to 1: how much of today's fresh input is a head that repeats
  /// @param lifetime how long the provider keeps it
  /// @param sharing calls that have the head in common
  /// @param reuse from 0 to 1: the share of calls that find the head kept, where the ledger does
  /// not know the instants of calls
  record PromptCaching(
      Scope scope, Fraction prefix, Lifetime lifetime, Sharing sharing, Optional<Fraction> reuse)
      implements Lever {
    /// Shorter heads are not kept by any provider.
    public static final long LEAST_PREFIX = 1_024;

    @Override
    public Kind kind() {
      return Kind.PROMPT_CACHING;
    }

    @Override
    public PromptCaching within(Scope other) {
      return new PromptCaching(other, prefix, lifetime, sharing, reuse);
    }
  }

  /// How long a provider keeps the head of a prompt after its last use.
  enum Lifetime {
    FIVE_MINUTES(300, Measure.CACHE_WRITE_5M, "5m"),
    ONE_HOUR(3_600, Measure.CACHE_WRITE_1H, "1h");

    private final long seconds;
    private final Measure write;
    private final String id;

    Lifetime(long seconds, Measure write, String id) {
      this.seconds = seconds;
      this.write = write;
      this.id = id;
    }

    long seconds() {
      return seconds;
    }

    Measure write() {
      return write;
    }

    public String id() {
      return id;
    }
  }

  /// Which calls have the head of their prompts in common.
  enum Sharing {
    SESSION(Dimension.SESSION),
    FEATURE(Dimension.FEATURE);

    private final Dimension dimension;

    Sharing(Dimension dimension) {
      this.dimension = dimension;
    }

    public Dimension dimension() {
      return dimension;
    }
  }
}
