package lightwell.export.exr;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lightwell.depth.DepthEncoding;
import lightwell.failure.RefusedException;
import lightwell.message.Message;

/**
 * What an EXR tells of a photo.
 *
 * @param layers  those to write, as far as the photo has them; at least one
 * @param floats  those with 32 bits a sample instead of 16
 * @param upright whether pictures are turned as they are meant to be seen; otherwise as the file stores its main picture
 * @param camera  whether the header says how the photo was taken
 * @param depth   the values that state depth
 */
public record ExrContent(Set<Part> layers, Set<Part> floats, boolean upright, boolean camera, DepthEncoding depth) {

    /** Everything, upright. Halves have 11 bits, which suits light and shares, but would put distant depth into steps. */
    public static final ExrContent DEFAULT = new ExrContent(EnumSet.allOf(Part.class), EnumSet.of(Part.DEPTH), true, true,
            DepthEncoding.METRES);

    /** What can be chosen by itself. */
    public enum Part {
        HDR, SDR, GAINMAP, ALPHA, DEPTH, MATTES;

        /** "gainmap". */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Part> of(String id) {
            return Stream.of(values()).filter(part -> part.id().equalsIgnoreCase(id)).findFirst();
        }
    }

    /** @throws IllegalArgumentException one sentence, if there are no layers */
    public ExrContent {
        if (layers.isEmpty()) {
            throw new RefusedException(Message.of("export.no-layers"));
        }
        layers = ordered(layers);
        floats = ordered(floats);
    }

    private static Set<Part> ordered(Collection<Part> parts) {
        EnumSet<Part> set = EnumSet.noneOf(Part.class);
        set.addAll(parts);
        return Collections.unmodifiableSet(set);
    }

    boolean has(Part part) {
        return layers.contains(part);
    }

    ExrChannel.Type type(Part part) {
        return floats.contains(part) ? ExrChannel.Type.FLOAT : ExrChannel.Type.HALF;
    }

    public ExrContent withLayers(Set<Part> chosen) {
        return new ExrContent(chosen, floats, upright, camera, depth);
    }

    public ExrContent withFloats(Set<Part> chosen) {
        return new ExrContent(layers, chosen, upright, camera, depth);
    }

    public ExrContent withUpright(boolean turned) {
        return new ExrContent(layers, floats, turned, camera, depth);
    }

    public ExrContent withCamera(boolean told) {
        return new ExrContent(layers, floats, upright, told, depth);
    }

    public ExrContent withDepth(DepthEncoding chosen) {
        return new ExrContent(layers, floats, upright, camera, chosen);
    }
}
