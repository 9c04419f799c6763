package lightwell.ui.light;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.DoubleProperty;
import lightwell.hdr.HdrOptions;
import lightwell.hdr.HdrOptions.Choice;
import lightwell.hdr.HdrOptions.GainCurve;
import lightwell.hdr.HdrOptions.MissingGain;
import lightwell.hdr.IneffectiveReason;
import lightwell.ui.actions.ActionRegistry;
import lightwell.ui.actions.MenuPlace;
import lightwell.ui.actions.WindowAction;
import lightwell.ui.content.LayerChoices;
import lightwell.ui.render.ChannelView;
import lightwell.ui.render.DisplaySettings.Light;
import lightwell.ui.viewer.HdrRules;
import lightwell.ui.viewer.IneffectiveRules;
import lightwell.ui.viewer.LightModel;
import lightwell.ui.viewer.PanesModel;
import lightwell.ui.viewer.ViewerModel;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/** Actions for displaying light. */
final class LightActions {

    private static final double EXPOSURE_STEP = 0.25;
    private static final double OFFSET_STEP = 0.01;
    private static final double GAMMA_STEP = 0.1;

    private LightActions() {}

    static void register(ActionRegistry actions, LightModel light) {
        actions.add(mode("lightAll", light, Light.ALL, "V"));
        actions.add(mode("lightClip", light, Light.CLIP, "K"));
        actions.add(mode("lightHighlights", light, Light.HIGHLIGHTS, "H"));
        actions.add(mode("lightFalse", light, Light.FALSE_COLOUR, "E"));
        actions.add(WindowAction.toggle("stripesBright", MenuPlace.LIGHT_MODE, light.brightStripes()).keys("Z"));
        actions.add(WindowAction.toggle("stripesDark", MenuPlace.LIGHT_MODE, light.darkStripes()).keys("Shift+Z"));
        actions.add(channel("channelAll", light, ChannelView.RGB, "C"));
        actions.add(channel("channelRed", light, ChannelView.RED, "R"));
        actions.add(channel("channelGreen", light, ChannelView.GREEN, "G"));
        actions.add(channel("channelBlue", light, ChannelView.BLUE, "B"));
        actions.add(channel("channelLuminance", light, ChannelView.LUMINANCE, "Y"));
        actions.add(channel("channelSaturation", light, ChannelView.SATURATION, "S"));
        actions.add(channel("channelAlpha", light, ChannelView.ALPHA, "Shift+Y"));
        double range = LightModel.EXPOSURE_RANGE;
        actions.add(new WindowAction("brighter", MenuPlace.LIGHT_GRADING, () -> step(light.exposure(), EXPOSURE_STEP, -range, range))
                .icon(MaterialDesignB.BRIGHTNESS_7).keys("]"));
        actions.add(new WindowAction("darker", MenuPlace.LIGHT_GRADING, () -> step(light.exposure(), -EXPOSURE_STEP, -range, range))
                .icon(MaterialDesignB.BRIGHTNESS_5).keys("["));
        actions.add(new WindowAction("exposureReset", MenuPlace.LIGHT_GRADING, () -> light.exposure().set(0))
                .icon(MaterialDesignA.ARROW_U_LEFT_TOP).keys("0"));
        actions.add(offset("offsetUp", light, OFFSET_STEP, "Quote"));
        actions.add(offset("offsetDown", light, -OFFSET_STEP, "Semicolon"));
        actions.add(gamma("gammaUp", light, GAMMA_STEP, "Period"));
        actions.add(gamma("gammaDown", light, -GAMMA_STEP, "Comma"));
    }

