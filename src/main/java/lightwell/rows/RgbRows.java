package lightwell.rows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lightwell.message.Message;

/** Rows of RGB samples as a decoder gives them. For one thread at a time; the owner closes it. */
public interface RgbRows extends AutoCloseable {

    Set<String> FLOATS = Set.of("half", "float", "double");
    int ROWS = 64;
    long BAND_BYTES = 16 << 20;
    long TILED_BAND_BYTES = 64 << 20;
    Set<String> BYTES = Set.of("uint8", "int8");

    int width();

    int height();

    /** The number of rows that are decoded together at least; 1 if there is none. */
    int together();

    /** The number of rows to read at a time: whole tiles if memory allows. */
    default int bandRows() {
        boolean tiled = together() > 1;
        long most = (tiled ? TILED_BAND_BYTES : BAND_BYTES) / (12L * width());
        return (int) Math.max(1, Math.min(tiled ? together() : ROWS, most));
    }

    /** Whether rows before the last ones that were read cost decoding the file anew. */
    boolean sequential();

    /** "half", "float", "uint16" … */
    String type();

    /** Whether samples may exceed 1. */
    default boolean floats() {
        return FLOATS.contains(type());
    }

    /** Whether samples have 8 bits at most. */
    default boolean bytes() {
        return BYTES.contains(type());
    }

    /** Whether red, green and blue are the same sample. */
    boolean grey();

    /** Those that say what the samples mean. */
    default Map<String, String> attributes() {
        return Map.of();
    }

    /** What is not used of the file. */
    List<Message> leftOut();

    /**
     * Decodes complete rows.
     *
     * @param rgb receives interleaved RGB: integers as shares 0..1 of the largest code; grey is repeated
     */
    void read(int y, int rows, float[] rgb) throws IOException;

    /** Whether {@link #readCodes} gives what is stored. */
    default boolean codes() {
        return false;
    }

    /**
     * Decodes complete rows of integers.
     *
     * @param codes direct, of native byte order; receives interleaved RGB of 16 bits from its start
     */
    default void readCodes(int y, int rows, ByteBuffer codes) throws IOException {
        throw new UnsupportedOperationException("the decoder has no codes");
    }

    @Override
    void close() throws IOException;
}
