package lightwell.export.extract;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import lightwell.depth.DepthScale;
import lightwell.image.Half;
import lightwell.image.Raster;
import lightwell.metadata.Transfer;
import lightwell.presets.OpenImageIO;

/** Converts the codes of a layer to TIFF samples: bytes, 16-bit integers or floats. Immutable. */
final class TiffSamples implements TiffPixels {

    /** The value of infinite depth, as in the EXR, since compositing programs cannot handle infinity. */
    static final float FARTHEST = Half.LARGEST;

    private enum Type { UINT8, UINT16, FLOAT }

    private final Type type;
    /** By code; floats as their bits. */
    private final int[] table;

    private final Raster raster;

    private TiffSamples(Raster raster, Type type, int[] table) {
        this.raster = raster;
        this.type = type;
        this.table = table;
    }

    /**
     * Codes stretched over the whole range of 8 or 16 bits, so that every reader sees the largest code as white: {@code stored = round(code
     * * full / largest)}, and back {@code code = round(stored * largest / full)}, exactly. Codes of 8 and 16 bits are unchanged.
     */
    static TiffSamples codes(Raster raster) {
        int bitDepth = raster.bitDepth();
        int largest = raster.maxCode();
        int full = bitDepth <= 8 ? 0xFF : 0xFFFF;
        int[] table = new int[largest + 1];
        for (int code = 0; code <= largest; code++) {
            table[code] = (int) Math.round((double) code * full / largest);
        }
        return new TiffSamples(raster, bitDepth <= 8 ? Type.UINT8 : Type.UINT16, table);
    }

    /** Metres along the optical axis. */
    static TiffSamples metres(Raster raster, DepthScale scale) {
        float[] metres = scale.metres();
        int[] table = new int[metres.length];
        for (int code = 0; code < metres.length; code++) {
            table[code] = Float.floatToRawIntBits(Math.min(metres[code], FARTHEST));
        }
        return new TiffSamples(raster, Type.FLOAT, table);
    }

    /** Linear light of codes that are half floats, with SDR white at 1. */
    static TiffSamples light(Raster raster, Transfer.HalfFloat halves) {
        int[] table = new int[raster.maxCode() + 1];
        for (int code = 0; code < table.length; code++) {
            table[code] = Float.floatToRawIntBits((float) halves.toLinear((double) code / raster.maxCode()));
        }
        return new TiffSamples(raster, Type.FLOAT, table);
    }

    @Override
    public int width() {
        return raster.width();
    }

    @Override
    public int height() {
        return raster.height();
    }

    @Override
    public int channels() {
        return raster.channels();
    }

    @Override
    public int bytes() {
        return type == Type.UINT8 ? 1 : type == Type.UINT16 ? 2 : 4;
    }

    @Override
    public void addChannel(String name, OpenImageIO.Spec spec) {
        switch (type) {
            case UINT8 -> spec.addUint8(name);
            case UINT16 -> spec.addUint16(name);
            default -> spec.addFloat(name);
        }
    }

    /** Codes beyond the raster's depth count as the largest. */
    @Override
    public void pack(int y, int rows, ByteBuffer out) {
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
