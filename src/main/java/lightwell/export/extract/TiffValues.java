package lightwell.export.extract;

import java.nio.ByteBuffer;
import lightwell.image.FloatPlane;
import lightwell.presets.OpenImageIO;

/** Floats as stored. */
record TiffValues(FloatPlane plane) implements TiffPixels {

    @Override
    public int width() {
        return plane.width();
    }

    @Override
    public int height() {
        return plane.height();
    }

    @Override
    public int channels() {
        return 1;
    }

    @Override
    public int bytes() {
        return 4;
    }

    @Override
    public void addChannel(String name, OpenImageIO.Spec spec) {
        spec.addFloat(name);
    }

    @Override
    public void pack(int y, int rows, ByteBuffer out) {
        out.clear();
        float[] row = new float[plane.width()];
        for (int i = 0; i < rows; i++) {
            plane.read(0, y + i, row.length, row, 0);
            for (float value : row) {
                out.putFloat(value);
            }
        }
        out.flip();
    }
}
