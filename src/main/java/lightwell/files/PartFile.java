package lightwell.files;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import lightwell.jobs.Ending;

/**
 * A file that has a hidden name beside its target until it is whole, and then gets the target's name in one step. What is unfinished goes
 * away on {@link #close}, and when the process ends by a signal; what a killed process left is taken away by the next file that is made in
 * its folder. Belongs to one thread.
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
     * Makes the file under its hidden name, empty.
     *
     * @param target to be replaced even when it is a link
     * @throws IOException when its folder does not exist or takes no files
     */
    public static PartFile create(Path target) throws IOException {
        return create(target, Disk.REAL);
    }

    static PartFile create(Path target, Disk disk) throws IOException {
        PartFile file = new PartFile(target, target.toAbsolutePath().resolveSibling(PartName.of(target, Owner.self())), disk);
        Unfinished.add(file.part); // before it exists, for a process that ends in between
        try {
            Files.createFile(file.part);
            Leftovers.sweepOnce(file.part);
            return file;
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    /** Where to write. */
    public Path path() {
        return part;
    }

    /** Gives the finished file the target's name; a file that has it is replaced. */
    public void replace() throws IOException {
        disk.forceFile(part);
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING); // as well as the file system can
        }
        named();
    }

    /**
     * Gives the finished file the target's name.
     *
     * @throws FileAlreadyExistsException when a file has that name, which stays
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
        Unfinished.delete(part); // the other name of a link; that it stays is no failure
        disk.forceFolder(part.getParent());
    }

    /** Removes what is unfinished. */
    @Override
    public void close() {
        Unfinished.delete(part);
        hold.close();
    }
}
