package lightwell.export.exr;

import java.nio.ByteBuffer;
import java.util.List;
import lightwell.presets.OpenImageIO;

/** Computes the rows of a part and lays them out for the EXR writer: pixel by pixel, each channel in its type. Thread-safe. */
final class BandPacker {

    /** Computed together: few enough for the processor's cache to keep them until all channels are in their places. */
    private static final int BLOCK_ROWS = 8;

    private final ExrPart part;
    private final int width;
    private final int stride;
    private final int components;

    BandPacker(ExrPart part) {
        this.part = part;
        this.width = part.width();
        this.stride = part.pixelBytes();
        this.components = part.layers().stream().mapToInt(ExrLayer::components).max().orElse(1);
    }

    /** The size of this many rows in bytes. */
    int bytes(int rows) {
        return Math.multiplyExact(Math.multiplyExact(width, stride), rows);
    }

    /**
     * Fills the buffer from its start and sets its limit to the end of the band.
     *
     * @param out direct, of native byte order
     */
    void pack(int y, int rows, ByteBuffer out) {
        int block = Math.min(BLOCK_ROWS, rows);
        float[] values = new float[Math.multiplyExact(width * block, components)];
        out.clear();
        for (int row = 0; row < rows; row += block) {
            pack(y + row, Math.min(block, rows - row), values, out, bytes(row));
        }
        out.position(0).limit(bytes(rows));
    }

    private void pack(int y, int rows, float[] values, ByteBuffer out, int start) {
        int at = start;
        for (ExrLayer layer : part.layers()) {
            layer.source().read(y, rows, values);
            List<ExrChannel> channels = layer.channels();
            for (int i = 0; i < channels.size();) {
                int end = sameRun(channels, i);
                int first = channels.get(i).component();
                // Floats, too, stay within the range of halves, since compositing programs cannot handle infinite depths.
                if (channels.get(i).type() == ExrChannel.Type.HALF) {
                    OpenImageIO.packHalves(out.position(at), stride, values, layer.components(), first, end - i, rows * width);
                } else {
                    OpenImageIO.packFloats(out.position(at), stride, values, layer.components(), first, rows * width);
                }
                for (; i < end; i++) {
                    at += channels.get(i).bytes();
                }
            }
        }
    }

    /** The end of the channels that are placed together: one of floats, or halves of successive components. */
    private static int sameRun(List<ExrChannel> channels, int first) {
        int end = first + 1;
        while (channels.get(first).type() == ExrChannel.Type.HALF && end < channels.size()
                && channels.get(end).type() == ExrChannel.Type.HALF
                && channels.get(end).component() == channels.get(end - 1).component() + 1) {
            end++;
        }
        return end;
    }
}
