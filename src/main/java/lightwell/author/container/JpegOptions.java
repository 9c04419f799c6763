package lightwell.author.container;

import java.util.Optional;
import java.util.function.Consumer;
import lightwell.author.Chroma;
import lightwell.author.Quality;
import lightwell.message.Message;

/**
 * How an Ultra HDR JPEG is written.
 *
 * @param chroma   of the base; the colours of a gain map always have full resolution
 * @param icc      the profile of the base; without one, readers take sRGB
 * @param warnings receives one sentence for what could not be carried along
 */
public record JpegOptions(Quality quality, Chroma chroma, Optional<byte[]> icc, Consumer<Message> warnings) {}
