package lightwell.cli;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lightwell.author.HdrSpace;
import lightwell.author.encode.OutputFormat;
import lightwell.cli.option.SourceFiles;
import lightwell.failure.RefusedException;
import lightwell.files.FileNames;
import lightwell.message.Message;
import lightwell.photo.PhotoFiles;

/** Assigns files to write to HDR pictures. */
final class EncodeTargets {

    private EncodeTargets() {}

    /**
     * @param output value of {@code -o}: a file for one picture in one format, else a folder; empty: {@code converted/} beside each picture
     * @return files by picture, in the order of the pictures
     * @throws IllegalArgumentException one sentence, if the combination is invalid
     */
    static Map<Path, Map<OutputFormat, Path>> of(SourceFiles sources, Optional<String> output, List<OutputFormat> formats) {
        Map<Path, Map<OutputFormat, Path>> targets = new LinkedHashMap<>();
        Map<Path, Path> taken = new HashMap<>();
        boolean single = !sources.several() && formats.size() == 1;
        for (Path source : sources.files()) {
            Map<OutputFormat, Path> files = new EnumMap<>(OutputFormat.class);
            for (OutputFormat format : formats) {
                Path target = output.map(path -> target(path, single, source, format))
                        .orElseGet(() -> folder(source).resolve(OutputFormat.FOLDER).resolve(format.name(source, HdrSpace.P3)));
                Path rival = taken.put(PhotoFiles.identity(target), source);
                if (rival != null) {
                    throw new RefusedException(Message.of("cli.same-target", rival, source, target));
                }
                files.put(format, target);
            }
            targets.put(source, files);
        }
        return targets;
    }

    /** The file of a source whose primaries are known: the names of PQ files tell them. */
    static Path named(Path target, Path source, OutputFormat format, HdrSpace space) {
        boolean usual = target.getFileName().toString().equals(format.name(source, HdrSpace.P3));
        return usual ? target.resolveSibling(format.name(source, space)) : target;
    }

    private static Path folder(Path source) {
        Path parent = source.toAbsolutePath().getParent();
        return parent == null ? source : parent;
    }

    private static Path target(String output, boolean single, Path source, OutputFormat format) {
        Path path = Path.of(output);
        boolean file = FileNames.hasSuffix(path, format.suffix()) && !output.endsWith("/") && !output.endsWith(File.separator)
                && !Files.isDirectory(path);
        if (file && !single) {
            throw new RefusedException(Message.of("cli.several-files-folder", output));
        }
        if (!file && single && !output.endsWith("/") && !output.endsWith(File.separator) && !Files.isDirectory(path)
                && path.getFileName().toString().contains(".")) {
            throw new RefusedException(Message.of("cli.must-end-or-folder", output, format.suffix()));
        }
        return file ? path : path.resolve(format.name(source, HdrSpace.P3));
    }
}
