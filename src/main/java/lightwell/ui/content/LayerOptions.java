package lightwell.ui.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lightwell.message.Message;
import lightwell.photo.Layer;
import lightwell.photo.LayerInfo;
import lightwell.photo.Photo;
import lightwell.ui.kit.Texts;

/** Lists what a photo offers to the panes, by its metadata alone. */
public final class LayerOptions {

    private LayerOptions() {}

    /** SDR and HDR first, also when one of them is lacking; then every layer in the photo's order. */
    public static List<LayerOption> of(OpenPhoto open) {
        Photo photo = open.photo();
        Layer.Base base = photo.base();
        boolean hdrBase = base.encoding().hdr();
        List<LayerOption> options = new ArrayList<>();
        String colour = Texts.get("option.base", base.encoding().name(), base.encoding().source(), base.info().type());
        boolean noSdr = hdrBase && photo.gainMap().isEmpty();
        String decoded = bits(base.info());
        String computed = Texts.get("option.float");
        options.add(option(LayerChoice.SDR, base.info(), hdrBase ? computed : decoded, colour, absence(LayerChoice.SDR, noSdr)));
        boolean noHdr = !hdrBase && photo.gainMap().isEmpty() && photo.lostGainMap().isEmpty();
        Optional<String> unlit = noHdr || hdrBase || open.hdr().active() ? absence(LayerChoice.HDR, noHdr)
                : Optional.of(HdrWords.sentence(open.hdr().rule()));
        options.add(option(LayerChoice.HDR, base.info(), hdrBase && !open.hdr().active() ? decoded : computed,
                HdrWords.sentence(open.hdr().rule()), unlit));
        photo.gainMap().ifPresent(map -> options.add(
                option(LayerChoice.GAIN_MAP, LayerChoice.GAIN_MAP.title(), map.info(),
                        detail(map.info(), HdrWords.sentence(open.hdr().rule())), Optional.empty())));
        photo.lostGainMap().ifPresent(reason -> options.add(new LayerOption(LayerChoice.GAIN_MAP, LayerChoice.GAIN_MAP.title(), "", "", "",
                Optional.of(HdrWords.sentence(open.hdr().rule())))));
        photo.depth().ifPresent(map -> options.add(option(LayerChoice.DEPTH, LayerChoice.DEPTH.title(), map.info(),
                detail(map.info(), map.description().map(DepthTrust::statement).orElse(Texts.get("rule.depth.unit.tip"))),
                Optional.empty())));
        photo.cutOuts().forEach(layer -> options.add(
                option(LayerChoice.ofCutOut(layer), layer.info().title(), layer.info(), detail(layer.info(), ""), Optional.empty())));
        photo.others().forEach(other -> options.add(
                option(LayerChoice.of(other), other.info().title(), other.info(), detail(other.info(), ""),
                        other.problem().map(Message::toString))));
        if (photo.gainMap().isPresent()) {
            options.add(option(LayerChoice.HDR_DIFFERENCE, base.info(), computed,
                    Texts.get("option.hdr_difference"), Optional.empty()));
        }
        photo.depth().ifPresent(map -> {
            for (LayerChoice choice : List.of(LayerChoice.DEPTH_STEPS, LayerChoice.DEPTH_EDGES, LayerChoice.DEPTH_FAULTS)) {
                Optional<String> problem = choice.equals(LayerChoice.DEPTH_STEPS) && map.description().isEmpty()
                        ? Optional.of(Texts.get("pane.depth_steps.unit")) : Optional.empty();
                options.add(option(choice, map.info(), choice.equals(LayerChoice.DEPTH_STEPS) ? computed : Texts.get("option.computed"),
                        Texts.get("rule." + choice.id() + ".tip"), problem));
            }
        });
        if (StereoPair.of(photo).isPresent()) {
            for (LayerChoice choice : List.of(LayerChoice.LEFT_EYE, LayerChoice.RIGHT_EYE, LayerChoice.ANAGLYPH)) {
                options.add(option(choice, base.info(), choice.equals(LayerChoice.ANAGLYPH) ? Texts.get("option.computed") : decoded,
                        Texts.get("option." + choice.id()), Optional.empty()));
            }
        }
        return List.copyOf(options);
    }

    /** For menus: also the kinds that every pane can be asked for and this photo lacks, with the reason. */
    public static List<LayerOption> withAbsent(List<LayerOption> offered) {
        List<LayerOption> all = new ArrayList<>(offered);
        for (LayerChoice choice : List.of(LayerChoice.GAIN_MAP, LayerChoice.DEPTH)) {
            if (find(offered, choice).isEmpty()) {
                int at = Math.min(all.size(), choice.kind().ordinal());
                all.add(at, new LayerOption(choice, choice.title(), "", "", "", Optional.of(choice.absence())));
            }
        }
        return all;
    }

    /** What a photo calls it. */
    public static String title(List<LayerOption> options, LayerChoice choice) {
        return find(options, choice).map(LayerOption::title).orElseGet(choice::title);
    }

    static Optional<LayerOption> find(List<LayerOption> options, LayerChoice choice) {
        return options.stream().filter(option -> option.choice().equals(choice)).findFirst();
    }

    /** As it is decoded. */
    private static LayerOption option(LayerChoice choice, String title, LayerInfo info, String detail, Optional<String> problem) {
        return new LayerOption(choice, title, size(info), bits(info), detail, problem);
    }

    /** @param size of a layer that has as many pixels */
    private static LayerOption option(LayerChoice choice, LayerInfo size, String bits, String detail, Optional<String> problem) {
        return new LayerOption(choice, choice.title(), size(size), bits, detail, problem);
    }

    private static String size(LayerInfo info) {
        return info.width() + "×" + info.height();
    }

    private static String bits(LayerInfo info) {
        return Texts.get("option.bits", Integer.toString(info.bitDepth()));
    }

    private static String detail(LayerInfo info, String rule) {
        String type = Texts.get("option.type", info.type(), Integer.toString(info.itemId()));
        return rule.isEmpty() ? type : type + "\n" + rule;
    }

    private static Optional<String> absence(LayerChoice choice, boolean absent) {
        return Optional.of(choice).filter(c -> absent).map(LayerChoice::absence);
    }
}
