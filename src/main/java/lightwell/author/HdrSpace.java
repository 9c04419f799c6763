package lightwell.author;

import lightwell.metadata.Primaries;

/** The primaries of an HDR rendition. */
public enum HdrSpace {

    P3("P3 D65", Primaries.DISPLAY_P3, 12), REC2020("Rec. 2020", Primaries.REC2020, 9);

    private final String title;
    private final Primaries primaries;
    private final int codePoint;

    HdrSpace(String title, Primaries primaries, int codePoint) {
        this.title = title;
        this.primaries = primaries;
        this.codePoint = codePoint;
    }

    public String title() {
        return title;
    }

    public Primaries primaries() {
        return primaries;
    }

    /** The code point of the primaries in ITU-T H.273. */
    public int codePoint() {
        return codePoint;
    }
}
