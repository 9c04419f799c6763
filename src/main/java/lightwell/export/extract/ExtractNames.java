package lightwell.export.extract;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import lightwell.files.FileNames;

/** Creates the names of the files of one photo: unique, in one folder, short enough for any file system. For one thread. */
final class ExtractNames {

    private static final int MOST_SUFFIX = 100;

    private final Path folder;
    private final String stem;
    private final Set<String> taken = new HashSet<>();

    /** @param stem beginning of each name; shortened if a name would become too long */
    ExtractNames(Path folder, String stem) {
        this.folder = folder;
        this.stem = stem.replaceAll("[\\p{Cntrl}/\\\\]", "_");
    }

    /**
     * {@code <stem>_<part>.<extension>}; numbered from 2 if it exists already.
     *
     * @param part a layer's name or another text of the file; characters that are not allowed are replaced. Empty: {@code
     * <stem>.<extension>}
     */
    Path next(String part, String extension) {
        String safe = part.replaceAll("[^\\p{L}\\p{N}_-]+", "_");
        String suffix = safe.isEmpty() ? "" : "_" + FileNames.cut(safe, MOST_SUFFIX);
        for (int number = 1;; number++) {
            String end = suffix + (number == 1 ? "" : "_" + number) + "." + extension;
            String name = FileNames.fit(stem, end);
            if (taken.add(name.toLowerCase(Locale.ROOT))) {
                return folder.resolve(name);
            }
        }
    }
}
