package lightwell.author;

import lightwell.metadata.Primaries;

/** The colour space of an SDR base. Both have sRGB's curve. */
public enum BaseSpace {

    DISPLAY_P3("Display P3", Primaries.DISPLAY_P3, 12), SRGB("sRGB", Primaries.REC709, 1);

    private final String title;
    private final Primaries primaries;
    private final int codePoint;

    BaseSpace(String title, Primaries primaries, int codePoint) {
        this.title = title;
        this.primaries = primaries;
        this.codePoint = codePoint;
    }

    /** The name of its ICC profile. */
    public String title() {
        return title;
    }

    public Primaries primaries() {
        return primaries;
    }

    /** The code point of its primaries in ITU-T H.273. */
    public int codePoint() {
        return codePoint;
    }
}
