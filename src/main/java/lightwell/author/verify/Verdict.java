package lightwell.author.verify;

/** What became of a photo's gain map on the way from one folder to another. */
public enum Verdict {
    /** The map is there in both. */
    OK(true),
    /** Only the first photo has a map. */
    STRIPPED(false),
    /** The second photo speaks of a map that no reader can use. */
    ORPHANED(false),
    /** The map lost pixels, bits, channels or a description, or its headroom changed. */
    DEGRADED(false),
    /** Only the second photo has a map. */
    ADDED(true),
    /** Neither has one. */
    NONE(true),
    /** There is no second photo. */
    MISSING(false),
    /** There is no first photo. */
    NEW(true),
    /** One of them cannot be opened. */
    UNREADABLE(false);

    private final boolean harmless;

    Verdict(boolean harmless) {
        this.harmless = harmless;
    }

    /** Whether nothing was lost. */
    public boolean harmless() {
        return harmless;
    }
}
