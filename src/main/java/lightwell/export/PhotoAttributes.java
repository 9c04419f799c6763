package lightwell.export;

import java.util.Optional;
import java.util.stream.Collectors;
import lightwell.message.Message;
import lightwell.metadata.ColorEncoding;
import lightwell.photo.Layer;
import lightwell.photo.Photo;

/** The attributes of one part: colour, camera, and the applied rules. No paths, no names of machines or people. */
final class PhotoAttributes {

    private PhotoAttributes() {}

    /** @param colorConfig name of the OCIO config, without folders */
    static ExrAttributes of(Photo photo, PhotoBands bands, ExportOptions options, String colorConfig, ExrPart part) {
        ExrAttributes to = new ExrAttributes();
        color(options, part, to);
        CameraAttributes.add(photo.camera(), to);
        NukeCamera.add(photo, to);
        to.text("software", Software.nameAndVersion());
        to.text("lightwell:source", photo.name());
        to.text("lightwell:colorSpace", options.colorSpace());
        to.text("lightwell:colorConfig", colorConfig);
        to.text("lightwell:sourceColor", sourceColor(photo.base().encoding()));
        bands.reconstruction().headroom().ifPresent(headroom -> {
            to.number("lightwell:headroom", headroom.linear());
            to.text("lightwell:headroomRule", headroom.rule());
        });
        to.text("lightwell:hdrRule", bands.reconstruction().rule().sentence());
        to.text("lightwell:gainmapUnit", bands.reconstruction().gainUnit());
        bands.alpha().ifPresent(alpha -> to.text("lightwell:alpha", Associated.RULE.english()));
        Optional<Layer.Depth> depth = photo.depth();
        bands.depth().ifPresent(layer -> depth.flatMap(Layer.Depth::description).ifPresent(description -> DepthAttributes.add(description,
                layer.scale(), options.depth(), depth.get().part(), photo.base().info(), to)));
        to.text("lightwell:warnings", photo.warnings().stream().map(Message::english).collect(Collectors.joining(" ")));
        return to;
    }

    /** "Display P3 (ICC profile)". */
    static String sourceColor(ColorEncoding encoding) {
        return encoding.name() + " (" + encoding.source() + ")";
    }

    /** According to EXR, the parts of a file share their chromaticities; only the ID marks data. */
    private static void color(ExportOptions options, ExrPart part, ExrAttributes to) {
        Optional<LinearSpace> space = LinearSpace.of(options.colorSpace());
        if (part.color()) {
            space.ifPresent(s -> to.text("colorInteropID", s.interopId()));
        } else {
            to.text("colorInteropID", "data");
        }
        if (options.chromaticities()) {
            space.ifPresent(s -> to.numbers("chromaticities", s.chromaticities()));
        }
        to.text("compression", part.compression().toString());
        part.name().ifPresent(name -> to.text("oiio:subimagename", name));
    }
}
