package lightwell.ui.content;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import lightwell.photo.LayerKind;
import lightwell.photo.Photo;
import lightwell.ui.content.ChoiceKind.Measure;
import lightwell.ui.look.ScalarScale;

/** The properties of a {@link ChoiceKind}, with defaults that suit most layers. Changes only during registration. */
final class ChoiceTraits {

    /** Creates the content of a choice. */
    @FunctionalInterface
    interface Content {
        LayerContent of(OpenPhoto photo, LayerChoice choice, LayerInputs inputs) throws IOException;
    }

    final String id;
    final Set<LayerKind> layers = EnumSet.noneOf(LayerKind.class);
    String section;
    boolean named;
    UnaryOperator<String> words = ChoiceTraits::words;
    boolean light;
    OptionalInt place = OptionalInt.empty();
    Measure measure = Measure.NOTHING;
    Predicate<LayerChoice> worthwhile = choice -> true;
    Function<LayerInputs, List<Object>> inputs = all -> List.of();
    BiFunction<Photo, LayerChoice, Optional<ScalarScale>> scale = (photo, choice) -> Optional.empty();
    Content content;
    BiFunction<OpenPhoto, ChoiceKind, List<LayerOption>> offer;

    private ChoiceTraits(String id, Content content, BiFunction<OpenPhoto, ChoiceKind, List<LayerOption>> offer) {
        this.id = id;
        this.section = id;
        this.content = content;
        this.offer = offer;
    }

    /** Layers of codes: shown in grey, with their codes as scale. */
    static ChoiceTraits codes(String id, Content content, BiFunction<OpenPhoto, ChoiceKind, List<LayerOption>> offer, LayerKind... kinds) {
        ChoiceTraits traits = new ChoiceTraits(id, content, offer);
        traits.layers.addAll(Arrays.asList(kinds));
        traits.named = traits.layers.stream().anyMatch(LayerKind::many);
        traits.scale = (photo, choice) -> choice.layerOf(photo).filter(layer -> layer.problem().isEmpty())
                .flatMap(layer -> ScalarScale.codes(layer.info()));
        return traits;
    }

    /** A rendition of the base. */
    static ChoiceTraits base(String id, Content content, BiFunction<OpenPhoto, ChoiceKind, List<LayerOption>> offer) {
        ChoiceTraits traits = new ChoiceTraits(id, content, offer);
        traits.layers.add(LayerKind.BASE);
        traits.light = true;
        return traits;
    }

    /** Contents that are computed from layers. */
    static ChoiceTraits derived(String id, Content content, BiFunction<OpenPhoto, ChoiceKind, List<LayerOption>> offer) {
        return new ChoiceTraits(id, content, offer);
    }

    ChoiceTraits section(String name) {
        section = name;
        return this;
    }

    /**
     * A photo may have several, distinguished by names.
     *
     * @param title the title for a name
     */
    ChoiceTraits named(UnaryOperator<String> title) {
        named = true;
        words = title;
        return this;
    }

    private static String words(String name) {
        String words = name.replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** Shows the photo as a picture. */
    ChoiceTraits light() {
        light = true;
        return this;
    }

    /** @param pane of four, from 0 */
    ChoiceTraits place(int pane) {
        place = OptionalInt.of(pane);
        return this;
    }

    ChoiceTraits measure(Measure numbers) {
        measure = numbers;
        return this;
    }

    ChoiceTraits worthwhile(Predicate<LayerChoice> which) {
        worthwhile = which;
        return this;
    }

    ChoiceTraits inputs(Function<LayerInputs, List<Object>> some) {
        inputs = some;
        return this;
    }

    ChoiceTraits scale(BiFunction<Photo, LayerChoice, Optional<ScalarScale>> other) {
        scale = other;
        return this;
    }

    ChoiceTraits content(Content other) {
        content = other;
        return this;
    }

    ChoiceTraits offer(BiFunction<OpenPhoto, ChoiceKind, List<LayerOption>> other) {
        offer = other;
        return this;
    }
}
