package lightwell.jobs;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import lightwell.message.Message;

/** Distinguishes why a native library cannot be used: it is missing, or there is no memory for it. Thread-safe. */
public final class NativeLibraries {

    /** Advice for the end of a sentence. */
    public static final Message NO_ROOM_ADVICE = Message.of("jobs.no-room-advice");

    private static final int DEEPEST = 10;
    /** Remembered, since the second attempt to load a class of a library gives no reason. */
    private static final Set<String> WITHOUT_ROOM = ConcurrentHashMap.newKeySet();

    private NativeLibraries() {}

    /**
     * True if the system found the library and its dependencies, but had no memory to map them.
     *
     * @param library its name; after one failure for lack of memory, all later ones count as the same
     */
    public static boolean lackRoom(String library, Throwable failure) {
        if (saysNoRoom(failure, DEEPEST)) {
            WITHOUT_ROOM.add(library);
        }
        return WITHOUT_ROOM.contains(library);
    }

    /** Recognises the messages of glibc, musl and macOS; loaders put the reason into a cause or a suppressed exception. */
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
