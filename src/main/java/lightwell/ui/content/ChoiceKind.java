package lightwell.ui.content;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import lightwell.photo.LayerKind;
import lightwell.photo.Photo;
import lightwell.ui.look.ScalarScale;

/**
 * A kind of pane content: a kind of layer, or a picture that is computed from layers. {@link ChoiceKinds} registers all of them. Its texts
 * are {@code pane.<id>} (title), {@code pane.<id>.empty} (why a photo shows nothing of it), for values that are codes {@code
 * rule.<id>.tip}, and for shares {@code measure.<id>.detail}. Immutable.
 */
public final class ChoiceKind {

    /** The numbers that the probe and the inspector show. */
    public enum Measure {
        /** None: it is computed from layers that are measured. */
        NOTHING,
        /** The light of the base, and values computed from it. */
        LIGHT,
        /** Codes, and metres if they have a unit. */
        METRES,
        CODES,
        /** 0..1. */
        SHARE,
        /** Numbers as stored. */
        VALUES
    }

    private final ChoiceTraits traits;

    /** @param traits must not be changed afterwards */
    ChoiceKind(ChoiceTraits traits) {
        this.traits = traits;
    }

    /** A word in lower case that never changes, since settings store it. */
    public String id() {
        return traits.id;
    }

    /** Whether a photo may have several, distinguished by the names of their layers. */
    public boolean named() {
        return traits.named;
    }

    /** The title for the name of a layer. */
    String words(String name) {
        return traits.words.apply(name);
    }

    /** Whether it shows layers of that kind. */
    public boolean shows(LayerKind kind) {
        return traits.layers.contains(kind);
    }

    /** Whether it shows the photo as a picture. */
    public boolean light() {
        return traits.light;
    }

    /** Whether it is computed from layers of the photo, without being one. */
    public boolean derived() {
        return traits.layers.isEmpty();
    }

    /** Whether it is the base, or a layer that describes the base. */
    public boolean ofBase() {
        return !derived() && traits.layers.stream().allMatch(LayerKind::ofBase);
    }

    /** Whether it separates inside from outside. */
    public boolean cutOut() {
        return traits.layers.stream().anyMatch(kind -> kind.samples() == LayerKind.Samples.SHARE);
    }

    /** The section of menus; a separator divides sections. */
    public String section() {
        return traits.section;
    }

    /** The default pane of four, from 0; menus list a kind with a default pane even if a photo lacks it. */
    public OptionalInt place() {
        return traits.place;
    }

    public Measure measure() {
        return traits.measure;
    }

    /** Whether a pane may show it by default. */
    boolean worthwhile(LayerChoice choice) {
        return !derived() && traits.worthwhile.test(choice);
    }

    /** The inputs it depends on, besides its own samples. */
    List<Object> inputs(LayerInputs all) {
        return traits.inputs.apply(all);
    }

    /** The meaning of its codes; empty if the photo lacks the layer, or it has several channels. */
    Optional<ScalarScale> scale(Photo photo, LayerChoice choice) {
        return traits.scale.apply(photo, choice);
    }

    /** Decodes, so it blocks: call it in the background, under a lease. */
    LayerContent content(OpenPhoto photo, LayerChoice choice, LayerInputs all) throws IOException {
        return traits.content.of(photo, choice, all);
    }

    /** The options of a photo for this kind, from its metadata only. */
    List<LayerOption> options(OpenPhoto photo) {
        return traits.offer.apply(photo, this);
    }

    @Override
    public String toString() {
        return id();
    }
}
