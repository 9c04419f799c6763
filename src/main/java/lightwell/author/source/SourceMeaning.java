package lightwell.author.source;

import lightwell.author.AuthorException;
import lightwell.author.HdrSpace;
import lightwell.color.ColorEngine;
import lightwell.color.ColorException;
import lightwell.color.PixelTransform;
import lightwell.message.Message;
import lightwell.metadata.ColorEncoding;
import lightwell.metadata.Primaries;
import lightwell.metadata.Transfer;

/**
 * The meaning of a file's numbers, and the way to their light.
 *
 * @param primaries of the light
 */
record SourceMeaning(ColorEncoding encoding, Primaries primaries, SampleLight light) {

    private static final Transfer LINEAR = new Transfer.Gamma(1);
    private static final double SAME = 0.01;
    /** Light this close to SDR white is not above it. */
    private static final double WHITE = 1.001;

    /** P3 for what fits in there, else Rec. 2020. */
    static Primaries target(Primaries primaries) {
        boolean fits = primaries.near(Primaries.REC709, SAME) || primaries.near(Primaries.DISPLAY_P3, SAME);
        return fits ? HdrSpace.P3.primaries() : HdrSpace.REC2020.primaries();
    }

    /** The same for an encoding, whose primaries mean nothing beside tables. */
    static Primaries target(ColorEncoding encoding) {
        return encoding.tables().isPresent() ? HdrSpace.REC2020.primaries() : target(encoding.primaries());
    }

    /**
     * @param floats whether samples may exceed 1
     * @param narrow whether codes are of narrow range
     */
    static SourceMeaning of(ColorEncoding encoding, boolean floats, boolean narrow, ColorEngine color) throws ColorException {
        Primaries target = target(encoding);
        boolean linear = encoding.tables().isEmpty() && encoding.red().equals(LINEAR) && encoding.green().equals(LINEAR)
                && encoding.blue().equals(LINEAR);
        return new SourceMeaning(encoding, target, linear && floats ? SampleLight.linear(encoding.primaries(), target)
                : new CodeLight(encoding, narrow, target, color));
    }

    /** A colour space of the OCIO config. Its light is scaled by its curve if that is PQ's or HLG's. */
    static SourceMeaning ofConfig(String colorSpace, Message origin, ColorEngine color) throws ColorException {
        Primaries target = HdrSpace.REC2020.primaries();
        PixelTransform transform = color.toLinear(colorSpace, target);
        SampleLight light = transform::apply;
        return new SourceMeaning(ColorEncoding.of(colorSpace, target, LINEAR, origin), target,
                light.times(CurveShape.hdr(light).orElse(1)));
    }

    /** @throws AuthorException if codes 0..1 hold no light above SDR white */
    void requireHdr(String name) throws AuthorException {
        if (!(light.brightest() > WHITE)) {
            throw new AuthorException(Message.of("author.source.sdr", name, encoding.name(), encoding.origin()));
        }
    }
}
