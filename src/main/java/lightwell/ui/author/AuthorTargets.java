package lightwell.ui.author;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import lightwell.author.HdrSpace;
import lightwell.author.encode.OutputFormat;
import lightwell.photo.PhotoFiles;

/**
 * Where the files of sources are written.
 *
 * @param folder  of all files; empty for the usual one beside each source
 * @param formats at least one
 * @param paged   whether a page about all files is written, too
 */
record AuthorTargets(Optional<Path> folder, List<OutputFormat> formats, boolean paged) {

    private static final String PAGE = "gallery.html";

    AuthorTargets {
        formats = List.copyOf(formats);
    }

    Path folder(Path source) {
        return folder.orElseGet(() -> source.toAbsolutePath().resolveSibling(OutputFormat.FOLDER));
    }

    Path file(Path source, OutputFormat format, HdrSpace space) {
        return folder(source).resolve(format.name(source, space));
    }

    /** The page about the files of these sources, which lies with those of the first; empty if none is wanted. */
    Optional<Path> page(List<Path> sources) {
        return Optional.of(sources).filter(all -> paged && !all.isEmpty()).map(all -> folder(all.get(0)).resolve(PAGE));
    }

    /** The files that exist already. Accesses the disk. */
    List<Path> existing(List<Path> sources) {
        return Stream.concat(sources.stream().flatMap(this::files), page(sources).stream()).distinct().filter(Files::exists).toList();
    }

    /** Sources of which a file would take the place of a source, with that one. Accesses the disk. */
    Map<Path, Path> replaced(List<Path> sources) {
        Map<Path, Path> known = new HashMap<>();
        sources.forEach(source -> known.put(PhotoFiles.identity(source), source));
        Map<Path, Path> replaced = new HashMap<>();
        sources.forEach(source -> files(source).map(file -> known.get(PhotoFiles.identity(file))).filter(Objects::nonNull).findFirst()
                .ifPresent(other -> replaced.put(source, other)));
        return replaced;
    }

    /** All that may be written; the primaries, which some names tell, are not known yet. */
    private Stream<Path> files(Path source) {
        return formats.stream().flatMap(format -> Stream.of(HdrSpace.values()).map(space -> file(source, format, space)));
    }

    /** Sources whose files would have the names of those of an earlier one, with that one. Accesses the disk. */
    Map<Path, Path> clashes(List<Path> sources) {
        Map<Path, Path> owners = new HashMap<>();
        Map<Path, Path> clashes = new HashMap<>();
        for (Path source : sources) {
            Path owner = owners.putIfAbsent(PhotoFiles.identity(file(source, formats.get(0), HdrSpace.P3)), source);
            if (owner != null) {
                clashes.put(source, owner);
            }
        }
        return clashes;
    }
}
