package lightwell.presets;

import java.nio.ByteBuffer;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.annotation.ByRef;
import org.bytedeco.javacpp.annotation.ByVal;
import org.bytedeco.javacpp.annotation.Cast;
import org.bytedeco.javacpp.annotation.Const;
import org.bytedeco.javacpp.annotation.CriticalRegion;
import org.bytedeco.javacpp.annotation.Namespace;
import org.bytedeco.javacpp.annotation.Platform;
import org.bytedeco.javacpp.annotation.StdString;

/**
 * OpenImageIO 2.4 and later, as flattened by {@code lightwell_oiio.h}.
 * All methods may throw a RuntimeException with the library's own message. The first use loads the library (200 to 300 ms).
 */
@Platform(include = "lightwell_oiio.h", link = {"OpenImageIO", "OpenImageIO_Util"}, compiler = "cpp17",
        define = "STRING_BYTES_CHARSET \"UTF-8\"")
@Namespace("lightwell_oiio")
public final class OpenImageIO {

    private static final int MOST_COMPONENTS = 4;

    static {
        Loader.load();
    }

    private OpenImageIO() {}

    /** The version of the loaded library, "2.4.7". */
    public static native @StdString String version();

    /** Threads that compress and decompress EXR, for the whole process; -1: only the calling thread. */
    public static native void setExrThreads(int threads);

    /**
     * Converts floats to halves ({@code lightwell.image.Half}'s rounding and limits) and places them in pixels for {@link Output#write}.
     * Several threads may do so at once, each with its own buffer.
     *
     * @param out        direct; the first pixel's first half is placed at its position, which does not change
     * @param stride     bytes from one pixel of {@code out} to the next
     * @param values     interleaved; pinned during the call: pass at most about 100,000 pixels
     * @param components values per pixel, 1 to 4
     * @param first      component of the first channel
     * @param channels   of successive components
     */
    public static void packHalves(ByteBuffer out, int stride, float[] values, int components, int first, int channels, int pixels) {
        check(out, stride, Short.BYTES * channels, values, components, first, channels, pixels);
        packHalves(out, stride, values, components, first, channels, (long) pixels);
    }

    /** The same for one component as floats, with the limits of halves: NaN becomes 0. */
    public static void packFloats(ByteBuffer out, int stride, float[] values, int components, int component, int pixels) {
        check(out, stride, Float.BYTES, values, components, component, 1, pixels);
        packFloats(out, stride, values, components, component, (long) pixels);
    }

    /** @param bytes of the channels in one pixel */
    private static void check(ByteBuffer out, int stride, int bytes, float[] values, int components, int first, int channels, int pixels) {
        if (!out.isDirect() || pixels < 1 || components < 1 || components > MOST_COMPONENTS || first < 0 || channels < 1
                || first + channels > components || (long) pixels * components > values.length || stride < bytes
                || (pixels - 1L) * stride + bytes > out.remaining()) {
            throw new IllegalArgumentException("the pixels do not fit into the buffer, or are not in the array");
        }
    }

    /** The buffer comes first: what is asked of it must be known before the array is pinned. */
    @CriticalRegion
    private static native void packHalves(@Cast("void*") ByteBuffer out, int stride, @Const float[] values, int components, int first,
            int channels, @Cast("long long") long pixels);

    @CriticalRegion
    private static native void packFloats(@Cast("void*") ByteBuffer out, int stride, @Const float[] values, int components, int component,
            @Cast("long long") long pixels);

    /** One part of a file to write: its size, its channels in the order of the caller's pixels, its attributes. For one thread. */
    public static final class Spec extends Pointer {
        static {
            Loader.load();
        }

        public Spec(int width, int height) {
            super((Pointer) null);
            allocate(width, height);
        }

        private native void allocate(int width, int height);

        public native void addHalf(@StdString String channel);

        public native void addFloat(@StdString String channel);

        public native void addUint8(@StdString String channel);

        /** A channel of 16 bits; a channel named "A" is alpha, whatever its type. */
        public native void addUint16(@StdString String channel);

        public native void setInt(@StdString String attribute, int value);

        public native void setFloat(@StdString String attribute, float value);

        public native void setText(@StdString String attribute, @StdString String value);

        public native void setFloats(@StdString String attribute, @Const float[] values, int count);

