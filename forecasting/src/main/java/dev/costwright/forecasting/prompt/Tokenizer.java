package dev.costwright.forecasting.prompt;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingRegistry;
import com.knuddels.jtokkit.api.EncodingType;
import dev.costwright.model.pricing.ModelNames;
import java.util.List;
import java.util.Optional;

/// A published way of cutting text into tokens: what it counts here is what the vendor counts.
public enum Tokenizer {
  O200K(EncodingType.O200K_BASE),
  CL100K(EncodingType.CL100K_BASE);

  private static final EncodingRegistry REGISTRY = Encodings.newLazyEncodingRegistry();

  /// Beginnings of OpenAI's model ids, the longer ones first. Source: the model table of OpenAI's
  /// own tokenizer library, tiktoken.
  private static final List<Family> FAMILIES =
      List.of(
          new Family("chatgpt-4o", O200K),
          new Family("gpt-4o", O200K),
          new Family("gpt-4-1", O200K),
          new Family("gpt-4-5", O200K),
          new Family("gpt-5", O200K),
          new Family("gpt-oss", O200K),
          new Family("o1", O200K),
          new Family("o3", O200K),
          new Family("o4", O200K),
          new Family("gpt-4", CL100K),
          new Family("gpt-3-5", CL100K),
          new Family("text-embedding-3", CL100K),
          new Family("text-embedding-ada-002", CL100K));

  private record Family(String start, Tokenizer tokenizer) {
    boolean holds(String model) {
      return model.equals(start) || model.startsWith(start + "-");
    }
  }

  private final EncodingType type;

  Tokenizer(EncodingType type) {
    this.type = type;
  }

  /// The name under which it is published, such as `o200k_base`.
  public String id() {
    return type.getName();
  }

  /// The tokenizer of a model as files and sellers write it, `openai/gpt-4o` included; empty when
  /// its vendor has published none.
  public static Optional<Tokenizer> of(String model) {
    String id = ModelNames.key(model);
    return FAMILIES.stream().filter(family -> family.holds(id)).map(Family::tokenizer).findFirst();
  }

  /// Tokens of the text alone; what a chat format adds per message is not in it. Words that mean
  /// something to the model, such as `<|endoftext|>`, count as the text that they are.
  public long count(String text) {
    Encoding encoding = REGISTRY.getEncoding(type);
    return encoding.countTokensOrdinary(text);
  }
}
