package lightwell.export.exr;

import java.util.List;
import java.util.Optional;
import lightwell.image.BandSource;

/**
 * The chosen layers of a photo as sources of bands.
 *
 * @param width  of the picture
 * @param hdr    3 values per pixel, SDR white at 1, in the requested colour space; the same as {@code sdr} without a gain map
 * @param sdr    3 values per pixel; also empty if the picture is HDR and the file has no SDR
 * @param gain   1 value; also empty if no gain map is applied
 * @param maps   0..1, mattes and other data about the base
 * @param alpha  0..1; colours are straight; empty: opaque, or not chosen
 */
record ExrLayers(int width, int height, Optional<BandSource> hdr, Optional<BandSource> sdr, Optional<DataBands.Sized> gain,
        Optional<DataBands.Depth> depth, List<DataBands.Map> maps, Optional<BandSource> alpha) {}
