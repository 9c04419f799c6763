package lightwell.ui.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import lightwell.message.Message;
import lightwell.metadata.Transfer;
import lightwell.photo.Layer;
import lightwell.photo.LayerInfo;
import lightwell.photo.Photo;
import lightwell.photo.StereoEyes;
import lightwell.ui.kit.Texts;

/** The options of a photo for each {@link ChoiceKind}, from its metadata only. */
final class LayerOffers {

    private LayerOffers() {}

    /** Every layer of the kind. */
    static List<LayerOption> layers(OpenPhoto open, ChoiceKind kind) {
        return layers(open, kind, layer -> "");
    }

    /** @param rule further description of a layer; may be empty */
    private static List<LayerOption> layers(OpenPhoto open, ChoiceKind kind, Function<Layer, String> rule) {
        List<LayerOption> options = new ArrayList<>();
        for (Layer layer : open.photo().layers()) {
            if (kind.shows(layer.kind())) {
                LayerInfo info = layer.info();
                LayerChoice choice = LayerChoice.of(kind, layer);
                options.add(new LayerOption(choice, choice.title(layer), size(info), bits(layer),
                        detail(info, rule.apply(layer)), layer.problem().map(Message::toString)));
            }
        }
        return options;
    }

    /** Included even if the file has none. */
    static List<LayerOption> sdr(OpenPhoto open, ChoiceKind kind) {
        Layer.Base base = open.photo().base();
        boolean hdrBase = base.encoding().hdr();
        String colour = Texts.get("option.base", base.encoding().name(), base.encoding().origin(), base.info().type());
        boolean none = hdrBase && open.photo().gainMap().isEmpty();
        LayerChoice choice = new LayerChoice(kind, "");
        return List.of(new LayerOption(choice, sdrTitle(open, choice), size(base.info()), hdrBase ? floats() : bits(base), colour,
                none ? Optional.of(choice.absence()) : Optional.empty()));
    }

    /** Of a stereo pair, the base is one eye, and is called so beside the other. */
    private static String sdrTitle(OpenPhoto open, LayerChoice choice) {
        return StereoEyes.of(open.photo()).map(StereoEyes::left).map(StereoEyes.Eye::layer)
                .map(left -> Texts.get(left == open.photo().base() ? "pane.sdr.left" : "pane.sdr.right")).orElseGet(choice::title);
    }

    /** Included even if the file has none. */
    static List<LayerOption> hdr(OpenPhoto open, ChoiceKind kind) {
        Photo photo = open.photo();
        LayerInfo base = photo.base().info();
        boolean hdrBase = photo.base().encoding().hdr();
        String rule = open.hdr().rule().words().toString();
        boolean none = !hdrBase && photo.gainMap().isEmpty() && photo.lostGainMap().isEmpty();
        Optional<String> problem = none ? Optional.of(new LayerChoice(kind, "").absence())
                : hdrBase || open.hdr().active() ? Optional.empty() : Optional.of(rule);
        return made(kind, base, hdrBase && !open.hdr().active() ? bits(photo.base()) : floats(), rule, problem);
    }

    static List<LayerOption> gainMap(OpenPhoto open, ChoiceKind kind) {
        String rule = open.hdr().rule().words().toString();
        List<LayerOption> options = layers(open, kind, layer -> rule);
        LayerChoice choice = new LayerChoice(kind, "");
        open.photo().lostGainMap()
                .ifPresent(reason -> options.add(new LayerOption(choice, choice.title(), "", "", "", Optional.of(rule))));
        return options;
    }

    static List<LayerOption> depth(OpenPhoto open, ChoiceKind kind) {
        return layers(open, kind,
                layer -> open.photo().depth().flatMap(Layer.Depth::description).map(depth -> depth.trust().toString())
                        .orElse(Texts.get("rule.depth.unit.tip")));
    }

    static List<LayerOption> hdrDifference(OpenPhoto open, ChoiceKind kind) {
        return open.photo().gainMap().isEmpty() ? List.of()
                : made(kind, open.photo().base().info(), floats(), Texts.get("option.hdr_difference"),
                        Optional.empty());
    }

    static List<LayerOption> depthSteps(OpenPhoto open, ChoiceKind kind) {
        return open.photo().depth().map(map -> made(kind, map.info(), floats(), Texts.get("rule.depth_steps.tip"),
                map.description().isEmpty() ? Optional.of(Texts.get("pane.depth_steps.unit")) : Optional.empty())).orElse(List.of());
    }

    static List<LayerOption> depthQuality(OpenPhoto open, ChoiceKind kind) {
        return open.photo().depth().map(map -> made(kind, map.info(), Texts.get("option.computed"),
                Texts.get("rule." + kind.id() + ".tip"), Optional.empty())).orElse(List.of());
    }

    static List<LayerOption> eye(OpenPhoto open, ChoiceKind kind) {
        return stereo(open, kind, bits(open.photo().base()));
    }

    static List<LayerOption> anaglyph(OpenPhoto open, ChoiceKind kind) {
        return stereo(open, kind, Texts.get("option.computed"));
    }

    private static List<LayerOption> stereo(OpenPhoto open, ChoiceKind kind, String bits) {
        return StereoEyes.of(open.photo()).isEmpty() ? List.of()
                : made(kind, open.photo().base().info(), bits, Texts.get("option." + kind.id()), Optional.empty());
    }

    /** @param size of a layer with the same number of pixels */
    private static List<LayerOption> made(ChoiceKind kind, LayerInfo size, String bits, String detail, Optional<String> problem) {
        LayerChoice choice = new LayerChoice(kind, "");
        return List.of(new LayerOption(choice, choice.title(), size(size), bits, detail, problem));
    }

    private static String floats() {
        return Texts.get("option.float");
    }

    private static String size(LayerInfo info) {
        return info.width() + "×" + info.height();
    }

    private static String bits(Layer layer) {
        boolean halves = layer.colours().filter(colours -> colours.red() instanceof Transfer.HalfFloat).isPresent();
        return halves || layer.pixels().floats() ? floats() : Texts.get("option.bits", Integer.toString(layer.info().bitDepth()));
    }

    private static String detail(LayerInfo info, String rule) {
        String type = Texts.get("option.type", info.type(), Integer.toString(info.itemId()));
        return rule.isEmpty() ? type : type + "\n" + rule;
    }
}
