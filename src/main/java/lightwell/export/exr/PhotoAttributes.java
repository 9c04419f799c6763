package lightwell.export.exr;

import java.util.Optional;
import java.util.stream.Collectors;
import lightwell.export.Software;
import lightwell.export.Stamp;
import lightwell.message.Message;
import lightwell.metadata.ColorEncoding;
import lightwell.photo.Layer;
import lightwell.photo.Photo;

/**
 * The attributes of parts: colour, camera, and the applied rules. No paths, no names of machines or people.
 *
 * @param orientation EXIF orientation (1..8) that shows the pictures of the file upright
 * @param colorConfig name of the OCIO config, without folders
 * @param stamp       what the file is made of
 */
record PhotoAttributes(Photo photo, int orientation, PhotoBands bands, ExportOptions options, String colorConfig,
        Optional<String> stamp) {

    ExrAttributes of(ExrPart part) {
        ExrAttributes to = new ExrAttributes();
        color(part, to);
        if (options.content().camera()) {
            CameraAttributes.add(photo.camera(), to);
        } else {
            to.text("DateTime", ""); // otherwise the writer would store the time of writing
        }
        if (orientation != 1) {
            to.whole("Orientation", orientation);
        }
        if (orientation == 1 && options.content().camera()) {
            CameraAttributes.addForNuke(photo, to);
        }
        to.text("software", Software.nameAndVersion());
        to.text("lightwell:source", photo.name());
        to.text(Stamp.ATTRIBUTE, stamp);
        to.text("lightwell:colorSpace", options.color().space());
        to.text("lightwell:colorConfig", colorConfig);
        to.text("lightwell:sourceColor", sourceColor(photo.base().encoding()));
        bands.reconstruction().headroom().ifPresent(headroom -> {
            to.number("lightwell:headroom", headroom.linear());
            to.text("lightwell:headroomRule", headroom.rule());
        });
        to.text("lightwell:hdrRule", bands.reconstruction().rule().sentence());
        to.text("lightwell:gainmapUnit", bands.reconstruction().gainUnit());
        bands.layers().alpha().ifPresent(alpha -> to.text("lightwell:alpha", Associated.RULE.english()));
        depth(part, to);
        to.text("lightwell:warnings", photo.warnings().stream().map(Message::english).collect(Collectors.joining(" ")));
        return to;
    }

    /** The calibration is that of the pixels in the part. */
    private void depth(ExrPart part, ExrAttributes to) {
        Optional<Layer.Depth> depth = photo.depth();
        bands.layers().depth().ifPresent(layer -> depth.flatMap(Layer.Depth::description).ifPresent(description -> {
            DepthAttributes.add(description, layer, to);
            description.calibration().ifPresent(calibration -> {
                DepthAttributes.orientation(options.content().upright() ? depth.get().orientation() : 1, to);
                DepthAttributes.intrinsics(calibration, depth.get().part(), Math.max(part.width(), part.height()), to);
                boolean picture = part.width() == bands.layers().width() && part.height() == bands.layers().height();
                to.text("lightwell:intrinsicsMeaning",
                        "fx, fy, cx, cy in pixels of " + (picture ? "R, G, B" : part.channels().get(0).name())
                                + (options.content().upright() ? ", before the photo was turned upright" : ""));
            });
        }));
    }

    /** "Display P3 (ICC profile)". */
    static String sourceColor(ColorEncoding encoding) {
        return encoding.name() + " (" + encoding.source() + ")";
    }

    /** According to EXR, the parts of a file share their chromaticities; only the ID marks data. */
    private void color(ExrPart part, ExrAttributes to) {
        Optional<LinearSpace> space = bands.space();
        if (part.color()) {
            space.ifPresent(s -> to.text("colorInteropID", s.interopId()));
        } else {
            to.text("colorInteropID", "data");
        }
        if (options.color().chromaticities()) {
            space.ifPresent(s -> to.numbers("chromaticities", s.chromaticities()));
        }
        to.text("compression", part.compression().toString());
        part.name().ifPresent(name -> to.text("oiio:subimagename", name));
    }
}
