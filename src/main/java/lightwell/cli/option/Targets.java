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
import lightwell.failure.RefusedException;
import lightwell.export.naming.DistinctTargets;
import lightwell.files.FileNames;
import lightwell.message.Message;

/** Assigns target files to photos. */
public final class Targets {

    private Targets() {}

    /**
     * Photos that would have one target are told apart by a number: {@code IMG_1_acescg-2.exr} is that of the second one.
     *
     * @param output   value of {@code -o}: a file for one photo, a folder for several; empty: beside each photo
     * @param suffixes of the output's files
     * @param usual    name of a photo's file in its folder, perhaps with folders
     * @return targets by photo, in the photos' order, all different
     * @throws IllegalArgumentException one sentence, if the combination is invalid
     */
    public static Map<Path, Path> of(InputFiles inputs, Optional<String> output, List<String> suffixes, UnaryOperator<Path> usual) {
        Map<Path, Path> targets = new LinkedHashMap<>();
        DistinctTargets distinct = new DistinctTargets();
        for (Path photo : inputs.photos()) {
            Path name = usual.apply(photo);
            Path target = output.map(o -> target(o, inputs.several(), suffixes, name)).orElseGet(() -> photo.resolveSibling(name));
            targets.put(photo, distinct.of(target));
        }
        return targets;
    }

    /** Whether the output is a file rather than a folder. */
    public static boolean isFile(String output, boolean several, List<String> suffixes) {
        return !several && !folder(output) && FileNames.suffix(path(output), suffixes).isPresent();
    }

    private static boolean folder(String output) {
        return output.endsWith("/") || output.endsWith(File.separator) || Files.isDirectory(path(output));
    }

    private static Path target(String output, boolean several, List<String> suffixes, Path name) {
        Path path = path(output);
        boolean folder = folder(output);
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
