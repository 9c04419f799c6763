package lightwell.codec;

import com.sun.jna.Function;
import com.sun.jna.Memory;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the decoders behind libheif print to C's {@code stderr}, dav1d, libaom and libde265 for some: into the log, not between our
 * own lines. Only the variable of C's library is turned to a piece of memory; the process' file 2 stays what it is, so what Java, a
 * crash or an abort has to say still comes out. Done with glibc and on macOS; elsewhere that variable may not be changed. Safe from
 * several threads.
 */
final class NativeMessages {

    private static final Logger LOG = LoggerFactory.getLogger("libheif");
    /** Between two decodes; more is left out. */
    private static final int BYTES = 1 << 16;

    private static Memory buffer;
    private static Pointer stream;

    private NativeMessages() {}

    /** Once, before the first decode. */
    static synchronized void collect() {
        try {
            NativeLibrary process = NativeLibrary.getProcess();
            if (!Platform.isMac()) {
                process.getFunction("gnu_get_libc_version"); // in other C libraries the variable lies in memory that cannot be written
            }
            Memory memory = new Memory(BYTES);
            memory.clear();
            Pointer opened = process.getFunction("fmemopen").invokePointer(new Object[] {memory, (long) BYTES, "w"});
            if (opened != null) {
                process.getGlobalVariableAddress(Platform.isMac() ? "__stderrp" : "stderr").setPointer(0, opened);
                buffer = memory;
                stream = opened;
            }
        } catch (UnsatisfiedLinkError e) {
            LOG.debug("What decoders print is not collected", e);
        }
    }

    /** Logs what was printed since the last call. */
    static synchronized void take() {
        if (stream == null) {
            return;
        }
        function("fflush").invokeInt(new Object[] {stream});
        String printed = buffer.getString(0, "UTF-8");
        if (!printed.isEmpty()) {
            function("rewind").invokeVoid(new Object[] {stream});
            buffer.clear(); // the stream ends its text with a NUL only where it was never before
            printed.lines().map(line -> line.replaceAll("\\p{Cntrl}+", " ").strip()).filter(line -> !line.isEmpty()).forEach(LOG::info);
        }
    }

    private static Function function(String name) {
        return NativeLibrary.getProcess().getFunction(name);
    }
}
