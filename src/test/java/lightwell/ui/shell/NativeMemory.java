package lightwell.ui.shell;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import com.sun.jna.Structure;
import java.time.Duration;
import lightwell.Waiting;

/**
 * What of glibc's heap is in use, by mallinfo2: decoded planes, files read into direct memory, pictures of the toolkit; not Java's heap.
 */
final class NativeMemory {

    /** The C library's functions, by their names. */
    public interface GlibC extends Library {
        Info.ByValue mallinfo2();
    }

    /** {@code struct mallinfo2} of malloc.h. */
    @Structure.FieldOrder({"arena", "ordblks", "smblks", "hblks", "hblkhd", "usmblks", "fsmblks", "uordblks", "fordblks", "keepcost"})
    public static class Info extends Structure {
        public NativeLong arena;
        public NativeLong ordblks;
        public NativeLong smblks;
        public NativeLong hblks;
        public NativeLong hblkhd;
        public NativeLong usmblks;
        public NativeLong fsmblks;
        public NativeLong uordblks;
        public NativeLong fordblks;
        public NativeLong keepcost;

        /** As the function returns it. */
        public static class ByValue extends Info implements Structure.ByValue {}
    }

    private static final int ROUNDS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Work that ought to give back what it takes. */
    @FunctionalInterface
    interface Round {
        void run(int number) throws Exception;
    }

    private NativeMemory() {}

    /** Bytes in use, once the collector has freed what nobody reaches; skips the test where the C library does not tell. */
    private static long inUse() throws InterruptedException {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            Waiting.collectGarbage();
            Info info = info();
            least = Math.min(least, info.uordblks.longValue() + info.hblkhd.longValue());
        }
        return least;
    }

    /**
     * The smallest growth during one of some equal rounds of work, after a round that warms up. What is left behind grows in every round;
     * compilers' arenas and caches of the toolkit grow in some.
     *
     * @param bound no further round is needed once one grows by less; a slow machine is given time for what it is still at
     * @param work  receives the number of the round, from 0
     */
    static long leastGrowth(long bound, Round work) throws Exception {
        work.run(0);
        long least = Long.MAX_VALUE;
        for (int round = 1; round <= ROUNDS && least >= bound; round++) {
            long before = inUse();
            work.run(round);
            long[] grown = new long[1];
            Waiting.comesTrue(PATIENCE, () -> {
                grown[0] = inUse() - before;
                return grown[0] < bound;
            });
            System.out.printf("native memory in use: %.1f MB before, %.1f MB after round %d%n", before / 1e6, (before + grown[0]) / 1e6,
                    round);
            least = Math.min(least, grown[0]);
        }
        return least;
    }

    private static Info info() {
        try {
            return Native.load("c", GlibC.class).mallinfo2();
        } catch (UnsatisfiedLinkError e) {
            assumeTrue(false, "this C library has no mallinfo2");
            throw e;
        }
    }
}
