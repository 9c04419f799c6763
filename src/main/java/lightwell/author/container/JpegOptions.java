package lightwell.author.container;

import java.util.Optional;
import lightwell.author.Chroma;
import lightwell.author.Quality;

/**
 * How an Ultra HDR JPEG is written.
 *
 * @param chroma of the base; the colours of a gain map always have full resolution
 * @param icc    the profile of the base; without one, readers take sRGB
 */
public record JpegOptions(Quality quality, Chroma chroma, Optional<byte[]> icc) {}
