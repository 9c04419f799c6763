package lightwell.author.container;

import java.util.Objects;
import java.util.function.Consumer;
import lightwell.author.Chroma;
import lightwell.author.Quality;
import lightwell.codec.EncoderOptions;
import lightwell.image.Raster;
import lightwell.message.Message;

/**
 * How pictures of a HEIF file are coded.
 *
 * @param chroma   of the base, or of a PQ picture; a gain map of three channels always has full chroma, so that its colours do not drift
 * @param warnings receives one sentence for what could not be carried along
 */
public record HeifOptions(Quality quality, Chroma chroma, Consumer<Message> warnings) {

    public HeifOptions {
        Objects.requireNonNull(warnings);
    }

    EncoderOptions picture() {
        return new EncoderOptions(quality.picture(), quality.preset(), chroma.code());
    }

    EncoderOptions map(Raster codes) {
        return new EncoderOptions(quality.map(), quality.preset(), codes.channels() == 1 ? chroma.code() : Chroma.FULL.code());
    }

    HeifOptions withChroma(Chroma other) {
        return new HeifOptions(quality, other, warnings);
    }
}
