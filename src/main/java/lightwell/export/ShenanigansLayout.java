package lightwell.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The parts, names and types of the shenanigans script, for existing compositions that rely on them: everything half, one part each for
 * HDR, SDR, the gain map (three equal channels), depth and the semantic mattes. Depth is in metres here too, although its name stays
 * depth.Y.
 */
final class ShenanigansLayout {

    private static final String MATTE_TYPES = "semantic";

    private ShenanigansLayout() {}

    static List<ExrPart> parts(PhotoBands photo, Compression compression) {
        List<ExrPart> parts = new ArrayList<>();
        parts.add(part(true, ExrLayer.rgb(photo.hdr(), ""), compression));
        photo.sdr().ifPresent(sdr -> parts.add(part(true, ExrLayer.rgb(sdr, "sdr."), compression)));
        photo.gain().ifPresent(gain -> parts.add(part(false, new ExrLayer(gain, 1, List.of(
                new ExrChannel("gainmap.R", ExrChannel.Type.HALF, 0),
                new ExrChannel("gainmap.G", ExrChannel.Type.HALF, 0),
                new ExrChannel("gainmap.B", ExrChannel.Type.HALF, 0))), compression)));
        photo.depth().ifPresent(
                depth -> parts.add(part(false, ExrLayer.single(depth.source(), "depth.Y", ExrChannel.Type.HALF), lossless(compression))));
        photo.maps().stream().filter(matte -> kind(matte).startsWith(MATTE_TYPES))
                .sorted(Comparator.comparing(ShenanigansLayout::name))
                .forEach(matte -> parts.add(part(false, ExrLayer.single(matte.source(), "mattes." + name(matte) + ".Y",
                        ExrChannel.Type.HALF), lossless(compression))));
        return parts;
    }

    private static ExrPart part(boolean color, ExrLayer layer, Compression compression) {
        return new ExrPart(Optional.empty(), color, List.of(layer), compression);
    }

    /** Y is lossy under DWA, whatever it contains. */
    private static Compression lossless(Compression compression) {
        return switch (compression.method()) {
            case DWAA, DWAB, B44, B44A -> Compression.ZIP;
            default -> compression;
        };
    }

    /** "semanticskinmatte" of "urn:com:apple:photo:2019:aux:semanticskinmatte". */
    private static String kind(PhotoBands.MapBands matte) {
        String type = matte.info().type();
        return type.substring(type.lastIndexOf(':') + 1);
    }

    /** The script's file name of the matte without "matte_": "semanticskin51". */
    private static String name(PhotoBands.MapBands matte) {
        return (kind(matte) + "_" + matte.info().itemId()).replace("matte_", "");
    }
}
