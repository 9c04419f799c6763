package lightwell.author.container;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import lightwell.author.AuthorException;
import lightwell.jpeg.JpegException;
import lightwell.jpeg.JpegFile;
import lightwell.jpeg.JpegPicture;
import lightwell.message.Message;
import lightwell.metadata.IsoGainMap;
import lightwell.metadata.xmp.ContainerItem;
import lightwell.metadata.xmp.Xmp;

/**
 * Adds to a JPEG the descriptions that its gain map lacks, ISO 21496-1 and Adobe's hdrgm XMP, and codes nothing anew: tables and scans of
 * all pictures, and all other metadata, stay byte for byte. Offsets and lengths in the index (MPF) and in the directory of the XMP follow.
 * Stateless.
 */
public final class KeepPixelsJpeg {

    private KeepPixelsJpeg() {}

    /**
     * @param file     from position 0 to its limit; not changed
     * @param appleFit makes ISO's channel of an Apple map, which fits Apple's formula for a headroom (linear, above 1)
     * @return the new file
     * @throws JpegException   if it is not a JPEG, or too damaged
     * @throws AuthorException one sentence: there is no gain map, or it lacks nothing, or the file's own metadata stand in the way
     */
    public static byte[] describe(ByteBuffer file, DoubleFunction<IsoGainMap.Channel> appleFit) throws IOException {
        JpegFile jpeg = JpegFile.parse(file);
        KeptGainMap map = KeptGainMap.find(jpeg, appleFit);
        // hdrgm knows no primaries but the base's
        boolean lacksAdobe = map.adobe().isEmpty() && map.meaning().useBaseColourSpace();
        if (map.iso().isPresent() && !lacksAdobe) {
            throw new AuthorException(Message.of("author.keep-complete"));
        }
        ByteEdits edits = new ByteEdits(file);
        if (lacksAdobe) {
            XmpPacketEdit packet = new XmpPacketEdit(map.picture());
            packet.add(about -> UltraHdrXmp.map(about, map.meaning()));
            packet.into(edits);
        }
        if (map.iso().isEmpty()) {
            edits.insert(JpegHead.afterProfile(map.picture()), JpegSegments.iso(map.meaning()));
        }
        primary(jpeg.primary(), map, lacksAdobe || map.adobe().isPresent(), edits);
        MpfEdit.apply(jpeg.primary(), edits);
        byte[] result = edits.apply();
        check(jpeg, map, JpegFile.parse(ByteBuffer.wrap(result)), edits, appleFit);
        return result;
    }

    /** @param adobe whether the map is described by hdrgm, so that the first picture must list it */
    private static void primary(JpegPicture primary, KeptGainMap map, boolean adobe, ByteEdits edits) throws IOException {
        JpegPicture picture = map.picture();
        long length = edits.length(picture.offset(), picture.length());
        int gap = picture.offset() - primary.offset() - primary.length();
        XmpPacketEdit packet = new XmpPacketEdit(primary);
        Optional<Xmp> before = packet.before();
        refuseExtendedDirectory(primary, before);
        List<List<ContainerItem>> directories = ContainerItem.read(before.stream().toList());
        Optional<ContainerItem> listed = directories.stream().flatMap(List::stream)
                .filter(item -> item.semantic().equals(KeptGainMap.SEMANTIC)).findFirst();
        boolean version = before.filter(xmp -> xmp.meta().doesPropertyExist(UltraHdrXmp.HDRGM, "Version")).isPresent();
        if (listed.isPresent()) {
            packet.relength(listed.get().length(), listed.get().length() + length - picture.length());
        } else if (!directories.isEmpty()) {
            throw new AuthorException(Message.of("author.keep-directory"));
        } else if (adobe) {
            packet.add(about -> UltraHdrXmp.primary(about, !version, gap, (int) length));
        }
        if (listed.isPresent() && adobe && !version) {
            packet.add(UltraHdrXmp::onlyVersion);
        }
        if (listed.isPresent() || adobe) {
            packet.into(edits);
        }
        if (primary.apps().iso21496().isEmpty()) {
            edits.insert(JpegHead.afterProfile(primary), JpegSegments.isoVersions());
        }
    }

    /** Lengths in an extended packet cannot follow, because its digest is in the main one. */
    private static void refuseExtendedDirectory(JpegPicture primary, Optional<Xmp> main) throws IOException {
        Optional<String> guid = main.flatMap(Xmp::extended);
        if (guid.isPresent()) {
            Optional<ByteBuffer> extended = primary.apps().extendedXmp(guid.get());
            if (extended.filter(packet -> StandardCharsets.ISO_8859_1.decode(packet.slice()).toString().contains("/container/"))
                    .isPresent()) {
                throw new AuthorException(Message.of("author.keep-directory"));
            }
        }
    }

    /** What was promised, checked in the file itself: another reader would find the map, and nothing coded has changed. */
    private static void check(JpegFile before, KeptGainMap map, JpegFile after, ByteEdits edits,
            DoubleFunction<IsoGainMap.Channel> appleFit)
            throws AuthorException {
        KeptGainMap found = KeptGainMap.find(after, appleFit);
        boolean there = found.iso().isPresent() && found.picture().offset() == edits.moved(map.picture().offset());
        if (!there || !Arrays.equals(map.picture().stream(), found.picture().stream())
                || !Arrays.equals(before.primary().stream(), after.primary().stream())) {
            throw new AuthorException(Message.of("author.keep-directory"));
        }
    }
}
