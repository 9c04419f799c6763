package lightwell.export.naming;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import lightwell.files.FileNames;
import lightwell.photo.PhotoFiles;

/** Tells the targets of a run apart: {@code IMG_1_acescg-2.exr} is that of the second photo with that name. Not thread-safe. */
public final class DistinctTargets {

    private final Set<Path> taken = new HashSet<>();

    /** The target, or one with a number if an earlier photo has it. */
    public Path of(Path target) {
        Path free = target;
        for (int number = 2; !taken.add(PhotoFiles.identity(free)); number++) {
            String name = target.getFileName().toString();
            String stem = FileNames.stem(target);
            free = target.resolveSibling(FileNames.fit(stem, "-" + number + name.substring(stem.length())));
        }
        return free;
    }
}