    /** Registers actions for the HDR rules and their comparison. */
    static void register(ActionRegistry actions, ViewerModel viewer, PanesModel panes, ScalarModel mono) {
        HdrRules rules = viewer.rules();
        actions.add(new WindowAction("monoMap", MenuPlace.LIGHT_CHANNEL, mono::nextMap).keys("J")
                .disabledWhile(viewer.photo().isNull(), "reason.photo").disabledWhile(mono.absent(), "reason.mono"));
        actions.add(new WindowAction("monoReverse", MenuPlace.LIGHT_CHANNEL, mono::reverse).keys("Shift+J")
                .disabledWhile(viewer.photo().isNull(), "reason.photo").disabledWhile(mono.absent(), "reason.mono"));
        actions.add(target("targetSdr", rules, 0, "Shift+1"));
        actions.add(target("targetTwo", rules, 1, "Shift+2"));
        actions.add(target("targetFour", rules, 2, "Shift+4"));
        actions.add(target("targetFull", rules, HdrRules.FULL_TARGET, "Shift+9"));
        IneffectiveRules idle = new IneffectiveRules(viewer, rules.chosen());
        actions.add(rule("ruleGainMap",
                () -> rules.chosen().set(rules.chosen().get().withGainMap(next(rules.chosen().get().gainMap(), Choice.values()))),
                "Shift+R",
                idle.description()));
        actions.add(rule("ruleCurve",
                () -> rules.chosen().set(rules.chosen().get().withCurve(next(rules.chosen().get().curve(), GainCurve.values()))), "Shift+C",
                idle.curve()));
        actions.add(rule("ruleMissing",
                () -> rules.chosen().set(rules.chosen().get().withMissing(next(rules.chosen().get().missing(), MissingGain.values()))),
                "Shift+M", idle.missing()));
        actions.add(rule("rulesSwap", () -> {
            HdrOptions chosen = rules.chosen().get();
            rules.chosen().set(rules.other().get());
            rules.other().set(chosen);
        }, "Shift+X"));
        actions.add(rule("hdrDifference", () -> panes.choose(panes.focused().get(), LayerChoices.HDR_DIFFERENCE), "Shift+H")
                .disabledWhile(viewer.photo().isNull(), "reason.photo")
                .disabledWhile(viewer.lacks(photo -> photo.gainMap().isPresent()), "reason.gainMap"));
        actions.add(new WindowAction("lightReset", MenuPlace.LIGHT_RESET, () -> {
            viewer.light().reset();
            viewer.monoLooks().reset();
            rules.reset();
        }).icon(MaterialDesignR.RESTORE).keys("Shift+0"));
    }

    private static WindowAction target(String id, HdrRules rules, double stops, String key) {
        return new WindowAction(id, MenuPlace.LIGHT_TARGET, () -> rules.target().set(stops)).keys(key)
                .checkedWhile(rules.target().isEqualTo(stops, 1e-9));
    }

    private static WindowAction rule(String id, Runnable work, String key) {
        return new WindowAction(id, MenuPlace.LIGHT_RULES, work).keys(key);
    }

    /** An action that is disabled, with the reason, if it would have no effect. */
    private static WindowAction rule(String id, Runnable work, String key, ObjectBinding<Optional<IneffectiveReason>> idle) {
        WindowAction action = rule(id, work, key);
        for (IneffectiveReason why : IneffectiveReason.values()) {
            action.disabledWhile(Bindings.createBooleanBinding(() -> idle.get().filter(why::equals).isPresent(), idle),
                    IneffectiveRules.reason(why));
        }
        return action;
    }

    private static <T extends Enum<T>> T next(T value, T[] all) {
        return all[(value.ordinal() + 1) % all.length];
    }

    private static WindowAction mode(String id, LightModel light, Light mode, String key) {
        return new WindowAction(id, MenuPlace.LIGHT_MODE, () -> light.toggle(mode)).keys(key).checkedWhile(light.mode().isEqualTo(mode));
    }

    private static WindowAction channel(String id, LightModel light, ChannelView channel, String key) {
        return new WindowAction(id, MenuPlace.LIGHT_CHANNEL, () -> light.toggle(channel)).keys(key)
                .checkedWhile(light.channel().isEqualTo(channel));
    }

    private static WindowAction offset(String id, LightModel light, double by, String key) {
        return new WindowAction(id, MenuPlace.LIGHT_GRADING,
                () -> step(light.offset(), by, -LightModel.OFFSET_RANGE, LightModel.OFFSET_RANGE)).keys(key);
    }

    private static WindowAction gamma(String id, LightModel light, double by, String key) {
        return new WindowAction(id, MenuPlace.LIGHT_GRADING,
                () -> step(light.gamma(), by, LightModel.LEAST_GAMMA, LightModel.LARGEST_GAMMA)).keys(key);
    }

    /** Changes a value by whole steps, so that stepping back returns to the start. */
    private static void step(DoubleProperty value, double by, double least, double most) {
        double size = Math.abs(by);
        value.set(Math.max(least, Math.min(most, Math.round((value.get() + by) / size) * size)));
    }
}
