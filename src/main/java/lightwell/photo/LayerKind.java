package lightwell.photo;

import java.util.List;
import java.util.Optional;

/**
 * Every kind of layer, registered once, with the facts that readers and writers of layers need. {@code ui.content.ChoiceKind} adds
 * how a pane shows it. A photo lists its layers in this order.
 */
public enum LayerKind {

    /** The picture that every viewer shows. It becomes R, G and B of an EXR. */
    BASE(kind("base", Samples.COLOURS)),
    GAIN_MAP(kind("gainmap", Samples.CODES).json("gainMap").exr("gainmap", false, "Y")),
    DEPTH(kind("depth", Samples.CODES).exr("depth", true, "Z")),
    MATTE(kind("matte", Samples.SHARE).many().exr("matte", false, "A")),
    /** The opacity of the base. It becomes A of an EXR. */
    ALPHA(kind("alpha", Samples.SHARE).meaning("Opacity; the base's colours are not multiplied by it. ")),
    /** A smaller copy. */
    THUMBNAIL(kind("thumbnail", Samples.COLOURS).many().apart()),
    /** An image that belongs to another one than the base, or whose meaning is unknown. */
    OTHER_AUXILIARY(kind("auxiliary", Samples.CODES).many().apart()),
    /** An image that stands by itself, as the base does. */
    IMAGE(kind("image", Samples.COLOURS).many().apart());

    /** What code values are. */
    public enum Samples {
        /** Light, by the layer's {@link Layer#colours}. */
        COLOURS,
        /** The share of a pixel that is inside of something: 0 none, the largest code all; one channel. */
        SHARE,
        /** Numbers with a meaning of their own. */
        CODES
    }

    private final Traits traits;

    LayerKind(Traits traits) {
        this.traits = traits;
    }

    /** One word in lower case, which does not change. */
    public String id() {
        return traits.id;
    }

    /** The value of {@code kind} in {@code info --json}; {@code info.schema.json} lists all of them. */
    public String json() {
        return traits.json;
    }

    public Samples samples() {
        return traits.samples;
    }

    /** The channels that a layer of this kind has if its coded picture has {@code coded}. */
    public int channels(int coded) {
        return samples() == Samples.SHARE ? 1 : coded;
    }

    /** Whether a photo may have several, told apart by their names. */
    public boolean many() {
        return traits.many;
    }

    /** Whether it is the base or describes it. False for further pictures of the file. */
    public boolean ofBase() {
        return traits.ofBase;
    }

    /** Its channels in an EXR; empty if an EXR has no layer of its own for it. */
    public Optional<ExrNames> exr() {
        return traits.exr;
    }

    /** What the description of its TIFF says about its values: sentences that each end with a space, or nothing. */
    public String meaning() {
        return traits.meaning;
    }

    private static Traits kind(String id, Samples samples) {
        return new Traits(id, samples);
    }

    /** The facts of one kind; constant once the kind is constructed. */
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
