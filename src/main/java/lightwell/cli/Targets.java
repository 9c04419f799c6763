package lightwell.cli;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import lightwell.failure.RefusedException;
import lightwell.files.FileNames;
import lightwell.message.Message;
import lightwell.photo.PhotoFiles;

/** Assigns target files to photos. */
final class Targets {

    private Targets() {}

    /**
     * @param output   value of {@code -o}: a file for one photo, a folder for several; empty: beside each photo
     * @param suffixes of the output's files
     * @param usual    target of a photo without {@code -o}
     * @return targets by photo, in the photos' order
     * @throws IllegalArgumentException one sentence, if the combination is invalid
     */
    static Map<Path, Path> of(InputFiles inputs, Optional<String> output, List<String> suffixes, UnaryOperator<Path> usual) {
        Map<Path, Path> targets = new LinkedHashMap<>();
        Map<Path, Path> taken = new HashMap<>();
        for (Path photo : inputs.photos()) {
            Path target = output.map(o -> target(o, inputs.several(), suffixes, usual.apply(photo))).orElseGet(() -> usual.apply(photo));
            Path rival = taken.put(PhotoFiles.identity(target), photo);
            if (rival != null) {
                throw new RefusedException(Message.of("cli.same-target", rival, photo, target));
            }
            targets.put(photo, target);
        }
        return targets;
    }

    private static Path target(String output, boolean several, List<String> suffixes, Path usual) {
        Path path = path(output);
        boolean folder = output.endsWith("/") || output.endsWith(File.separator) || Files.isDirectory(path);
        boolean file = FileNames.suffix(path, suffixes).isPresent();
        if (!folder && several && (file || Files.exists(path))) {
            throw new RefusedException(Message.of("cli.output-must-be-folder", output));
        }
        if (folder || several) {
            return path.resolve(usual.getFileName());
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
