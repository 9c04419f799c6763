package lightwell.metadata;

import java.util.OptionalDouble;

/**
 * What Apple's own metadata say of a gain map; the rule that makes a headroom of them is in {@code lightwell.hdr}.
 *
 * @param version         {@code HDRGainMap:HDRGainMapVersion}, 0 when absent
 * @param xmpHeadroom     {@code HDRGainMap:HDRGainMapHeadroom}, linear
 * @param makerHeadroom   maker note 33 (0x0021)
 * @param makerGain       maker note 48 (0x0030)
 */
public record AppleGainMap(int version, OptionalDouble xmpHeadroom, OptionalDouble makerHeadroom, OptionalDouble makerGain) {}
