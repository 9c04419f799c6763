package lightwell.author.container;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import lightwell.author.AuthorException;
import lightwell.hdr.HdrOptions;
import lightwell.hdr.Headroom;
import lightwell.hdr.HeadroomRules;
import lightwell.jpeg.JpegException;
import lightwell.jpeg.JpegFile;
import lightwell.jpeg.JpegPicture;
import lightwell.jpeg.MpEntry;
import lightwell.message.Message;
import lightwell.metadata.CameraInfo;
import lightwell.metadata.IsoGainMap;
import lightwell.metadata.IsoGainMapReader;
import lightwell.metadata.exif.ExifReader;
import lightwell.metadata.xmp.AppleGainMapReader;
import lightwell.metadata.xmp.AuxiliaryXmp;
import lightwell.metadata.xmp.ContainerItem;
import lightwell.metadata.xmp.HdrgmReader;
import lightwell.metadata.xmp.Xmp;
import lightwell.photo.AuxiliaryType;

/**
 * The gain map of a JPEG file, and what the file says of it.
 *
 * @param iso     by ISO 21496-1
 * @param adobe   by hdrgm XMP
 * @param meaning the first of these, else what Apple's description means in the same words
 */
record KeptGainMap(JpegPicture picture, Optional<IsoGainMap> iso, Optional<IsoGainMap> adobe, IsoGainMap meaning) {

    /** The directory's word for it. */
    static final String SEMANTIC = "GainMap";
    /** Of the versions; the first picture has nothing else. */
    private static final int ISO_VERSIONS = 4;

    private record Place(long length, boolean listedAsMap) {}

    /** @param appleFit makes ISO's channel for an Apple map of a headroom (linear, above 1) */
    static KeptGainMap find(JpegFile file, DoubleFunction<IsoGainMap.Channel> appleFit) throws AuthorException {
        for (Map.Entry<Long, Place> place : places(file).entrySet()) {
            Optional<JpegPicture> picture = picture(file, place.getKey(), place.getValue().length());
            Optional<Xmp> xmp = picture.flatMap(KeptGainMap::xmp);
            boolean behind = place.getKey() >= file.primary().offset() + file.primary().length();
            if (behind && picture.isPresent() && (place.getValue().listedAsMap() || isMap(picture.get(), xmp))) {
                return read(file.primary(), picture.get(), xmp, appleFit);
            }
        }
        throw new AuthorException(Message.of("author.keep-no-gain-map"));
    }

    /** The other pictures of the index and the directory, by their offsets. */
    private static Map<Long, Place> places(JpegFile file) {
        Map<Long, Place> places = new LinkedHashMap<>();
        for (MpEntry entry : file.index(odd -> {})) {
            places.put(entry.offset(), new Place(entry.length(), false));
        }
        for (List<ContainerItem> items : ContainerItem.read(xmp(file.primary()).stream().toList())) {
            long at = file.primary().length() + items.get(0).padding();
            for (ContainerItem item : items.subList(1, items.size())) {
                if (item.semantic().equals(SEMANTIC) && file.startsPicture(at)) {
                    places.put(at, new Place(item.length(), true));
                }
                at += item.length() + item.padding();
            }
        }
        return places;
    }

    private static Optional<JpegPicture> picture(JpegFile file, long offset, long length) {
        try {
            return Optional.of(file.picture(offset, length));
        } catch (JpegException e) {
            return Optional.empty(); // a damaged part is no gain map to be described
        }
    }

    static Optional<Xmp> xmp(JpegPicture picture) {
        return picture.apps().xmp().flatMap(packet -> {
            byte[] bytes = new byte[packet.limit()];
            packet.get(0, bytes);
            return Xmp.parse(bytes, odd -> {});
        });
    }

    private static boolean isMap(JpegPicture picture, Optional<Xmp> xmp) {
        return isApple(xmp) || AuxiliaryXmp.describesAdobeGainMap(xmp) || isoSegment(picture).isPresent();
    }

    private static boolean isApple(Optional<Xmp> xmp) {
        return AuxiliaryXmp.describesAppleGainMap(xmp) || AuxiliaryXmp.type(xmp).filter(AuxiliaryType::isAppleGainMap).isPresent();
    }

    private static Optional<ByteBuffer> isoSegment(JpegPicture picture) {
        return picture.apps().iso21496().filter(data -> data.limit() > ISO_VERSIONS);
    }

    private static KeptGainMap read(JpegPicture primary, JpegPicture picture, Optional<Xmp> xmp,
            DoubleFunction<IsoGainMap.Channel> appleFit)
            throws AuthorException {
        List<Message> warnings = new ArrayList<>();
        Optional<IsoGainMap> iso = isoSegment(picture)
                .flatMap(data -> IsoGainMapReader.readSegment(data, Optional.empty(), warnings::add));
        Optional<IsoGainMap> adobe = HdrgmReader.read(xmp, warnings::add);
        if (!warnings.isEmpty()) {
            throw new AuthorException(Message.of("author.keep-unreadable", warnings.get(0)));
        }
        Optional<IsoGainMap> said = iso.or(() -> adobe);
        return new KeptGainMap(picture, iso, adobe, said.isPresent() ? said.get() : apple(primary, xmp, appleFit));
    }

    private static IsoGainMap apple(JpegPicture primary, Optional<Xmp> xmp, DoubleFunction<IsoGainMap.Channel> appleFit)
            throws AuthorException {
        if (!isApple(xmp)) {
            throw new AuthorException(Message.of("author.keep-not-described"));
        }
        CameraInfo camera = primary.apps().exif().map(exif -> ExifReader.read(exif, odd -> {})).orElse(CameraInfo.UNKNOWN);
        Headroom headroom = HeadroomRules.apple(AppleGainMapReader.read(xmp, camera), OptionalDouble.empty(), HdrOptions.MissingGain.ZERO)
                .filter(found -> found.linear() > 1).orElseThrow(() -> new AuthorException(Message.of("author.keep-no-headroom")));
        return new IsoGainMap(true, 0, headroom.stops(), List.of(appleFit.apply(headroom.linear())), Optional.empty(),
                "ISO 21496-1 segment");
    }
}
