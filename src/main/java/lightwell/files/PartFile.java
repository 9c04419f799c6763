package lightwell.files;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import lightwell.jobs.Ending;

/**
 * A file with a hidden name beside its target until it is complete, which then gets the target's name in one step. {@link #close} removes
 * an unfinished file, and so does the end of the process by a signal; the next file that is created in the folder removes what a killed
 * process left. Belongs to one thread.
 */
public final class PartFile implements AutoCloseable {

    private final Path target;
    private final Path part;
    private final Disk disk;
    private final Ending.Hold hold = Ending.ofProcess().hold();

    private PartFile(Path target, Path part, Disk disk) {
        this.target = target;
        this.part = part;
        this.disk = disk;
    }

    /**
     * Creates the file under its hidden name, empty.
     *
     * @param target will be replaced even if it is a link
     * @throws IOException if its folder does not exist or is not writable
     */
    public static PartFile create(Path target) throws IOException {
        return create(target, Disk.REAL);
    }

    static PartFile create(Path target, Disk disk) throws IOException {
        PartFile file = new PartFile(target, target.toAbsolutePath().resolveSibling(PartName.of(target, Owner.self())), disk);
        Unfinished.add(file.part); // registered before it exists, in case the process ends in between
        try {
            Files.createFile(file.part);
            Leftovers.sweepOnce(file.part);
            return file;
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    /** The path to write to. */
    public Path path() {
        return part;
    }

    /** Gives the complete file the target's name; an existing file is replaced. */
    public void replace() throws IOException {
        disk.forceFile(part);
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING); // the best that the file system offers
        }
        named();
    }

    /**
     * Gives the complete file the target's name.
     *
     * @throws FileAlreadyExistsException if a file has that name, which stays
     */
    public void appear() throws IOException {
        disk.forceFile(part);
        try {
            Files.createLink(target, part); // a rename would silently replace
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (IOException | UnsupportedOperationException e) {
            Files.move(part, target);
        }
        named();
    }

    private void named() {
        Unfinished.delete(part); // the hidden name of a link; keeping it is not a failure
        disk.forceFolder(part.getParent());
    }

    /** Removes the file if it is unfinished. */
    @Override
    public void close() {
        Unfinished.delete(part);
        hold.close();
    }
}
