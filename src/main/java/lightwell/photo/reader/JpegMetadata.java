package lightwell.photo.reader;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import lightwell.jpeg.AppSegments;
import lightwell.jpeg.JpegException;
import lightwell.jpeg.JpegPicture;
import lightwell.message.Message;
import lightwell.metadata.CameraInfo;
import lightwell.metadata.ColorEncoding;
import lightwell.metadata.MetadataBudget;
import lightwell.metadata.exif.ExifImage;
import lightwell.metadata.exif.ExifReader;
import lightwell.metadata.icc.ColorEncodings;
import lightwell.metadata.tree.MetadataBlock;
import lightwell.metadata.tree.MetadataBlock.Kind;
import lightwell.metadata.xmp.Xmp;
import lightwell.metadata.xmp.XmpPayloads;

/** The metadata of one picture of a JPEG file. What cannot be read becomes a warning. */
final class JpegMetadata {

    private JpegMetadata() {}

    static Optional<Xmp> xmp(JpegPicture picture, MetadataBudget budget, Consumer<Message> warnings) {
        return picture.apps().xmp().flatMap(packet -> Xmp.parse(XmpPayloads.of(bytes(packet)).lean(), budget, warnings));
    }

    static CameraInfo camera(JpegPicture picture, Consumer<Message> warnings) {
        return picture.apps().exif().map(exif -> ExifReader.read(exif, warnings)).orElse(CameraInfo.UNKNOWN);
    }

    static ExifImage image(JpegPicture picture, Consumer<Message> warnings) {
        return picture.apps().exif().map(exif -> ExifImage.read(exif, warnings)).orElse(ExifImage.NONE);
    }

    static ColorEncoding encoding(JpegPicture picture, Consumer<Message> warnings) {
        return ColorEncodings.ofJpeg(icc(picture, warnings).map(JpegMetadata::bytes), image(picture, odd -> {}), warnings);
    }

    static Optional<ByteBuffer> icc(JpegPicture picture, Consumer<Message> warnings) {
        try {
            return picture.apps().icc();
        } catch (JpegException e) {
            warnings.accept(e.told());
            return Optional.empty();
        }
    }

    /**
     * The blocks as stored; what cannot be read is left out.
     *
     * @param owner  name of the layer
     * @param budget of all blocks of the file; one sentence reports what exceeded it
     */
    static List<MetadataBlock> blocks(JpegPart part, String owner, MetadataBudget budget, Consumer<Message> warnings) {
        AppSegments apps = part.picture().apps();
        List<MetadataBlock> blocks = new ArrayList<>();
        apps.exif().flatMap(ExifReader::tiff).ifPresent(tiff -> blocks.add(block(Kind.EXIF, owner, "exif", tiff)));
        apps.xmp().ifPresent(packet -> blocks.add(block(Kind.XMP, owner, "xmp", packet)));
        extended(part.xmp(), part.picture(), warnings).ifPresent(packet -> blocks.add(block(Kind.XMP, owner, "xmp_extended", packet)));
        apps.iso21496().ifPresent(data -> blocks.add(block(Kind.OTHER, owner, "iso21496", data)));
        icc(part.picture(), odd -> {}).ifPresent(profile -> blocks.add(block(Kind.ICC, owner, "icc", profile)));
        List<MetadataBlock> afforded = blocks.stream().filter(block -> budget.block(block.data().remaining())).toList();
        if (afforded.size() < blocks.size()) {
            warnings.accept(Message.of("photo.metadata-picture-left-out-too", part.index() + 1));
        }
        return afforded;
    }

    /** @param main the packet that names it */
    static Optional<ByteBuffer> extended(Optional<Xmp> main, JpegPicture picture, Consumer<Message> warnings) {
        try {
            Optional<String> guid = main.flatMap(Xmp::extended);
            return guid.isEmpty() ? Optional.empty() : picture.apps().extendedXmp(guid.get());
        } catch (JpegException e) {
            warnings.accept(e.told());
            return Optional.empty();
        }
    }

    private static MetadataBlock block(Kind kind, String owner, String name, ByteBuffer data) {
        return new MetadataBlock(kind, owner, name, data.slice().asReadOnlyBuffer());
    }

    static byte[] bytes(ByteBuffer data) {
        byte[] bytes = new byte[data.remaining()];
        data.duplicate().get(bytes);
        return bytes;
    }
}
