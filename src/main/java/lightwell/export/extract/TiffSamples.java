package lightwell.export.extract;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import lightwell.depth.DepthScale;
import lightwell.image.Half;
import lightwell.image.Raster;
import lightwell.presets.OpenImageIO;

/** Converts the codes of a layer to TIFF samples: bytes, 16-bit integers or floats. Immutable. */
final class TiffSamples {

    /** The value of infinite depth, as in the EXR, since compositing programs cannot handle infinity. */
    static final float FARTHEST = Half.LARGEST;

    private enum Type { UINT8, UINT16, FLOAT }

    private final Type type;
    /** By code; floats as their bits. */
    private final int[] table;

    private TiffSamples(Type type, int[] table) {
        this.type = type;
        this.table = table;
    }

    /**
     * Codes stretched over the whole range of 8 or 16 bits, so that every reader sees the largest code as white: {@code stored = round(code
     * * full / largest)}, and back {@code code = round(stored * largest / full)}, exactly. Codes of 8 and 16 bits are unchanged.
     */
    static TiffSamples codes(int bitDepth) {
        int largest = (1 << bitDepth) - 1;
        int full = bitDepth <= 8 ? 0xFF : 0xFFFF;
        int[] table = new int[largest + 1];
        for (int code = 0; code <= largest; code++) {
            table[code] = (int) Math.round((double) code * full / largest);
        }
        return new TiffSamples(bitDepth <= 8 ? Type.UINT8 : Type.UINT16, table);
    }

    /** Metres along the optical axis. */
    static TiffSamples metres(DepthScale scale) {
        float[] metres = scale.metres();
        int[] table = new int[metres.length];
        for (int code = 0; code < metres.length; code++) {
            table[code] = Float.floatToRawIntBits(Math.min(metres[code], FARTHEST));
        }
        return new TiffSamples(Type.FLOAT, table);
    }

    int bytes() {
        return type == Type.UINT8 ? 1 : type == Type.UINT16 ? 2 : 4;
    }

    void addChannel(String name, OpenImageIO.Spec spec) {
        switch (type) {
            case UINT8 -> spec.addUint8(name);
            case UINT16 -> spec.addUint16(name);
            default -> spec.addFloat(name);
        }
    }

    /** Fills the buffer with complete rows; codes beyond the raster's depth count as the largest. */
    void pack(Raster raster, int y, int rows, ByteBuffer out) {
        out.clear();
        int count = raster.width() * raster.channels();
        byte[] line = new byte[count * raster.bytesPerSample()];
        ByteBuffer codes = ByteBuffer.wrap(line).order(ByteOrder.LITTLE_ENDIAN);
        ByteBuffer samples = raster.samples();
        for (int row = y; row < y + rows; row++) {
            samples.get(row * raster.rowStride(), line);
            for (int i = 0; i < count; i++) {
                int code = raster.bytesPerSample() == 1 ? line[i] & 0xFF : codes.getShort(2 * i) & 0xFFFF;
                put(table[Math.min(code, table.length - 1)], out);
            }
        }
        out.flip();
    }

    private void put(int sample, ByteBuffer out) {
        switch (type) {
            case UINT8 -> out.put((byte) sample);
            case UINT16 -> out.putShort((short) sample);
            default -> out.putInt(sample);
        }
    }
}
