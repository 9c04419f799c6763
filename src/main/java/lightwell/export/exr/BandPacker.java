package lightwell.export.exr;

import java.nio.ByteBuffer;
import lightwell.image.Half;

/** Computes the rows of a part and lays them out for the EXR writer: pixel by pixel, each channel in its type. Thread-safe. */
final class BandPacker {

    private final ExrPart part;
    private final int width;
    private final int stride;

    BandPacker(ExrPart part) {
        this.part = part;
        this.width = part.width();
        this.stride = part.pixelBytes();
    }

    /** The size of this many rows in bytes. */
    int bytes(int rows) {
        return Math.multiplyExact(Math.multiplyExact(width, stride), rows);
    }

    /** Fills the buffer from its start and sets its limit to the end of the band. */
    void pack(int y, int rows, ByteBuffer out) {
        int offset = 0;
        float[] values = new float[0];
        for (ExrLayer layer : part.layers()) {
            int needed = Math.multiplyExact(width * rows, layer.components());
            if (values.length < needed) {
                values = new float[needed];
            }
            layer.source().read(y, rows, values);
            for (ExrChannel channel : layer.channels()) {
                put(values, channel, layer.components(), rows * width, out, offset);
                offset += channel.bytes();
            }
        }
        out.position(0).limit(bytes(rows));
    }

    private void put(float[] values, ExrChannel channel, int components, int pixels, ByteBuffer out, int offset) {
        int in = channel.component();
        int at = offset;
        if (channel.type() == ExrChannel.Type.HALF) {
            for (int i = 0; i < pixels; i++, in += components, at += stride) {
                out.putShort(at, Half.of(values[in]));
            }
        } else {
            for (int i = 0; i < pixels; i++, in += components, at += stride) {
                out.putFloat(at, finite(values[in]));
            }
        }
    }

    /** Limits a value to the range of halves, in float channels too, since compositing programs cannot handle infinite depths. */
    private static float finite(float value) {
        return Float.isNaN(value) ? 0 : Math.max(-Half.LARGEST, Math.min(Half.LARGEST, value));
    }
}
