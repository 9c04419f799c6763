package lightwell.jobs;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Why a native library cannot be used: it is missing, or it is there and there is no room for it. Safe from several threads. */
public final class NativeLibraries {

    /** What to do about it, for the end of a sentence. */
    public static final String NO_ROOM_ADVICE = "close other programs, or raise the limit of the process (ulimit -v)";

    private static final int DEEPEST = 10;
    /** The second attempt to load a class of a library says less than the first. */
    private static final Set<String> WITHOUT_ROOM = ConcurrentHashMap.newKeySet();

    private NativeLibraries() {}

    /**
     * True when the system found the library or one that it needs, and had no memory to map it.
     *
     * @param library its name; once there was no room for it, every later failure counts as the same
     */
    public static boolean lackRoom(String library, Throwable failure) {
        if (saysNoRoom(failure, DEEPEST)) {
            WITHOUT_ROOM.add(library);
        }
        return WITHOUT_ROOM.contains(library);
    }

    /** In the words of glibc, musl and macOS; loaders put the reason into a cause or into a suppressed failure. */
    private static boolean saysNoRoom(Throwable failure, int depth) {
        if (failure == null || depth == 0) {
            return false;
        }
        String said = String.valueOf(failure.getMessage());
        return said.contains("failed to map segment") || said.contains("annot allocate memory") || said.contains("Out of memory")
                || saysNoRoom(failure.getCause(), depth - 1)
                || Stream.of(failure.getSuppressed()).anyMatch(other -> saysNoRoom(other, depth - 1));
    }
}
