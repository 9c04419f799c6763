package lightwell.ui.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import lightwell.ui.look.LightWords;
import lightwell.ui.render.ChannelView;
import lightwell.ui.render.DisplaySettings.Light;
import lightwell.ui.render.DisplaySettings.Stripes;
import lightwell.ui.render.DisplaySettings;
import lightwell.ui.render.Grading;
import org.junit.jupiter.api.Test;

class LightModelTest {

    private final LightModel light = new LightModel();

    @Test
    void settingsFollowAndResetMakesThemPlain() {
        assertEquals(DisplaySettings.PLAIN, now());
        light.exposure().set(1.5);
        light.offset().set(-0.25);
        light.gamma().set(2);
        light.channel().set(ChannelView.GREEN);
        light.mode().set(Light.CLIP);
        light.darkStripes().set(true);
        DisplaySettings all = new DisplaySettings(new Grading(1.5, -0.25, 2), ChannelView.GREEN, Light.CLIP, new Stripes(false, true));
        assertEquals(all, now());
        light.reset();
        assertEquals(DisplaySettings.PLAIN, now());
        light.restore(all);
        assertEquals(all, now());
    }

    @Test
    void whatIsShownAlreadyIsTurnedOff() {
        light.toggle(ChannelView.RED);
        light.toggle(ChannelView.BLUE);
        assertEquals(ChannelView.BLUE, now().channel());
        light.toggle(ChannelView.BLUE);
        assertEquals(ChannelView.RGB, now().channel());
        light.toggle(Light.FALSE_COLOUR);
        assertEquals(Light.FALSE_COLOUR, now().light());
        light.toggle(Light.FALSE_COLOUR);
        assertEquals(Light.ALL, now().light());
    }

    @Test
    void whatIsBeyondTheRangesOrNoNumberDoesNoHarm() {
        light.exposure().set(100);
        light.offset().set(Double.NaN);
        light.gamma().set(0);
        assertEquals(new Grading(LightModel.EXPOSURE_RANGE, 0, LightModel.LEAST_GAMMA), now().grading());
    }

    @Test
    void wordsSayWhatIsInForceAndNothingForThePlainView() {
        assertEquals("rule", LightWords.before("rule", now()));
        light.exposure().set(1);
        assertEquals("+1.0 stop · rule", LightWords.before("rule", now()));
        light.exposure().set(-0.25);
        light.gamma().set(1.2);
        light.mode().set(Light.CLIP);
        light.channel().set(ChannelView.RED);
        light.brightStripes().set(true);
        assertEquals("clipped, R, −0.25 stops, γ 1.2, highlights striped", LightWords.of(now()));
        light.darkStripes().set(true);
        light.mode().set(Light.FALSE_COLOUR);
        assertEquals("false colour, R, clipping striped", LightWords.of(now()), "false colours measure the scene");
    }

    private DisplaySettings now() {
        return light.settings().getValue();
    }
}
