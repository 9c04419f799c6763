package lightwell.author.verify;

import java.util.Optional;
import java.util.OptionalDouble;
import lightwell.export.json.FileHead;
import lightwell.hdr.HdrOptions;
import lightwell.hdr.HdrReconstruction;
import lightwell.hdr.HdrRule;
import lightwell.hdr.Headroom;
import lightwell.message.Message;
import lightwell.metadata.ColorEncoding;
import lightwell.photo.Layer;
import lightwell.photo.LayerInfo;
import lightwell.photo.Photo;

/**
 * What a file says of its HDR, from metadata only.
 *
 * @param format    "HEIF", "AVIF" or "JPEG"
 * @param colours   of the base
 * @param map       the gain map that readers find
 * @param rule      how our own reader makes HDR of the file
 * @param announced whether the base announces a gain map by Adobe's XMP
 * @param lost      why a gain map of the file cannot be used
 */
public record FileFacts(String format, LayerInfo base, ColorEncoding colours, Optional<LayerInfo> map, MapDescriptions descriptions,
        HdrRule rule, boolean announced, Optional<Message> lost) {

    /** May be called after the photo was closed. */
    static FileFacts of(Photo photo) {
        return new FileFacts(FileHead.of(photo.path()).format(), photo.base().info(), photo.base().encoding(),
                photo.gainMap().map(Layer.GainMap::info), MapDescriptions.of(photo), HdrReconstruction.ruleOf(photo, HdrOptions.DEFAULT),
                MapDescriptions.announced(photo), photo.lostGainMap());
    }

    /** Whether the base is HDR by itself, as a PQ picture is. */
    public boolean hdrBase() {
        return colours.hdr();
    }

    /** Whether a map is there whose meaning is known. */
    public boolean usableMap() {
        return map.isPresent() && rule.headroom().isPresent();
    }

    /** Whether the file speaks of a gain map that no reader can use. */
    public boolean brokenMap() {
        return !usableMap() && (map.isPresent() || lost.isPresent() || announced);
    }

    /** The headroom by the rule in use, stops; empty if there is none. */
    public OptionalDouble stops() {
        Optional<Headroom> headroom = rule.headroom();
        return headroom.isPresent() ? OptionalDouble.of(headroom.get().stops()) : OptionalDouble.empty();
    }

    /** The greatest difference between Apple's and ISO's light, stops; empty unless both describe the map. */
    public OptionalDouble deviation() {
        return map.map(info -> descriptions.deviation(info.bitDepth())).orElse(OptionalDouble.empty());
    }
}
