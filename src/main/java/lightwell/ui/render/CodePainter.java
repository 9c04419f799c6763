package lightwell.ui.render;

import lightwell.image.Turbo;

/** Painters for values 0..1 that are not light. */
public final class CodePainter {

    private CodePainter() {}

    /** Paints one channel as grey, three as RGB; values are treated as screen codes. */
    public static Painter plain(int channels) {
        int second = channels == 1 ? 0 : 1;
        return (values, pixels, argb, offset) -> {
            for (int p = 0, i = 0; p < pixels; p++, i += channels) {
                argb[offset + p] = 0xFF00_0000 | code(values[i]) << 16
                        | code(values[i + second]) << 8 | code(values[i + 2 * second]);
            }
        };
    }

    /**
     * Paints one channel in the colours of {@link Turbo}.
     *
     * @param reversed 1 is blue, 0 is red
     */
    public static Painter turbo(int channels, boolean reversed) {
        return (values, pixels, argb, offset) -> {
            for (int p = 0, i = 0; p < pixels; p++, i += channels) {
                argb[offset + p] = Turbo.argb(reversed ? 1 - values[i] : values[i]);
            }
        };
    }

    private static int code(float value) {
        return Math.round(255 * Math.min(1f, Math.max(0f, value)));
    }
}
