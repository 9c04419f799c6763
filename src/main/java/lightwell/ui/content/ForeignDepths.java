package lightwell.ui.content;

import java.io.IOException;
import java.util.Optional;
import lightwell.depth.foreign.Alignment;
import lightwell.depth.foreign.DepthNumbers;
import lightwell.depth.foreign.ForeignDepth;
import lightwell.depth.foreign.Meaning;
import lightwell.depth.quality.DepthSamples;
import lightwell.depth.quality.EdgeMaps;
import lightwell.failure.ToldException;
import lightwell.message.Message;

/** Lays depth maps from elsewhere on open photos. Stateless. */
public final class ForeignDepths {

    private ForeignDepths() {}

    /**
     * Aligns and scores a map. Decodes, so it blocks: call it in the background, under a lease.
     *
     * @param meaning empty to guess it
     * @throws IOException              one sentence, if the photo has no depth that can be read
     * @throws IllegalArgumentException one sentence, if the map does not suit it
     */
    public static ForeignDepth on(OpenPhoto photo, DepthNumbers numbers, Optional<Meaning> meaning, Alignment alignment)
            throws IOException {
        if (photo.photo().depth().isEmpty()) {
            throw new ToldException(Message.of("depth.none", photo.photo().name()));
        }
        DepthSamples own = photo.quality().samples();
        return ForeignDepth.of(numbers, own, EdgeMaps.of(own, photo.photo().base().raster()), meaning, alignment);
    }
}
