package lightwell.presets;

import java.nio.FloatBuffer;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.annotation.ByVal;
import org.bytedeco.javacpp.annotation.Cast;
import org.bytedeco.javacpp.annotation.Const;
import org.bytedeco.javacpp.annotation.CriticalRegion;
import org.bytedeco.javacpp.annotation.Namespace;
import org.bytedeco.javacpp.annotation.Platform;
import org.bytedeco.javacpp.annotation.StdString;

/**
 * OpenColorIO 2.1 and later, as flattened by {@code lightwell_ocio.h}.
 * Anything may throw a RuntimeException with the library's own message. The first use loads the library (60 ms).
 */
@Platform(include = "lightwell_ocio.h", link = "OpenColorIO", compiler = "cpp17", define = "STRING_BYTES_CHARSET \"UTF-8\"")
@Namespace("lightwell_ocio")
public final class OpenColorIO {

    static {
        Loader.load();
    }

    private OpenColorIO() {}

    /** The version of the library that is loaded, "2.1.2". */
    public static native @StdString String version();

    /** What the library said since the last call, in lines, instead of writing it to standard error. Safe from several threads. */
    public static native @StdString String takeMessages();

    /** A config. Immutable, safe from several threads; freed with its last reference. */
    public static final class Config extends Pointer {
        static {
            Loader.load();
        }

        @SuppressWarnings("unused") // JavaCPP makes objects through it
        private Config(Pointer p) {
            super(p);
        }

        public static native @ByVal Config fromFile(@StdString String path);

        public static native @ByVal Config fromText(@StdString String yaml);

        /** @param folder what relative paths begin at */
        public static native @ByVal Config fromText(@StdString String yaml, @StdString String folder);

        public native void validate();

        public native @StdString String cacheId();

        public native @StdString String name();

        public native int majorVersion();

        public native int minorVersion();

        /** Scene- and display-referred colour spaces, hidden ones too. */
        public native int colorSpaceCount();

        public native @StdString String colorSpaceName(int i);

        /** The name behind a name, an alias or a role; empty when there is none. */
        public native @StdString String canonicalName(@StdString String name);

        public native @Cast("bool") boolean isData(@StdString String name);

        public native @Cast("bool") boolean hasRole(@StdString String role);

        public native int displayCount();

        public native @StdString String display(int i);

        public native @StdString String defaultDisplay();

        public native int viewCount(@StdString String display);

        public native @StdString String view(@StdString String display, int i);

        public native @StdString String defaultView(@StdString String display);

        public native @ByVal Processor between(@StdString String source, @StdString String target);

        public native @ByVal Processor toDisplay(@StdString String source, @StdString String display, @StdString String view);

        /** RGB by a row-major 3x3 matrix into the space {@code source}, and on to a colour space. */
        public native @ByVal Processor matrixBetween(@Const double[] matrix, @StdString String source, @StdString String target);

        /** RGB by a row-major 3x3 matrix into the space {@code source}, and on through a display's view. */
        public native @ByVal Processor matrixToDisplay(@Const double[] matrix, @StdString String source,
                @StdString String display, @StdString String view);
    }

    /** A transform that is ready to run. Immutable, safe from several threads; freed with its last reference. */
    public static final class Processor extends Pointer {
        static {
            Loader.load();
        }

        @SuppressWarnings("unused") // JavaCPP makes objects through it
        private Processor(Pointer p) {
            super(p);
        }

        public native @Cast("bool") boolean isNoOp();

        public native @Cast("bool") boolean hasChannelCrosstalk();

        public native @StdString String cacheId();

        /** Interleaved RGB, in place. The array is pinned meanwhile: no more than some 100,000 pixels a call. */
        @CriticalRegion
        public native void apply(float[] rgb, long firstPixel, long pixels);

        /** Interleaved RGB, in place, from the buffer's position on; the buffer is direct. */
        public native void apply(FloatBuffer rgb, long firstPixel, long pixels);

        /** How many of the operations at the end work on each channel alone, a display's encoding curve for one. */
        public native int perChannelTail();

        /** All operations but the last {@code tail}. */
        public native @ByVal Processor head(int tail);

        /** The last {@code tail} operations. */
        public native @ByVal Processor tail(int tail);
    }
}
