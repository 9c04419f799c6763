package lightwell.export;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import lightwell.photo.LayerInfo;
import lightwell.photo.LayerKind;

/** Assigns layers to parts and names them. */
final class ExrLayout {

    private ExrLayout() {}

    static List<ExrPart> of(ExportOptions.Layout layout, PhotoBands photo, Compression compression) {
        return switch (layout) {
            case LAYERS -> layers(photo, compression);
            case SHENANIGANS -> ShenanigansLayout.parts(photo, compression);
        };
    }

    /**
     * Everything in one part: R,G,B (HDR) and A, sdr.* if there is SDR, and the data layers by the names of their kinds: gainmap.Y,
     * depth.Z, matte.*.A. Depth and mattes that the compression would change go into a second, lossless part.
     */
    private static List<ExrPart> layers(PhotoBands photo, Compression compression) {
        List<ExrLayer> picture = new ArrayList<>(List.of(photo.alpha()
                .map(alpha -> ExrLayer.rgba(Associated.withAlpha(photo.hdr(), alpha, photo.width())))
                .orElseGet(() -> ExrLayer.rgb(photo.hdr(), ""))));
        photo.sdr().ifPresent(sdr -> picture.add(ExrLayer.rgb(
                photo.alpha().map(alpha -> Associated.colours(sdr, alpha, photo.width())).orElse(sdr), "sdr.")));
        photo.gain().ifPresent(gain -> picture.add(ExrLayer.data(gain, LayerKind.GAIN_MAP)));
        List<ExrLayer> data = data(photo);
        boolean kept = data.stream().flatMap(layer -> layer.channels().stream()).allMatch(c -> compression.keepsData(c.type()));
        if (kept) {
            picture.addAll(data);
            return List.of(new ExrPart(Optional.empty(), true, picture, compression));
        }
        return List.of(new ExrPart(Optional.of("color"), true, picture, compression),
                new ExrPart(Optional.of("data"), false, data, Compression.ZIP));
    }

    private static List<ExrLayer> data(PhotoBands photo) {
        List<ExrLayer> data = new ArrayList<>();
        photo.depth().ifPresent(depth -> data.add(ExrLayer.data(depth.source(), LayerKind.DEPTH)));
        Set<String> taken = new HashSet<>();
        for (PhotoBands.MapBands map : photo.maps()) {
            data.add(map.kind().many() ? ExrLayer.data(map.source(), map.kind(), unique(map.info(), taken))
                    : ExrLayer.data(map.source(), map.kind()));
        }
        return data;
    }

    private static String unique(LayerInfo info, Set<String> taken) {
        String name = info.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]", "_");
        return taken.add(name) ? name : name + "_" + info.itemId();
    }
}
