package lightwell.metadata;

/**
 * An RGB profile made of lookup tables, for a colour engine: only the checked parts of the file's profile (the device-to-connection table
 * and its kind). Equality is identity, so that baked results can be cached by it.
 */
public final class IccTableProfile {

    private final byte[] profile;

    /** @param profile a complete one: header, {@code A2B0} and {@code wtpt}; must not be changed afterwards */
    public IccTableProfile(byte[] profile) {
        this.profile = profile;
    }

    /** A copy of the whole profile. */
    public byte[] profile() {
        return profile.clone();
    }
}
