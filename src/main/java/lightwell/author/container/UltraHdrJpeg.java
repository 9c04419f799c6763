package lightwell.author.container;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import lightwell.author.AuthorException;
import lightwell.author.Chroma;
import lightwell.author.GainMapCodes;
import lightwell.author.GainMapPicture;
import lightwell.jobs.Progress;
import lightwell.jpeg.JpegException;
import lightwell.jpeg.JpegFile;
import lightwell.message.Message;
import lightwell.metadata.IsoGainMap;
import lightwell.metadata.exif.ExifOrientations;
import lightwell.metadata.exif.ShorterExif;

/**
 * Writes an Ultra HDR JPEG: a base that every program shows, and behind it the gain map, described by ISO 21496-1 and by Adobe's hdrgm XMP.
 * The index (MPF) and the directory in the XMP (GContainer) both tell where the map is. Stateless.
 */
public final class UltraHdrJpeg {

    private static final int SOI = 2;

    private UltraHdrJpeg() {}

    /**
     * Both pictures are coded with 8 bits; more are rounded. Takes memory for three bytes a pixel of the base, and the file.
     *
     * @return the file
     * @throws AuthorException one sentence: the picture is too large for a JPEG, or its map applies in other primaries than the
     *                         base's, which a JPEG without a profile on the map cannot say
     */
    public static byte[] write(GainMapPicture picture, JpegOptions options, Progress progress) throws AuthorException {
        GainMapCodes map = picture.map();
        IsoGainMap meaning = meaning(picture);
        byte[] second = second(map, meaning, options, progress);
        progress.report(map.codes().byteSize(), map.codes().byteSize() + picture.base().byteSize());
        ByteBuffer base = coded(JpegCoder.encode(picture.base(), options.quality().jpeg(), options.chroma(), progress));
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        head.writeBytes(JpegSegments.jfif());
        if (picture.exif().isPresent()) {
            head.writeBytes(exif(ExifOrientations.upright(picture.exif().get()), options));
        }
        head.writeBytes(JpegSegments.xmp(UltraHdrXmp.packet(UltraHdrXmp.primary("", true, 0, second.length))));
        if (options.icc().isPresent()) {
            head.writeBytes(JpegSegments.icc(options.icc().get()));
        }
        head.writeBytes(JpegSegments.isoVersions());
        byte[] file = file(head.toByteArray(), base, second);
        progress.report(1, 1);
        return file;
    }

    /** The segment of EXIF; less of it than there is where it is too long, or nothing. */
    private static byte[] exif(byte[] tiff, JpegOptions options) throws AuthorException {
        if (tiff.length <= JpegSegments.LONGEST_EXIF) {
            return JpegSegments.exif(tiff);
        }
        Optional<ShorterExif> shorter = ShorterExif.of(tiff, JpegSegments.LONGEST_EXIF);
        options.warnings().accept(Message.of("author.exif-too-long", tiff.length, JpegSegments.LONGEST_EXIF,
                shorter.map(ShorterExif::leftOut).orElse(List.of(Message.of("author.exif-all")))));
        return shorter.isPresent() ? JpegSegments.exif(shorter.get().tiff()) : new byte[0];
    }

    /** The index is the last segment before the scan, because some readers insist on that. */
    private static byte[] file(byte[] head, ByteBuffer base, byte[] second) {
        int scan = scan(base);
        int index = head.length + scan;
        int primary = head.length + base.limit() + MpfIndex.LENGTH;
        ByteBuffer out = ByteBuffer.allocate(Math.addExact(primary, second.length));
        out.put(base.slice(0, SOI)).put(head).put(base.slice(SOI, scan - SOI));
        out.put(MpfIndex.segment(index, primary, second.length));
        return out.put(base.slice(scan, base.limit() - scan)).put(second).array();
    }

    /** @throws AuthorException if the map applies in primaries that a JPEG cannot name */
    private static IsoGainMap meaning(GainMapPicture picture) throws AuthorException {
        GainMapCodes map = picture.map();
        boolean same = picture.space().primaries().equals(picture.hdr().primaries());
        if (!map.baseSpace() && !same) {
            throw new AuthorException(Message.of("author.jpeg-map-in-base-space", picture.hdr().title(), picture.space().title()));
        }
        return new IsoGainMap(true, 0, map.stops(), map.channels(), Optional.empty(), "ISO 21496-1 segment");
    }

    private static byte[] second(GainMapCodes map, IsoGainMap meaning, JpegOptions options, Progress progress) throws AuthorException {
        // colours of half resolution would make the gain of edges another one
        ByteBuffer coded = coded(JpegCoder.encode(map.codes(), options.quality().map(), Chroma.FULL, progress));
        byte[] xmp = JpegSegments.xmp(UltraHdrXmp.packet(UltraHdrXmp.map("", meaning)));
        byte[] iso = JpegSegments.iso(meaning);
        return ByteBuffer.allocate(coded.limit() + xmp.length + iso.length).put(coded.slice(0, SOI)).put(xmp).put(iso)
                .put(coded.slice(SOI, coded.limit() - SOI)).array();
    }

    /** The stream without the writer's own segments. */
    private static ByteBuffer coded(byte[] jpeg) {
        try {
            return ByteBuffer.wrap(JpegFile.parse(ByteBuffer.wrap(jpeg)).primary().stream());
        } catch (JpegException e) {
            throw new IllegalStateException(e); // the JDK's writer writes complete streams
        }
    }

    /** Where SOS begins. */
    private static int scan(ByteBuffer stream) {
        int at = SOI;
        while (stream.get(at + 1) != (byte) 0xDA) {
            at += 2 + (stream.getShort(at + 2) & 0xFFFF);
        }
        return at;
    }
}
