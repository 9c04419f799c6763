package lightwell.photo.reader;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import lightwell.jpeg.JpegPicture;
import lightwell.message.Message;
import lightwell.metadata.GoogleDepth;
import lightwell.metadata.MetadataBudget;
import lightwell.metadata.xmp.GoogleDepthReader;
import lightwell.metadata.xmp.Xmp;
import lightwell.metadata.xmp.XmpPayloads;

/**
 * The XMP of the first picture of a JPEG, with the pictures that Android phones embed in it.
 *
 * @param main    the packet in a segment of its own
 * @param packets this one and the extended one, as far as they can be read
 * @param parts   pictures in base64
 */
record JpegXmp(Optional<Xmp> main, List<Xmp> packets, List<AndroidPart> parts) {

    static JpegXmp of(JpegPicture picture, MetadataBudget budget, Consumer<Message> warnings) {
        List<XmpPayloads> found = new ArrayList<>();
        List<Xmp> packets = new ArrayList<>();
        Optional<Xmp> main = picture.apps().xmp().flatMap(packet -> parse(packet, found, budget, warnings));
        main.ifPresent(packets::add);
        JpegMetadata.extended(main, picture, warnings).flatMap(packet -> parse(packet, found, budget, warnings)).ifPresent(packets::add);
        List<AndroidPart> parts = new ArrayList<>();
        add(parts, found, AndroidPart.DEPTH, GoogleDepthReader.GDEPTH, "Data");
        add(parts, found, AndroidPart.CONFIDENCE, GoogleDepthReader.GDEPTH, "Confidence");
        add(parts, found, AndroidPart.ORIGINAL, GoogleDepthReader.GIMAGE, "Data");
        return new JpegXmp(main, List.copyOf(packets), List.copyOf(parts));
    }

    Optional<GoogleDepth> depth() {
        return GoogleDepthReader.read(packets);
    }

    private static Optional<Xmp> parse(ByteBuffer packet, List<XmpPayloads> found, MetadataBudget budget, Consumer<Message> warnings) {
        XmpPayloads payloads = XmpPayloads.of(JpegMetadata.bytes(packet));
        found.add(payloads);
        return Xmp.parse(payloads.lean(), budget, warnings);
    }

    private static void add(List<AndroidPart> parts, List<XmpPayloads> found, String semantic, String namespace, String property) {
        found.stream().flatMap(payloads -> payloads.bytes(namespace, property).stream()).findFirst()
                .ifPresent(bytes -> parts.add(new AndroidPart(semantic, "", ByteBuffer.wrap(bytes))));
    }
}
