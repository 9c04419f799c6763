package lightwell.metadata;

/**
 * A profile of RGB made of lookup tables, for a colour engine: what was checked of the file's own, its device-to-connection table and its
 * kind, and nothing else. Equal to itself alone, so that what is baked of it can be kept by it.
 */
public final class IccTableProfile {

    private final byte[] profile;

    /** @param profile a whole one: a header, {@code A2B0} and {@code wtpt}; not changed any more */
    public IccTableProfile(byte[] profile) {
        this.profile = profile;
    }

    /** A copy of the whole profile. */
    public byte[] profile() {
        return profile.clone();
    }
}
