package lightwell.cli;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import lightwell.failure.RefusedException;
import lightwell.files.FileNames;
import lightwell.message.Message;
import lightwell.photo.PhotoFiles;

/** Assigns target files to photos. */
final class Targets {

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
    static Map<Path, Path> of(InputFiles inputs, Optional<String> output, List<String> suffixes, UnaryOperator<Path> usual) {
        Map<Path, Path> targets = new LinkedHashMap<>();
        Set<Path> taken = new HashSet<>();
        for (Path photo : inputs.photos()) {
            Path name = usual.apply(photo);
            Path target = output.map(o -> target(o, inputs.several(), suffixes, name)).orElseGet(() -> photo.resolveSibling(name));
            targets.put(photo, free(target, taken));
        }
        return targets;
    }

    private static Path free(Path target, Set<Path> taken) {
        Path free = target;
        for (int number = 2; !taken.add(PhotoFiles.identity(free)); number++) {
            String name = target.getFileName().toString();
            String stem = FileNames.stem(target);
            free = target.resolveSibling(FileNames.fit(stem, "-" + number + name.substring(stem.length())));
        }
        return free;
    }

    /** Whether the output is a file rather than a folder. */
    static boolean isFile(String output, boolean several, List<String> suffixes) {
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
