package lightwell.ui.measure;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import lightwell.ui.kit.Texts;

/** The items of a probe, as texts of constant length. */
public enum ProbeItem {

    POSITION("position", 11, reading -> Optional.of(String.format("%5d %5d", reading.at().x(), reading.at().y()))),
    CODE("code", 14, ProbeItem::code),
    SDR("sdr", 20, reading -> reading.sdr().map(ProbeItem::triple)),
    HDR("hdr", 20, reading -> reading.hdr().map(ProbeItem::triple)),
    GAIN("gain", 20, reading -> reading.stops().isEmpty() ? Optional.empty() : Optional.of(Texts.get("probe.gain.value",
            number("%.3f", Math.pow(2, reading.stops().getAsDouble())), number("%+.2f", reading.stops().getAsDouble())))),
    DEPTH("depth", 18, ProbeItem::depth);

    private final String key;
    private final int length;
    private final Function<PixelReading, Optional<String>> text;

    ProbeItem(String key, int length, Function<PixelReading, Optional<String>> text) {
        this.key = key;
        this.length = length;
        this.text = text;
    }

    public String label() {
        return Texts.get("probe." + key);
    }

    /** For narrow windows. */
    public String shortLabel() {
        return Texts.get("probe." + key + ".short");
    }

    /** A dash if there is no reading, or the photo lacks the layer. */
    public String text(Optional<PixelReading> reading) {
        return String.format("%-" + length + "s", reading.flatMap(text).orElseGet(() -> Texts.get("probe.none")));
    }

    private static Optional<String> code(PixelReading reading) {
        int[] code = reading.code();
        return code.length == 0 ? Optional.empty() : Optional.of(String.format("%4d %4d %4d", code[0], code[1], code[2]));
    }

    private static String triple(float[] rgb) {
        return number("%6.4f", rgb[0]) + " " + number("%6.4f", rgb[1]) + " " + number("%6.4f", rgb[2]);
    }

    private static Optional<String> depth(PixelReading reading) {
        if (reading.metres().isPresent()) {
            double metres = reading.metres().getAsDouble();
            String number = Double.isInfinite(metres) ? "∞" : number("%.3f", metres);
            return Optional.of(Texts.get("probe.depth.value", number, reading.accuracy()));
        }
        return reading.depthCode().isPresent()
                ? Optional.of(Texts.get("probe.depth.code", Integer.toString(reading.depthCode().getAsInt()))) : Optional.empty();
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
