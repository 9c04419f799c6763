package lightwell.metadata;

import java.util.OptionalDouble;

/**
 * What Apple's metadata say about a gain map; {@code lightwell.hdr} derives the headroom from it.
 *
 * @param version         {@code HDRGainMap:HDRGainMapVersion}, 0 if absent
 * @param xmpHeadroom     {@code HDRGainMap:HDRGainMapHeadroom}, linear
 * @param makerHeadroom   maker note 33 (0x0021)
 * @param makerGain       maker note 48 (0x0030)
 */
public record AppleGainMap(int version, OptionalDouble xmpHeadroom, OptionalDouble makerHeadroom, OptionalDouble makerGain) {}
