package lightwell.photo.reader;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import lightwell.message.Message;
import lightwell.metadata.ColorEncoding;
import lightwell.metadata.Transfer;
import lightwell.rows.ColourRules;
import lightwell.rows.StoredFacts;

/**
 * The encoding of a TIFF, PNG or EXR as a photo, whose samples are codes.
 *
 * @param floats whether the codes are half floats: {@link Transfer.HalfFloat}
 */
record StoredColour(ColorEncoding encoding, boolean floats) {

    private static final Transfer LINEAR = new Transfer.Gamma(1);

    /** By what the file says; integers that say nothing are sRGB, floats linear Rec. 709. */
    static StoredColour of(StoredFacts facts, Map<String, String> attributes, boolean floats, String name, Consumer<Message> warnings) {
        Optional<ColorEncoding> said = ColourRules.orByName(ColourRules.stored(facts, attributes, warnings), name, warnings);
        ColorEncoding encoding = said.orElseGet(() -> floats ? ColourRules.ofFloats() : ColorEncoding.ASSUMED_SRGB);
        return floats && linear(encoding) ? new StoredColour(light(encoding, true), true) : new StoredColour(encoding, false);
    }

    /** A rendition without light above SDR white. */
    StoredColour sdr() {
        return floats ? new StoredColour(light(encoding, false), true) : this;
    }

    private static ColorEncoding light(ColorEncoding encoding, boolean hdr) {
        return ColorEncoding.of(encoding.name(), encoding.primaries(), new Transfer.HalfFloat(hdr), encoding.origin());
    }

    private static boolean linear(ColorEncoding encoding) {
        return encoding.tables().isEmpty() && encoding.red().equals(LINEAR) && encoding.green().equals(LINEAR)
                && encoding.blue().equals(LINEAR);
    }
}
