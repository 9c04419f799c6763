package lightwell.export.exr;

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

    private static final ExrChannel.Type HALF = ExrChannel.Type.HALF;
    private static final String MATTE_TYPES = "semantic";

    private final ExrLayers photo;
    private final Compression compression;

    private ShenanigansLayout(ExrLayers photo, Compression compression) {
        this.photo = photo;
        this.compression = compression;
    }

    static List<ExrPart> parts(ExrLayers photo, Compression compression) {
        ShenanigansLayout layout = new ShenanigansLayout(photo, compression);
        List<ExrPart> parts = new ArrayList<>();
        photo.hdr().ifPresent(hdr -> parts.add(layout.part(true, ExrLayer.rgb(hdr, "", HALF), compression)));
        photo.sdr().ifPresent(sdr -> parts.add(layout.part(true, ExrLayer.rgb(sdr, "sdr.", HALF), compression)));
        photo.gain().ifPresent(gain -> parts.add(layout.part(false, new ExrLayer(gain.source(), 1, List.of(
                new ExrChannel("gainmap.R", HALF, 0),
                new ExrChannel("gainmap.G", HALF, 0),
                new ExrChannel("gainmap.B", HALF, 0))), compression)));
        photo.depth().ifPresent(depth -> parts.add(layout.data(ExrLayer.single(depth.bands().source(), "depth.Y", HALF))));
        photo.maps().stream().filter(matte -> kind(matte).startsWith(MATTE_TYPES))
                .sorted(Comparator.comparing(ShenanigansLayout::name))
                .forEach(matte -> parts.add(layout.data(ExrLayer.single(matte.bands().source(), "mattes." + name(matte) + ".Y", HALF))));
        return parts;
    }

    private ExrPart data(ExrLayer layer) {
        return part(false, layer, compression.alone(layer));
    }

    private ExrPart part(boolean color, ExrLayer layer, Compression packed) {
        return new ExrPart(Optional.empty(), color, List.of(layer), packed, photo.width(), photo.height());
    }

    /** "semanticskinmatte" of "urn:com:apple:photo:2019:aux:semanticskinmatte". */
    private static String kind(DataBands.Map matte) {
        String type = matte.info().type();
        return type.substring(type.lastIndexOf(':') + 1);
    }

    /** The script's file name of the matte without "matte_": "semanticskin51". */
    private static String name(DataBands.Map matte) {
        return (kind(matte) + "_" + matte.info().itemId()).replace("matte_", "");
    }
}
