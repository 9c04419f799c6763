package lightwell.files;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes the unfinished files that killed processes left in a folder. Only files of this computer and user, and none that a running
 * process may be writing: a folder may be shared with other computers. Thread-safe.
 */
final class Leftovers {

    private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);
    /** No file takes so long to write; after it, files of an earlier boot or another container may be removed. */
    private static final Duration FORGOTTEN = Duration.ofDays(1);
    private static final Set<Path> SWEPT = ConcurrentHashMap.newKeySet();

    private Leftovers() {}

    /**
     * Runs once for each folder and process, since a folder may hold very many files.
     *
     * @param own a file that this process created there
     */
    static void sweepOnce(Path own) {
        Path folder = own.toAbsolutePath().normalize().getParent();
        if (SWEPT.add(folder)) {
            sweep(folder, own);
        }
    }

    static void sweep(Path folder, Path own) {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, PartName.ANY)) {
            for (Path part : parts) {
                sweepOne(part, own);
            }
        } catch (IOException | DirectoryIteratorException e) {
            LOG.debug("What earlier runs left in {} cannot be listed", folder, e);
        }
    }

    private static void sweepOne(Path part, Path own) {
        Optional<Owner> owner = PartName.owner(part);
        try {
            if (owner.isPresent() && abandoned(part, owner.get()) && ofOneUser(part, own)) {
                LOG.info("{} was left by an earlier run and is removed", part);
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            LOG.debug("What an earlier run left, {}, cannot be removed", part, e); // or another process was faster
        }
    }

    private static boolean abandoned(Path part, Owner owner) throws IOException {
        if (owner.hasEnded()) {
            return true;
        }
        return owner.ofThisHostOnly() && attributes(part).lastModifiedTime().toInstant().isBefore(Instant.now().minus(FORGOTTEN));
    }

    /** Only the same user's files, since processes of other users may be invisible to this one. */
    private static boolean ofOneUser(Path part, Path own) throws IOException {
        try {
            return attributes(part).isRegularFile()
                    && Files.getOwner(part, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(own, LinkOption.NOFOLLOW_LINKS));
        } catch (UnsupportedOperationException e) {
            return true; // the file system has no users
        }
    }

    private static BasicFileAttributes attributes(Path part) throws IOException {
        return Files.readAttributes(part, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }
}
