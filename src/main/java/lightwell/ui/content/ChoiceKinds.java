package lightwell.ui.content;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lightwell.photo.LayerKind;
import lightwell.ui.content.ChoiceKind.Measure;
import lightwell.ui.look.ScalarScale;

/** All kinds of pane contents, in the order of menus. The first one that names a kind of layer shows it. */
public final class ChoiceKinds {

    /** Filled by the constants below. */
    private static final List<ChoiceKind> ALL = new ArrayList<>();
    private static final String MAIN = "main";
    private static final String COMPUTED = "computed";
    private static final String SMALLER_COPY = "thumbnail";

    public static final ChoiceKind SDR = add(ChoiceTraits.base("sdr", (photo, choice, inputs) -> LayerContents.sdr(photo), LayerOffers::sdr)
            .section(MAIN).place(0).measure(Measure.LIGHT));

    public static final ChoiceKind HDR = add(ChoiceTraits
            .base("hdr", (photo, choice, inputs) -> LayerContents.hdr(photo, inputs.versions().shown()), LayerOffers::hdr)
            .section(MAIN).place(1).inputs(all -> List.of(all.versions().shown().hdr())));

    public static final ChoiceKind GAIN_MAP = add(codes("gainmap", LayerKind.GAIN_MAP)
            .section(MAIN).place(2).measure(Measure.CODES).offer(LayerOffers::gainMap)
            .inputs(all -> List.of(all.versions().picture().hdr()))
            .content((photo, choice, inputs) -> LayerContents.gainMap(photo, inputs.versions().picture().hdr())));

    public static final ChoiceKind DEPTH = add(codes("depth", LayerKind.DEPTH)
            .section(MAIN).place(3).measure(Measure.METRES).offer(LayerOffers::depth)
            .scale((photo, choice) -> photo.depth().map(ScalarScale::depth))
            .content((photo, choice, inputs) -> LayerContents.depth(photo)));

    public static final ChoiceKind MATTE = add(codes("matte", LayerKind.MATTE).measure(Measure.SHARE));

    public static final ChoiceKind ALPHA = add(codes("alpha", LayerKind.ALPHA).measure(Measure.SHARE)
            .content((photo, choice, inputs) -> AuxiliaryContents.alpha(photo, choice)));

    /** Channels of numbers. */
    public static final ChoiceKind DATA = add(codes("data", LayerKind.DATA).measure(Measure.VALUES)
            .scale((photo, choice) -> choice.layerOf(photo).filter(layer -> layer.problem().isEmpty())
                    .flatMap(layer -> layer.pixels().decodedValues()).map(ScalarScale::values))
            .content((photo, choice, inputs) -> AuxiliaryContents.values(photo, choice)));

    /** All layers that do not belong to the base. */
    public static final ChoiceKind OTHER = add(
            codes("other", LayerKind.THUMBNAIL, LayerKind.OTHER_AUXILIARY, LayerKind.IMAGE).measure(Measure.CODES)
                    .content((photo, choice, inputs) -> AuxiliaryContents.other(photo, choice))
                    .worthwhile(choice -> !choice.name().contains(SMALLER_COPY)));

    /** The difference of HDR by two sets of rules. */
    public static final ChoiceKind HDR_DIFFERENCE = add(ChoiceTraits
            .derived("hdr_difference", (photo, choice, inputs) -> HdrDifference.content(photo, choice, inputs.versions()),
                    LayerOffers::hdrDifference)
            .inputs(all -> List.of(all.versions().picture().hdr(), all.versions().other().hdr())));

    /** Millimetres per code of the depth map. */
    public static final ChoiceKind DEPTH_STEPS = add(ChoiceTraits
            .derived("depth_steps", (photo, choice, inputs) -> DepthQualityContents.steps(photo, choice), LayerOffers::depthSteps)
            .section(COMPUTED));

