package lightwell.ui.render;

import java.util.Objects;
import lightwell.color.ScreenTransform;

/**
 * Converts ACEScg light to the screen with {@link DisplaySettings}, in this order: selection of highlights, grading, channel, light, view,
 * marks of clipping. Stages without effect are skipped. NaN is shown as black, infinite light as the brightest.
 */
public final class DisplayTransform implements Painter {

    private static final Painter GREY = CodePainter.plain(3);

    private final DisplaySettings settings;
    private final ScreenTransform screen;
    private final Grading.Stage grading;
    private final float gain;

    /** @param screen the view; its gain applies the exposure if no stage comes before it */
    public DisplayTransform(DisplaySettings settings, ScreenTransform screen) {
        this.settings = settings;
        this.screen = screen;
        boolean linear = !settings.channel().code() && settings.light() == DisplaySettings.Light.ALL && !settings.stripes().any();
        Grading.Stage stage = settings.applied().stage();
        float exposed = settings.applied().gain();
        boolean late = linear && stage == null;
        this.gain = late ? exposed : 1;
        this.grading = late || stage == null && exposed == 1 ? null : stage != null ? stage : scale(exposed);
    }

    private static Grading.Stage scale(float factor) {
        return (values, count) -> {
            for (int i = 0; i < count; i++) {
                values[i] *= factor;
            }
        };
    }

    /** @param rgb interleaved; modified */
    @Override
    public void paint(float[] rgb, int pixels, int[] argb, int offset) {
        Highlights highlights = settings.light() == DisplaySettings.Light.HIGHLIGHTS ? Highlights.of(rgb, pixels) : null;
        if (grading != null) {
            grading.apply(rgb, 3 * pixels);
        }
        byte[] marks = settings.stripes().any() ? ClippingStripes.marks(settings.stripes(), rgb, pixels) : null;
        settings.channel().apply(rgb, pixels);
        if (highlights != null) {
            highlights.dimOthers(rgb);
        }
        show(rgb, pixels, argb, offset);
        if (marks != null) {
            ClippingStripes.mark(marks, argb, offset);
        }
    }

    @Override
    public boolean marksClipping() {
        return settings.stripes().any();
    }

    private void show(float[] rgb, int pixels, int[] argb, int offset) {
        if (settings.falseColour()) {
            for (int p = 0, i = 0; p < pixels; p++, i += 3) {
                argb[offset + p] = FalseColour.argb(ChannelView.luminance(rgb[i], rgb[i + 1], rgb[i + 2]));
            }
            return;
        }
        if (settings.light() == DisplaySettings.Light.CLIP) {
            for (int i = 0; i < 3 * pixels; i++) {
                rgb[i] = rgb[i] > 1 ? 1 : rgb[i] > 0 ? rgb[i] : 0;
            }
        }
        if (settings.channel().code()) {
            GREY.paint(rgb, pixels, argb, offset); // not light: shown as a code
        } else {
            screen.apply(rgb, pixels, gain, argb, offset);
        }
    }

    /** Equal settings with the same view paint the same. */
    @Override
    public boolean equals(Object other) {
        return other instanceof DisplayTransform same && settings.equals(same.settings) && screen.equals(same.screen);
    }

    @Override
    public int hashCode() {
        return Objects.hash(settings, screen);
    }
}