        /** Raw bytes, such as "ICCProfile". */
        public native void setBytes(@StdString String attribute, @Cast("const void*") byte[] values, int count);

        /** The size of the whole picture, of which the part covers the top left corner; default: the part's own. */
        public native void setDisplay(int width, int height);

        /** Stores squares of this many pixels instead of rows. */
        public native void setTiles(int side);

        /** Bytes of one pixel of all channels. */
        public native @Cast("size_t") long pixelBytes();
    }

    /**
     * A file being written, part after part, rows from the top. For one thread at a time. Close it to free it; {@link #finish} ends the
     * file.
     */
    public static final class Output extends Pointer {
        static {
            Loader.load();
        }

        /** @param format a name ("openexr") or an extension; the file's name is ignored */
        public Output(String format) {
            super((Pointer) null);
            allocate(format);
        }

        private native void allocate(@StdString String format);

        public native void addPart(@Const @ByRef Spec part);

        /** Opens the file with all parts declared; rows go to the first one. */
        public native void open(@StdString String path);

        /** Following rows go to the next part. */
        public native void nextPart();

        /**
         * Writes complete rows of native samples, packed: pixel by pixel, channel by channel, each in its channel's type.
         * For a part with tiles: complete rows of tiles.
         *
         * @param pixels direct, of native byte order; read from its position on, which does not change
         */
        public void write(int y, int rows, ByteBuffer pixels) {
            if (!pixels.isDirect()) {
                throw new IllegalArgumentException("the pixels are not in a direct buffer");
            }
            write(y, rows, pixels, pixels.remaining());
        }

        private native void write(int y, int rows, @Cast("const void*") ByteBuffer pixels, long bytes);

        /** Writes buffered data and closes the file. */
        public native void finish();
    }

    /** A file being read. Several threads may read rows. */
    public static final class Input extends Pointer {
        static {
            Loader.load();
        }

        @SuppressWarnings("unused") // JavaCPP makes objects through it
        private Input(Pointer p) {
            super(p);
        }

        public static native @ByVal Input open(@StdString String path);

        /**
         * Opens a file with the reader of one format alone, whatever it is called. Samples are as stored: alpha does not change colours,
         * and colours are not converted to RGB. Rows of compressed files must be asked for in order.
         *
         * @param patch the reader sees it in place of the file's own bytes from {@code at} on; may be empty
         */
        public static Input openStored(String path, String format, long at, byte[] patch) {
            return openStored(path, format, at, patch, patch.length);
        }

        private static native @ByVal Input openStored(@StdString String path, @StdString String format, long at,
                @Cast("const void*") byte[] patch, int bytes);

        /** "openexr", "tiff" … */
        public native @StdString String format();

        public native int parts();

        public native int width(int part);

        public native int height(int part);

        /** Rows of a tile, of which reading takes all that touch a band; 0 if the part has no tiles. */
        public native int tileRows(int part);

        public native int channels(int part);

        public native @StdString String channelName(int part, int channel);

        /** "half", "float", "uint8" … */
        public native @StdString String channelType(int part, int channel);

        /** The number of attributes of a part. */
        public native int attributes(int part);

        public native @StdString String attributeName(int part, int i);

        /** "string", "float", "float[8]" … */
        public native @StdString String attributeType(int part, int i);

        /** The value as text, whatever its type. */
        public native @StdString String attributeText(int part, int i);

        /** Interleaved floats of the channels from {@code first} up to {@code end}, exclusive. */
        public void read(int part, int y, int rows, int first, int end, float[] pixels) {
            read(part, y, rows, first, end, pixels, pixels.length);
        }

        private native void read(int part, int y, int rows, int first, int end, float[] pixels, long floats);

        /**
         * Interleaved codes of 16 bits of the channels from {@code first} up to {@code end}, exclusive; those of other integers are
         * converted.
         *
         * @param codes direct; receives codes of native byte order from its position on, which does not change
         */
        public void readCodes(int part, int y, int rows, int first, int end, ByteBuffer codes) {
            if (!codes.isDirect()) {
                throw new IllegalArgumentException("the codes are not in a direct buffer");
            }
            readCodes(part, y, rows, first, end, codes, codes.remaining() / Short.BYTES);
        }

        private native void readCodes(int part, int y, int rows, int first, int end, @Cast("void*") ByteBuffer pixels, long codes);
    }
}
