package lightwell.ui.content;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import lightwell.photo.LayerInfo;
import lightwell.ui.content.LayerContent.Empty;
import lightwell.ui.content.LayerContent.Picture;
import lightwell.ui.kit.Texts;

/** The layers of the photo that the open one is compared with, as choices of the open one. */
final class ReferenceContents {

    /** The largest difference of two aspects that are taken for the same: one pixel of rounding in a small picture. */
    private static final double SAME_ASPECT = 0.005;

    private ReferenceContents() {}

    /** Everything that the other photo offers; nothing without one. */
    static List<LayerOption> options(OpenPhoto open, ChoiceKind kind) {
        return open.basis().reference().map(other -> LayerOptions.of(other).stream().map(option -> option(other, option, kind)).toList())
                .orElse(List.of());
    }

    private static LayerOption option(OpenPhoto other, LayerOption option, ChoiceKind kind) {
        LayerChoice choice = new LayerChoice(kind, option.choice().id());
        Optional<String> problem = option.lacking() ? Optional.of(choice.absence()) : option.problem();
        return new LayerOption(choice, Texts.get("pane.reference", option.title()), option.size(), option.bits(),
                Texts.get("reference.detail", other.photo().path(), option.detail()), problem);
    }

    static LayerContent content(OpenPhoto open, LayerChoice choice, LayerInputs inputs) throws IOException {
        Optional<LayerChoice> layer = LayerChoices.parse(choice.name());
        if (inputs.reference().isEmpty() || layer.isEmpty()) {
            return new Empty(Texts.get("reference.none"));
        }
        OpenPhoto other = inputs.reference().get();
        LayerContent content = other.layers().content(layer.get(), other.basis());
        return content instanceof Picture picture && !sameAspect(open, other)
                ? new Picture(picture.pyramid(), picture.painting(), true, picture.samples()) : content;
    }

    /** The title of a layer by its choice in the other photo. */
    static String title(String id) {
        return LayerChoices.parse(id).map(LayerChoice::title).orElse(id);
    }

    private static boolean sameAspect(OpenPhoto open, OpenPhoto other) {
        return Math.abs(Math.log(aspect(open) / aspect(other))) < SAME_ASPECT;
    }

    private static double aspect(OpenPhoto photo) {
        LayerInfo base = photo.photo().base().info();
        return (double) base.width() / base.height();
    }
}
