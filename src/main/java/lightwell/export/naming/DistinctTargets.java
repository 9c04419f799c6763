package lightwell.export.naming;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import lightwell.files.FileNames;
import lightwell.photo.PhotoFiles;

/**
 * Tells the targets of a run apart by a number: {@code IMG_1_acescg-2.exr} is that of the second photo with that name. A photo that comes
 * again has its own target again. Not thread-safe.
 */
public final class DistinctTargets {

    private final Map<Path, Path> takenBy = new HashMap<>();

    /** The target, or one with a number if another photo has it. */
    public Path of(Path target, Path photo) {
        Path free = target;
        for (int number = 2; !takenBy.computeIfAbsent(PhotoFiles.identity(free), file -> photo).equals(photo); number++) {
            String name = target.getFileName().toString();
            String stem = FileNames.stem(target);
            free = target.resolveSibling(FileNames.fit(stem, "-" + number + name.substring(stem.length())));
        }
        return free;
    }
}
