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
 * All methods may throw a RuntimeException with the library's own message. The first use loads the library (60 ms).
 */
@Platform(include = "lightwell_ocio.h", link = "OpenColorIO", compiler = "cpp17", define = "STRING_BYTES_CHARSET \"UTF-8\"")
@Namespace("lightwell_ocio")
public final class OpenColorIO {

    static {
        Loader.load();
    }

    private OpenColorIO() {}

    /** The version of the loaded library, "2.1.2". */
    public static native @StdString String version();

    /** The library's messages since the last call, in lines; they are not written to standard error. Thread-safe. */
    public static native @StdString String takeMessages();

    /** The number of configs of the library itself, up to which {@link #libraryConfig} can be asked; 0 before 2.2. */
    public static native int libraryConfigCount();

    /** "ocio://…"; empty for a config that the library does not recommend any more. */
    public static native @StdString String libraryConfig(int i);

    /** Whether the library has a builtin transform of this style. */
    public static native @Cast("bool") boolean hasBuiltin(@StdString String style);

    /** A config. Immutable, thread-safe; freed with its last reference. */
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

        /** @param folder base of relative paths */
        public static native @ByVal Config fromText(@StdString String yaml, @StdString String folder);

        public native void validate();

        public native @StdString String cacheId();

        public native @StdString String name();

        public native @StdString String description();

        public native int majorVersion();

        public native int minorVersion();

        /** Scene- and display-referred colour spaces, including hidden ones. */
        public native int colorSpaceCount();

        public native @StdString String colorSpaceName(int i);

        /** The colour space of a name, an alias or a role; empty if there is none. */
        public native @StdString String canonicalName(@StdString String name);

        public native @Cast("bool") boolean isData(@StdString String name);

        public native @Cast("bool") boolean hasRole(@StdString String role);

        public native int displayCount();

        public native @StdString String display(int i);

        public native @StdString String defaultDisplay();

        public native int viewCount(@StdString String display);

        public native @StdString String view(@StdString String display, int i);

        public native @StdString String defaultView(@StdString String display);

        public native int lookCount();

        public native @StdString String look(int i);

        public native @ByVal Processor between(@StdString String source, @StdString String target);

        public native @ByVal Processor toDisplay(@StdString String source, @StdString String display, @StdString String view);

        /** Converts RGB by a row-major 3x3 matrix to the space {@code source}, and then to a colour space. */
        public native @ByVal Processor matrixBetween(@Const double[] matrix, @StdString String source, @StdString String target);

        /** Converts RGB by a row-major 3x3 matrix to the space {@code source}, and then through a display's view. */
        public native @ByVal Processor matrixToDisplay(@Const double[] matrix, @StdString String source,
                @StdString String display, @StdString String view);

        /**
         * The same with other looks than the view's.
         *
         * @param looks names with commas between them; a minus before a name inverts it
         */
        public native @ByVal Processor matrixToDisplay(@Const double[] matrix, @StdString String source, @StdString String looks,
                @StdString String display, @StdString String view);

        /** Converts a display's codes back through its view to the space {@code between}, and on through another display's view. */
        public native @ByVal Processor viewToView(@StdString String between, @StdString String fromDisplay, @StdString String fromView,
                @StdString String display, @StdString String view);
    }

    /** A prepared transform. Immutable, thread-safe; freed with its last reference. */
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

        /** Interleaved RGB, in place. The array is pinned during the call: pass at most about 100,000 pixels. */
        @CriticalRegion
        public native void apply(float[] rgb, long firstPixel, long pixels);

        /** Interleaved RGB, in place, from the buffer's position on; the buffer is direct. */
        public native void apply(FloatBuffer rgb, long firstPixel, long pixels);

        /** The number of operations at the end that act on each channel separately, such as a display's encoding curve. */
        public native int perChannelTail();

        /** All operations except the last {@code tail}. */
        public native @ByVal Processor head(int tail);

        /** The last {@code tail} operations. */
        public native @ByVal Processor tail(int tail);
    }
}
