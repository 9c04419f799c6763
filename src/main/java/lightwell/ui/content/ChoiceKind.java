package lightwell.ui.content;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import lightwell.photo.LayerKind;
import lightwell.photo.Photo;

/**
 * One kind of what panes show: a kind of layer, or a picture that is made of layers. {@link ChoiceKinds} registers all of them.
 * Its texts are {@code pane.<id>} (title), {@code pane.<id>.empty} (why a photo shows nothing of it), for values that are codes
 * {@code rule.<id>.tip}, and for shares {@code measure.<id>.detail}. Immutable.
 */
public final class ChoiceKind {

    /** Which numbers the probe and the inspector show. */
    public enum Measure {
        /** None, because it is made of layers that are measured. */
        NOTHING,
        /** The light of the base, and the quantities computed from it. */
        LIGHT,
        /** Codes, and metres if the file gives a unit. */
        METRES,
        CODES,
        /** 0..1. */
        SHARE
    }

    private final ChoiceTraits traits;

    /** @param traits not changed from now on */
    ChoiceKind(ChoiceTraits traits) {
        this.traits = traits;
    }

    /** One word in lower case, which does not change: settings remember it. */
    public String id() {
        return traits.id;
    }

    /** Whether a photo may have several, told apart by the names of their layers. */
    public boolean named() {
        return traits.layers.stream().anyMatch(LayerKind::many);
    }

    /** Whether it shows layers of that kind. */
    public boolean shows(LayerKind kind) {
        return traits.layers.contains(kind);
    }

    /** Whether it shows the photo as a picture. */
    public boolean light() {
        return traits.light;
    }

    /** Whether it is made of layers of the photo, but none itself. */
    public boolean derived() {
        return traits.layers.isEmpty();
    }

    /** Whether it is the base, or a layer that describes it. */
    public boolean ofBase() {
        return !derived() && traits.layers.stream().allMatch(LayerKind::ofBase);
    }

    /** Whether it separates the inside of something from the outside. */
    public boolean cutOut() {
        return traits.layers.stream().anyMatch(kind -> kind.samples() == LayerKind.Samples.SHARE);
    }

    /** Menus draw a line between kinds of different sections. */
    public String section() {
        return traits.section;
    }

    /** Which of four panes, from 0, shows it by default. Menus list such kinds even if a photo lacks them. */
    public OptionalInt place() {
        return traits.place;
    }

    public Measure measure() {
        return traits.measure;
    }

    /** Whether a free pane shows it by default. */
    boolean worthwhile(LayerChoice choice) {
        return !derived() && traits.worthwhile.test(choice);
    }

    /** Everything besides its own samples that its content depends on. */
    List<Object> inputs(LayerInputs all) {
        return traits.inputs.apply(all);
    }

    /** The meaning of its codes; empty if the photo lacks the layer, or if it has several channels. */
    Optional<ScalarScale> scale(Photo photo, LayerChoice choice) {
        return traits.scale.apply(photo, choice);
    }

    /** Makes the content. Decodes, so it blocks: call it in the background, under a lease. */
    LayerContent content(OpenPhoto photo, LayerChoice choice, LayerInputs all) throws IOException {
        return traits.content.of(photo, choice, all);
    }

    /** The options that a photo offers, from its metadata alone. */
    List<LayerOption> options(OpenPhoto photo) {
        return traits.offer.apply(photo, this);
    }

    @Override
    public String toString() {
        return id();
    }
}
