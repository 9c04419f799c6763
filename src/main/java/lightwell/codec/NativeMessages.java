package lightwell.codec;

import com.sun.jna.Function;
import com.sun.jna.Memory;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Captures what the decoders behind libheif (dav1d, libaom, libde265) print to C's {@code stderr}, and logs it. Only the C library's
 * variable is redirected to a piece of memory; file 2 of the process stays as it is, so messages of Java, of a crash or of an abort still
 * appear. Works with glibc and on macOS; other C libraries do not allow changing the variable. Thread-safe.
 */
final class NativeMessages {

    private static final Logger LOG = LoggerFactory.getLogger("libheif");
    /** Capacity between two decodes; the rest is dropped. */
    private static final int BYTES = 1 << 16;

    private static Memory buffer;
    private static Pointer stream;

    private NativeMessages() {}

    /** Redirects the stream, once, before the first decode. */
    static synchronized void collect() {
        try {
            NativeLibrary process = NativeLibrary.getProcess();
            if (!Platform.isMac()) {
                process.getFunction("gnu_get_libc_version"); // other C libraries keep the variable in read-only memory
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

    /** Logs the output since the last call. */
    static synchronized void take() {
        if (stream == null) {
            return;
        }
        function("fflush").invokeInt(new Object[] {stream});
        String printed = buffer.getString(0, "UTF-8");
        if (!printed.isEmpty()) {
            function("rewind").invokeVoid(new Object[] {stream});
            buffer.clear(); // the stream writes its final NUL only beyond the farthest position so far
            log(printed.lines().map(line -> line.replaceAll("\\p{Cntrl}+", " ").strip()).filter(line -> !line.isEmpty()).toList());
        }
    }

    /** @param printed lines without control characters */
    static void log(List<String> printed) {
        printed.forEach(LOG::info);
    }

    private static Function function(String name) {
        return NativeLibrary.getProcess().getFunction(name);
    }
}
