package lightwell.export.exr;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import lightwell.export.exr.ExrContent.Part;
import lightwell.photo.LayerInfo;
import lightwell.photo.LayerKind;

/** Assigns layers to parts and names them. */
final class ExrLayout {

    private final ExrLayers photo;
    private final ExrContent content;
    private final Compression compression;

    private ExrLayout(ExrLayers photo, ExportOptions options) {
        this.photo = photo;
        this.content = options.content();
        this.compression = options.storage().compression();
    }

    /** Empty if the photo has none of the chosen layers. */
    static List<ExrPart> of(ExrLayers photo, ExportOptions options) {
        ExrLayout layout = new ExrLayout(photo, options);
        List<ExrPart> parts = switch (options.storage().layout()) {
            case LAYERS -> layout.together();
            case PARTS -> layout.apart();
            case SHENANIGANS -> ShenanigansLayout.parts(photo, layout.compression);
        };
        return parts.stream().filter(part -> !part.layers().isEmpty()).toList();
    }

    /**
     * Everything in one part: R,G,B (HDR) and A, sdr.* if there is SDR, and the data layers by the names of their kinds: gainmap.Y,
     * depth.Z, matte.*.A. Depth and mattes that the compression would change go into a second, lossless part.
     */
    private List<ExrPart> together() {
        List<ExrLayer> picture = new ArrayList<>();
        hdr().ifPresent(picture::add);
        sdr().ifPresent(picture::add);
        photo.gain().ifPresent(gain -> picture.add(ExrLayer.data(gain.source(), LayerKind.GAIN_MAP, content.type(Part.GAINMAP))));
        List<ExrLayer> data = new ArrayList<>();
        photo.depth().ifPresent(depth -> data.add(ExrLayer.data(depth.bands().source(), LayerKind.DEPTH, content.type(Part.DEPTH))));
        maps().forEach(map -> data.add(map.layer()));
        if (data.stream().allMatch(layer -> compression.forData(layer).equals(compression))) {
            picture.addAll(data);
            return List.of(part(Optional.empty(), true, picture, compression));
        }
        return List.of(part(Optional.of("color"), true, picture, compression),
                part(Optional.of("data"), false, data, Compression.ZIP));
    }

    /**
     * A part for each layer, those of data at their own size and without loss. OpenEXR wants one display window for all parts; the data
     * window of a smaller layer is the top left of it.
     */
    private List<ExrPart> apart() {
        List<ExrPart> parts = new ArrayList<>();
        hdr().ifPresent(layer -> parts.add(part(Optional.of("rgba"), true, List.of(layer), compression)));
        sdr().ifPresent(layer -> parts.add(part(Optional.of("sdr"), true, List.of(layer), compression)));
        photo.gain().ifPresent(gain -> parts.add(data("gainmap", gain,
                ExrLayer.data(gain.source(), LayerKind.GAIN_MAP, content.type(Part.GAINMAP)))));
        photo.depth().ifPresent(depth -> parts.add(data("depth", depth.bands(),
                ExrLayer.data(depth.bands().source(), LayerKind.DEPTH, content.type(Part.DEPTH)))));
        for (NamedMap map : maps()) {
            String channel = map.layer().channels().get(0).name();
            parts.add(data(channel.substring(0, channel.lastIndexOf('.')), map.bands(), map.layer()));
        }
        return parts;
    }

    /** With alpha, or alpha alone. */
    private Optional<ExrLayer> hdr() {
        if (photo.hdr().isEmpty()) {
            return photo.alpha().map(alpha -> ExrLayer.single(alpha, "A", content.type(Part.ALPHA)));
        }
        ExrChannel.Type type = content.type(Part.HDR);
        return photo.hdr().map(hdr -> photo.alpha()
                .map(alpha -> ExrLayer.rgba(Associated.withAlpha(hdr, alpha, photo.width()), type, content.type(Part.ALPHA)))
                .orElseGet(() -> ExrLayer.rgb(hdr, "", type)));
    }

    private Optional<ExrLayer> sdr() {
        return photo.sdr().map(sdr -> ExrLayer.rgb(photo.alpha().map(alpha -> Associated.colours(sdr, alpha, photo.width())).orElse(sdr),
                "sdr.", content.type(Part.SDR)));
    }

    private record NamedMap(ExrLayer layer, DataBands.Sized bands) {}

    private List<NamedMap> maps() {
        Set<String> taken = new HashSet<>();
        return photo.maps().stream().map(map -> new NamedMap(
                ExrLayer.data(map.bands().source(), map.kind(), unique(map.info(), taken), content.type(Part.MATTES)), map.bands()))
                .toList();
    }

    private static String unique(LayerInfo info, Set<String> taken) {
        String name = info.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]", "_");
        return taken.add(name) ? name : name + "_" + info.itemId();
    }

    private ExrPart part(Optional<String> name, boolean color, List<ExrLayer> layers, Compression packed) {
        return new ExrPart(name, color, layers, packed, photo.width(), photo.height());
    }

    private ExrPart data(String name, DataBands.Sized size, ExrLayer layer) {
        return new ExrPart(Optional.of(name), false, List.of(layer), compression.alone(layer), size.width(), size.height());
    }
}
