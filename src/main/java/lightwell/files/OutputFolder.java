package lightwell.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The folder of a file that is about to be written. It is made if it is missing, with those above it, and removed again when this is closed
 * and nothing came into it. Make it right before the file: another process may remove a folder that is empty. Belongs to one thread.
 */
public final class OutputFolder implements AutoCloseable {

    /** The deepest one first. */
    private final List<Path> made;

    private OutputFolder(List<Path> made) {
        this.made = made;
    }

    /** @throws IOException from the disk; nothing was made then */
    public static OutputFolder of(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        List<Path> missing = new ArrayList<>();
        for (Path at = folder; at != null && Files.notExists(at); at = at.getParent()) {
            missing.add(at);
        }
        OutputFolder output = new OutputFolder(missing);
        try {
            if (folder != null) {
                Files.createDirectories(folder);
            }
            return output;
        } catch (IOException e) {
            output.close();
            throw e;
        }
    }

    /** Says that the file is there. */
    public void keep() {
        made.clear();
    }

    /** Keeps folders that hold something, and those that cannot be removed. */
    @Override
    public void close() {
        try {
            for (Path folder : made) {
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            return; // it holds a file, as it should
        }
    }
}
