package lightwell.heif;

import java.nio.ByteBuffer;

/** Checks the item graph and rebuilds it as a decoder can take it. Every file goes through here. */
public final class Normaliser {

    private Normaliser() { }

    /** @throws HeifException when nothing safe can be shown: not a HEIF file, truncated, a derivation cycle in the primary item, absurd size */
    public static NormalisedHeif normalise(ByteBuffer file) throws HeifException {
        throw new UnsupportedOperationException("see room heif");
    }
}
