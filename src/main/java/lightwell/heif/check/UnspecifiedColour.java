package lightwell.heif.check;

import lightwell.heif.Property;

/** The colour description of a stream that has none (ITU-T H.273, value 2). */
final class UnspecifiedColour {

    private static final int UNSPECIFIED = 2;

    private UnspecifiedColour() {}

    static Property.Nclx code(boolean fullRange) {
        return new Property.Nclx(UNSPECIFIED, UNSPECIFIED, UNSPECIFIED, fullRange);
    }
}
