package lightwell.photo;

import java.util.List;
import java.util.Optional;

/**
 * The kinds of layers that a photo may have, registered once, with everything that packages which read and write layers need. How a pane
 * shows it is defined by {@code ui.content.ChoiceKind}. The order is that of a photo's layers.
 */
public enum LayerKind {

    /** The picture that every viewer shows; it becomes R, G and B of an EXR. */
    BASE(kind("base", Samples.COLOURS)),
    GAIN_MAP(kind("gainmap", Samples.CODES).json("gainMap").exr("gainmap", false, "Y")),
    DEPTH(kind("depth", Samples.CODES).exr("depth", true, "Z")),
    MATTE(kind("matte", Samples.SHARE).many().exr("matte", false, "A")),
    /** The opacity of the base; it becomes A of an EXR's picture. */
    ALPHA(kind("alpha", Samples.SHARE).meaning("Opacity; the base's colours are not multiplied by it. ")),
    /** A smaller copy. */
    THUMBNAIL(kind("thumbnail", Samples.COLOURS).many().apart()),
    /** An image that belongs to an image other than the base, or whose meaning is unknown. */
    OTHER_AUXILIARY(kind("auxiliary", Samples.CODES).many().apart()),
    /** Numbers of a channel, as floats: {@link LayerPixels#values}. */
    DATA(kind("data", Samples.CODES).many().apart()),
    /** An independent image, like the base. */
    IMAGE(kind("image", Samples.COLOURS).many().apart());

    /** The meaning of code values. */
    public enum Samples {
        /** Light, by the layer's {@link Layer#colours}. */
        COLOURS,
        /** The share of a pixel that is inside, 0 to the largest code; one channel. */
        SHARE,
        /** Numbers with a meaning of their own. */
        CODES
    }

    private final Traits traits;

    LayerKind(Traits traits) {
        this.traits = traits;
    }

    /** A word in lower case that never changes. */
    public String id() {
        return traits.id;
    }

    /** The value of {@code kind} in {@code info --json}; {@code info.schema.json} lists all values. */
    public String json() {
        return traits.json;
    }

    public Samples samples() {
        return traits.samples;
    }

    /** The number of channels of a layer whose picture is coded with {@code coded}. */
    public int channels(int coded) {
        return samples() == Samples.SHARE ? 1 : coded;
    }

    /** Whether a photo may have several, distinguished by their names. */
    public boolean many() {
        return traits.many;
    }

    /** Whether it is the base or describes the base; others are further pictures of the file. */
    public boolean ofBase() {
        return traits.ofBase;
    }

    /** Its channels in an EXR, beside the picture; empty if it is not written as data. */
    public Optional<ExrNames> exr() {
        return traits.exr;
    }

    /** The description of the values in its TIFF, sentences that each end with a space; may be empty. */
    public String meaning() {
        return traits.meaning;
    }

    private static Traits kind(String id, Samples samples) {
        return new Traits(id, samples);
    }

    /** Changes only during the construction of a kind. */
    private static final class Traits {

        private final String id;
        private final Samples samples;
        private String json;
        private boolean many;
        private boolean ofBase = true;
        private Optional<ExrNames> exr = Optional.empty();
        private String meaning = "";

        private Traits(String id, Samples samples) {
            this.id = id;
            this.samples = samples;
            this.json = id;
        }

        private Traits json(String word) {
            json = word;
            return this;
        }

        private Traits many() {
            many = true;
            return this;
        }

        private Traits apart() {
            ofBase = false;
            return this;
        }

        private Traits exr(String layer, boolean full, String... channels) {
            exr = Optional.of(new ExrNames(layer, List.of(channels), full));
            return this;
        }

        private Traits meaning(String sentences) {
            meaning = sentences;
            return this;
        }
    }
}
