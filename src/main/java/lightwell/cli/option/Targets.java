package lightwell.cli.option;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import lightwell.export.naming.DistinctTargets;
import lightwell.failure.RefusedException;
import lightwell.files.FileNames;
import lightwell.message.Message;

/**
 * Assigns target files to the photos of a run, all different: photos that would have one target are told apart by a number, such as
 * {@code IMG_1_acescg-2.exr} for the second one. Not thread-safe.
 */
public final class Targets {

    private final Optional<String> output;
    private final boolean several;
    private final List<String> suffixes;
    private final UnaryOperator<Path> usual;
    private final DistinctTargets distinct = new DistinctTargets();

    /**
     * @param output   value of {@code -o}: a file for one photo, a folder for several; empty: beside each photo
     * @param suffixes of the output's files
     * @param usual    name of a photo's file in its folder, perhaps with folders
     */
    public Targets(Optional<String> output, boolean several, List<String> suffixes, UnaryOperator<Path> usual) {
        this.output = output;
        this.several = several;
        this.suffixes = suffixes;
        this.usual = usual;
    }

    /**
     * These, before any photo is known.
     *
     * @throws IllegalArgumentException one sentence, if the combination is invalid
     */
    public Targets checked() {
        output.ifPresent(o -> target(o, several, suffixes, Path.of("name")));
        return this;
    }

    /** The targets of a run whose photos are all known, as in {@link #of(List)}. */
    public static Map<Path, Path> of(InputFiles inputs, Optional<String> output, List<String> suffixes, UnaryOperator<Path> usual) {
        return new Targets(output, inputs.several(), suffixes, usual).of(inputs.photos());
    }

    /**
     * The targets by photo, in the photos' order; also for photos that had one before, whose name may have changed.
     *
     * @throws IllegalArgumentException one sentence, if the combination is invalid
     */
    public Map<Path, Path> of(List<Path> photos) {
        Map<Path, Path> targets = new LinkedHashMap<>();
        for (Path photo : photos) {
            Path name = usual.apply(photo);
            Path target = output.map(o -> target(o, several, suffixes, name)).orElseGet(() -> photo.resolveSibling(name));
            targets.put(photo, distinct.of(target, photo));
        }
        return targets;
    }

    /** Whether the output is a file rather than a folder. */
    public static boolean isFile(String output, boolean several, List<String> suffixes) {
        return !several && !isFolder(output) && FileNames.suffix(path(output), suffixes).isPresent();
    }

    /** Whether the output is a folder, whatever the number of photos. */
    public static boolean isFolder(String output) {
        return output.endsWith("/") || output.endsWith(File.separator) || Files.isDirectory(path(output));
    }

    private static Path target(String output, boolean several, List<String> suffixes, Path name) {
        Path path = path(output);
        boolean folder = isFolder(output);
        boolean file = FileNames.suffix(path, suffixes).isPresent();
        if (!folder && several && (file || Files.exists(path))) {
            throw new RefusedException(Message.of("cli.output-must-be-folder", output));
        }
        if (folder || several) {
            return path.resolve(name);
        }
        if (!file) {
            throw new RefusedException(Message.of("cli.must-end-or-folder", output, Message.anyOf(suffixes)));
        }
        return path;
    }

    private static Path path(String output) {
        try {
            return Path.of(output);
        } catch (InvalidPathException e) {
            throw new RefusedException(Message.of("cli.output-no-file-name", output), e);
        }
    }
}
