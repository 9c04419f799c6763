package lightwell.depth;

import lightwell.image.Raster;

/** The metres of a decoded map's codes. Valid as long as the map. */
record CodedMetres(Raster map, DepthScale scale, float[] table) implements MetresMap {

    /** @param map upright; its first channel is read */
    CodedMetres(Raster map, DepthScale scale) {
        this(map, scale, scale.metres());
    }

    @Override
    public int width() {
        return map.width();
    }

    @Override
    public int height() {
        return map.height();
    }

    @Override
    public float metres(int x, int y) {
        return table[Math.min(map.get(x, y, 0), table.length - 1)];
    }
}
