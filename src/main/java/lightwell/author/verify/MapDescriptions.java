package lightwell.author.verify;

import java.util.Optional;
import java.util.OptionalDouble;
import lightwell.hdr.HdrOptions;
import lightwell.hdr.HeadroomRules;
import lightwell.metadata.AppleGainMap;
import lightwell.metadata.IsoGainMap;
import lightwell.metadata.tree.MetadataBlock;
import lightwell.metadata.xmp.AuxiliaryXmp;
import lightwell.metadata.xmp.HdrgmReader;
import lightwell.metadata.xmp.Xmp;
import lightwell.photo.Layer;
import lightwell.photo.LayerInfo;
import lightwell.photo.Photo;

/**
 * All descriptions of a photo's gain map, used or not.
 *
 * @param apple  with the maker notes of the photo
 * @param iso    of ISO 21496-1: a {@code tmap}, or a segment of a JPEG
 * @param hdrgm  Adobe's XMP of the map
 */
public record MapDescriptions(Optional<AppleGainMap> apple, Optional<IsoGainMap> iso, Optional<IsoGainMap> hdrgm) {

    private static final String ISO = "ISO 21496-1";

    /** From metadata only: nothing is decoded. */
    static MapDescriptions of(Photo photo) {
        Optional<Layer.GainMap> map = photo.gainMap();
        Optional<Xmp> xmp = map.flatMap(layer -> xmp(photo, layer.info()));
        return new MapDescriptions(map.flatMap(Layer.GainMap::apple), map.flatMap(Layer.GainMap::iso).filter(MapDescriptions::isBinary),
                HdrgmReader.read(xmp, odd -> {}).or(() -> map.flatMap(Layer.GainMap::iso).filter(said -> !isBinary(said))));
    }

    private static boolean isBinary(IsoGainMap said) {
        return said.source().startsWith(ISO);
    }

    /** Whether the base announces a map by Adobe's XMP, as in Ultra HDR. */
    static boolean announced(Photo photo) {
        return AuxiliaryXmp.announcesAdobeGainMap(xmp(photo, photo.base().info()));
    }

    private static Optional<Xmp> xmp(Photo photo, LayerInfo layer) {
        return photo.blocks().stream().filter(block -> block.kind() == MetadataBlock.Kind.XMP && block.owner().equals(layer.name()))
                .findFirst().flatMap(block -> Xmp.parse(bytes(block), odd -> {}));
    }

    private static byte[] bytes(MetadataBlock block) {
        byte[] bytes = new byte[block.data().remaining()];
        block.data().duplicate().get(bytes);
        return bytes;
    }

    /** Of the picture by Apple's description, stops; empty if it states none. */
    public OptionalDouble appleStops() {
        return apple.flatMap(said -> HeadroomRules.apple(said, OptionalDouble.empty(), HdrOptions.DEFAULT.missing()))
                .map(headroom -> OptionalDouble.of(headroom.stops())).orElse(OptionalDouble.empty());
    }

    public OptionalDouble isoStops() {
        return stops(iso);
    }

    public OptionalDouble hdrgmStops() {
        return stops(hdrgm);
    }

    private static OptionalDouble stops(Optional<IsoGainMap> map) {
        return map.map(said -> OptionalDouble.of(Math.max(said.baseHeadroom(), said.alternateHeadroom()))).orElse(OptionalDouble.empty());
    }

    /**
     * The greatest difference of Apple's light from ISO's (or else Adobe's) over all codes, at SDR white and on a display that shows all of
     * it, stops; empty unless both say what the map means.
     */
    public OptionalDouble deviation(int bitDepth) {
        Optional<IsoGainMap> other = iso.or(() -> hdrgm);
        OptionalDouble stops = appleStops();
        return stops.isPresent() && other.isPresent() && bitDepth <= 16
                ? OptionalDouble.of(AppleDeviation.of(Math.pow(2, stops.getAsDouble()), other.get(), bitDepth)) : OptionalDouble.empty();
    }
}
