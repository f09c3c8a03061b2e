package dev.costwright.model.ledger.folder;

import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;

/// Who has a ledger open, as its lock file says it.
///
/// @param token different for every opening
/// @param host name of the computer
/// @param machine tells computers of one name apart; empty where the system has no such id
/// @param user of the operating system
/// @param process its number on that computer
/// @param program name and version
/// @param since when it opened the ledger
/// @param seen its last sign of life
record Holder(
    String token,
    String host,
    String machine,
    String user,
    long process,
    String program,
    Instant since,
    Instant seen) {
  private static final String TITLE = "# costwright lock";
  private static final Path MACHINE_ID = Path.of("/etc/machine-id");

  /// This program, from now on.
  static Holder here(Instant now) {
    return new Holder(
        UUID.randomUUID().toString(),
        localHost(),
        localMachine(),
        System.getProperty("user.name", "unknown"),
        ProcessHandle.current().pid(),
        "Costwright " + version(),
        now,
        now);
  }

  Holder seenAt(Instant now) {
    return new Holder(token, host, machine, user, process, program, since, now);
  }

  boolean isOnThisComputer() {
    return host.equals(localHost()) && machine.equals(localMachine());
  }

  /// Lines of `name=value`, as in a Java properties file.
  String text() {
    return String.join(
        "\n",
        TITLE,
        "token=" + token,
        "host=" + escaped(host),
        "machine=" + machine,
        "user=" + escaped(user),
        "process=" + process,
        "program=" + escaped(program),
        "since=" + since,
        "seen=" + seen,
        "");
  }

  /// Empty when the text tells of no holder: the file is new, or its last holder closed the
  /// ledger. What a holder has not said in full is read as unknown.
  static Optional<Holder> parse(String text) {
    if (!text.startsWith(TITLE)) {
      return Optional.empty();
    }
    Properties said = new Properties();
    try {
      said.load(new StringReader(text));
    } catch (IOException | IllegalArgumentException cutOff) {
      said.clear();
    }
    return Optional.of(
        new Holder(
            said.getProperty("token", ""),
            said.getProperty("host", "unknown"),
            said.getProperty("machine", ""),
            said.getProperty("user", "unknown"),
            number(said.getProperty("process", "")),
            said.getProperty("program", "Costwright"),
            instant(said.getProperty("since", "")),
            instant(said.getProperty("seen", ""))));
  }

  private static String escaped(String value) {
    return value.replace("\\", "\\\\").replaceAll("\\p{Cntrl}", "?");
  }

  private static long number(String text) {
    return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException cutOff) {
      return Instant.EPOCH;
    }
  }

  private static String version() {
    return Optional.ofNullable(Holder.class.getPackage().getImplementationVersion())
        .orElse("(built from source)");
  }

  private static String localHost() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException nameless) {
      return "localhost";
    }
  }

  /// The id itself is for the system's own use, so only a part of its hash is written down.
  private static String localMachine() {
    try {
      byte[] id = Files.readAllBytes(MACHINE_ID);
      return UUID.nameUUIDFromBytes(id).toString().substring(0, 8);
    } catch (IOException none) {
      return "";
    }
  }
}
