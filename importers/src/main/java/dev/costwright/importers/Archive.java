package dev.costwright.importers;

import dev.costwright.model.problem.InputException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// A zip archive of exports, read where it is: nothing is unpacked to the disk.
///
/// Its members have paths below the archive's own, `exports.zip/2026-08/cost.csv`, so that a path
/// names a file whether it is packed or not. Limits: 10,000 members, each at most 100 times its
/// packed size (1 MB is free); an archive within an archive stays closed.
public final class Archive {
  private static final int MOST_MEMBERS = 10_000;
  private static final int MAGIC_LENGTH = 4;
  private static final Set<String> MAGICS = Set.of("PK\003\004", "PK\005\006");

  /// Members that only files of another kind have: workbooks, documents, programs, backups.
  private static final List<String> NO_ARCHIVE =
      List.of("[Content_Types].xml", "mimetype", "META-INF/MANIFEST.MF", "dictionary.jsonl");

  private final Path path;

  private Archive(Path path) {
    this.path = path;
  }

  /// The archive that a file is; empty when it is something else.
  ///
  /// @throws InputException when it seems to be one and cannot be read
  public static Optional<Archive> of(Path file) {
    if (!Files.isRegularFile(file) || !startsLikeOne(file)) {
      return Optional.empty();
    }
    Archive archive = new Archive(file);
    return archive.holdsFiles() ? Optional.of(archive) : Optional.empty();
  }

  /// The archive that holds the file which this path names; empty when none does.
  static Optional<Content> content(Path member) {
    Path above = member.getParent();
    while (above != null && !Files.exists(above)) {
      above = above.getParent();
    }
    if (above == null || !Files.isRegularFile(above) || !startsLikeOne(above)) {
      return Optional.empty();
    }
    StringBuilder name = new StringBuilder();
    above.relativize(member).forEach(step -> name.append(name.isEmpty() ? "" : "/").append(step));
    return Optional.of(new Packed(above, name.toString()));
  }

  /// The files in it, in the order of their paths; hidden ones and those of the Finder left out.
  ///
  /// @throws InputException when it cannot be read, has too many, or one that leaves its folder
  public List<Path> members() {
    try (ZipFile zip = open(path)) {
      if (zip.size() > MOST_MEMBERS) {
        throw new InputException(
            "Expected at most %,d files in an archive, found %,d in %s. Unpack it and import the folder."
                .formatted(MOST_MEMBERS, zip.size(), path.getFileName()));
      }
      return zip.stream()
          .filter(entry -> !entry.isDirectory() && !isHidden(entry.getName()))
          .map(this::pathOf)
          .sorted()
          .toList();
    } catch (IOException broken) {
      throw unreadable(broken);
    }
  }

  private Path pathOf(ZipEntry entry) {
    return inside(entry.getName())
        .orElseThrow(
            () ->
                new InputException(
                    "Expected files below the archive %s, found one named \"%s\". Unpack it yourself and look at it."
                        .formatted(path.getFileName(), entry.getName())));
  }

  /// The path of a member; empty when its name is no path, or leads out of the archive.
  private Optional<Path> inside(String name) {
    try {
      Path member = Path.of(name);
      Path whole = path.resolve(member).normalize();
      boolean isInside =
          !member.isAbsolute() && whole.startsWith(path.normalize()) && !whole.equals(path);
      return isInside ? Optional.of(path.resolve(member.normalize())) : Optional.empty();
    } catch (InvalidPathException noPath) {
      return Optional.empty();
    }
  }

  private boolean holdsFiles() {
    try (ZipFile zip = open(path)) {
      return NO_ARCHIVE.stream().allMatch(name -> zip.getEntry(name) == null);
    } catch (IOException broken) {
      throw unreadable(broken);
    }
  }

  private InputException unreadable(IOException broken) {
    return new InputException(
        "Cannot read the archive %s: %s. Copy or download it again."
            .formatted(path.getFileName(), broken.getMessage()),
        broken);
  }

  private static boolean isHidden(String name) {
    return name.startsWith("__MACOSX/")
        || Arrays.stream(name.split("/"))
            .anyMatch(step -> step.startsWith(".") && !step.startsWith(".."));
  }

  private static boolean startsLikeOne(Path file) {
    try (InputStream content = Files.newInputStream(file)) {
      return MAGICS.contains(
          new String(content.readNBytes(MAGIC_LENGTH), StandardCharsets.ISO_8859_1));
    } catch (IOException unreadable) {
      // who reads it as a file says why that fails
      return false;
    }
  }

  /// Names that are no UTF-8 come from old programs; any single-byte encoding opens those.
  private static ZipFile open(Path archive) throws IOException {
    try {
      return new ZipFile(archive.toFile());
    } catch (ZipException namesOfOld) {
      return new ZipFile(archive.toFile(), StandardCharsets.ISO_8859_1);
    }
  }

  /// A file in an archive.
  ///
  /// @param member its name there
  private record Packed(Path archive, String member) implements Content {
    @Override
    public InputStream open() throws IOException {
      ZipFile zip = Archive.open(archive);
      try {
        ZipEntry entry = entry(zip);
        return new FilterInputStream(
            new UnpackingLimit(zip.getInputStream(entry), member, entry.getCompressedSize())) {
          @Override
          public void close() throws IOException {
            zip.close();
          }
        };
      } catch (IOException | RuntimeException failed) {
        zip.close();
        throw failed;
      }
    }

    @Override
    public long bytes() throws IOException {
      try (ZipFile zip = Archive.open(archive)) {
        return entry(zip).getSize();
      }
    }

    private ZipEntry entry(ZipFile zip) throws IOException {
      ZipEntry entry = zip.getEntry(member);
      if (entry == null) {
        throw new ZipException("the archive %s holds no %s".formatted(archive, member));
      }
      return entry;
    }
  }
}