    /** Depth edges beside the picture's edges. */
    public static final ChoiceKind DEPTH_EDGES = add(ChoiceTraits
            .derived("depth_edges", (photo, choice, inputs) -> DepthQualityContents.edges(photo, choice), LayerOffers::depthQuality)
            .section(COMPUTED));

    /** Holes, clipped ends and flat areas of the depth. */
    public static final ChoiceKind DEPTH_FAULTS = add(ChoiceTraits
            .derived("depth_faults", (photo, choice, inputs) -> DepthQualityContents.faults(photo, choice), LayerOffers::depthQuality)
            .section(COMPUTED));

    /** A depth map from elsewhere that was laid on the photo, in metres; and by how much it is farther than the photo's own. */
    public static final ChoiceKind FOREIGN_DEPTH = add(ChoiceTraits
            .derived("foreign_depth", ForeignContents::depth, ForeignContents::options)
            .section(COMPUTED).inputs(all -> List.of(all.foreign())));
    public static final ChoiceKind FOREIGN_DIFFERENCE = add(ChoiceTraits
            .derived("foreign_difference", (photo, choice, inputs) -> ForeignContents.difference(choice, inputs), ForeignContents::options)
            .section(COMPUTED).inputs(all -> List.of(all.foreign())));

    /** The eyes of a stereo pair, each shifted by half of the shift; and both as one picture. */
    public static final ChoiceKind LEFT_EYE = add(ChoiceTraits
            .derived("left_eye", (photo, choice, inputs) -> StereoPair.leftEye(photo, choice, inputs.stereo()), LayerOffers::eye)
            .section(COMPUTED).light().inputs(all -> List.of(all.stereo().shift())));
    public static final ChoiceKind RIGHT_EYE = add(ChoiceTraits
            .derived("right_eye", (photo, choice, inputs) -> StereoPair.rightEye(photo, choice, inputs.stereo()), LayerOffers::eye)
            .section(COMPUTED).light().inputs(all -> List.of(all.stereo().shift())));
    public static final ChoiceKind ANAGLYPH = add(ChoiceTraits
            .derived("anaglyph", (photo, choice, inputs) -> StereoPair.anaglyph(photo, choice, inputs.stereo()), LayerOffers::anaglyph)
            .section(COMPUTED).light().inputs(all -> List.of(all.stereo())));

    /** The layers of the photo that the open one is compared with, named by their choices there. */
    public static final ChoiceKind REFERENCE = add(ChoiceTraits
            .derived("reference", (photo, choice, inputs) -> ReferenceContents.content(photo, choice, inputs), ReferenceContents::options)
            .named(ReferenceContents::title).inputs(all -> List.of(all.reference())));

    private ChoiceKinds() {}

    /** Layers of codes, the usual case. */
    private static ChoiceTraits codes(String id, LayerKind... kinds) {
        return ChoiceTraits.codes(id, (photo, choice, inputs) -> AuxiliaryContents.codes(photo, choice), LayerOffers::layers, kinds);
    }

    private static ChoiceKind add(ChoiceTraits traits) {
        ChoiceKind kind = new ChoiceKind(traits);
        ALL.add(kind);
        return kind;
    }

    public static List<ChoiceKind> all() {
        return Collections.unmodifiableList(ALL);
    }

    /** The kind that shows layers of that kind unchanged. */
    public static ChoiceKind of(LayerKind layer) {
        return ALL.stream().filter(kind -> kind.shows(layer)).findFirst()
                .orElseThrow(() -> new IllegalStateException("No choice shows layers of kind " + layer));
    }

    static Optional<ChoiceKind> byId(String id) {
        return ALL.stream().filter(kind -> kind.id().equals(id)).findFirst();
    }

    /** The default contents of four panes, in order. */
    public static List<LayerChoice> placed() {
        return ALL.stream().filter(kind -> kind.place().isPresent()).sorted(Comparator.comparingInt(kind -> kind.place().getAsInt()))
                .map(kind -> new LayerChoice(kind, "")).toList();
    }
}
