package lightwell.ui.content;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import lightwell.photo.Layer;
import lightwell.photo.Photo;
import lightwell.ui.kit.Texts;
import lightwell.ui.look.ScalarScale;

/**
 * The subject of a pane, named independently of any photo, so that it can be remembered.
 *
 * @param name of the layer, for kinds of which a photo may have several; else empty
 */
public record LayerChoice(ChoiceKind kind, String name) implements PaneSubject {

    /** @param kind shows layers of this kind */
    static LayerChoice of(ChoiceKind kind, Layer layer) {
        return new LayerChoice(kind, kind.named() ? layer.info().name() : "");
    }

    /** The layer that it shows; empty if the photo lacks it, or it is computed from layers. */
    public Optional<Layer> layerOf(Photo photo) {
        return photo.layers().stream().filter(this::shows).findFirst();
    }

    boolean shows(Layer layer) {
        return kind.shows(layer.kind()) && (name.isEmpty() || name.equals(layer.info().name()));
    }

    /** The meaning of its codes; empty if the photo lacks the layer, or it has several channels. */
    public Optional<ScalarScale> scale(Photo photo) {
        return kind.scale(photo, this);
    }

    /** Whether it shows the photo as a picture. */
    public boolean light() {
        return kind.light();
    }

    /** Whether a pane may show it by default. */
    public boolean worthwhile() {
        return kind.worthwhile(this);
    }

    /** A short id: "sdr", "matte:skin". */
    @Override
    public String id() {
        return name.isEmpty() ? kind.id() : kind.id() + ":" + name;
    }

    @Override
    public List<Object> inputs(LayerInputs all) {
        return kind.inputs(all);
    }

    @Override
    public LayerContent content(OpenPhoto photo, LayerInputs inputs) throws IOException {
        return kind.content(photo, this, inputs);
    }

    /** The title of a layer that it shows. */
    public String title(Layer layer) {
        return kind.named() ? layer.info().title().toString() : title();
    }

    /** The title independent of a photo. */
    String title() {
        return text("pane." + kind.id());
    }

    /** Why a photo without it shows nothing. */
    String absence() {
        return text("pane." + kind.id() + ".empty");
    }

    private String text(String key) {
        return name.isEmpty() ? Texts.get(key) : Texts.get(key, kind.words(name));
    }
}
