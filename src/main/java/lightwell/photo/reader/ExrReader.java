package lightwell.photo.reader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lightwell.image.FloatPlane;
import lightwell.message.Message;
import lightwell.metadata.ColorEncoding;
import lightwell.metadata.DepthDescription;
import lightwell.metadata.Primaries;
import lightwell.metadata.Transfer;
import lightwell.photo.ImageChoice;
import lightwell.photo.Layer;
import lightwell.photo.LayerInfo;
import lightwell.photo.LayerKind;
import lightwell.photo.LayerPixels;
import lightwell.photo.Limits;
import lightwell.photo.Photo;
import lightwell.photo.PhotoContent;
import lightwell.photo.PhotoException;
import lightwell.photo.PhotoFile;
import lightwell.photo.PixelLimit;
import lightwell.rows.ExrContents;
import lightwell.rows.ExrLayer;
import lightwell.rows.FileReasons;
import lightwell.rows.RgbRows;
import lightwell.rows.RowsException;
import lightwell.rows.StoredFacts;

/** Opens an EXR: its picture as the base, and each other group of channels as a layer. */
final class ExrReader {

    private static final String SDR = "sdr";
    private static final String ALPHA = "A";

    private final Set<Message> warnings = new LinkedHashSet<>();
    private final Set<String> names = new HashSet<>(Set.of(LayerKind.BASE.id(), LayerKind.DEPTH.id(), LayerKind.ALPHA.id()));
    private final Path path;
    private final String name;
    private final ExrContents contents;
    private final PixelBudget budget;

    private ExrReader(Path path, PixelLimit limit) throws IOException {
        this.path = path;
        this.name = FileReasons.name(path);
        this.contents = ExrContents.read(path);
        this.budget = new PixelBudget(limit, Files.size(path));
        warnings.addAll(contents.leftOut());
    }

    /** @see PhotoReader#open(Path, ImageChoice, PixelLimit) */
    static Photo open(Path path, ImageChoice choice, PixelLimit limit) throws IOException {
        ExrReader reader = new ExrReader(path, limit);
        PhotoContent content = reader.content();
        choice.in(content.images(), reader.name);
        return new Photo(path, content, () -> {});
    }

    private PhotoContent content() throws IOException {
        List<ExrLayer> rest = new ArrayList<>(contents.layers());
        if (rest.isEmpty()) {
            throw new RowsException(Message.of("rows.no-channels", name));
        }
        ExrLayer picture = contents.picture().orElse(rest.get(0));
        long pixels = (long) picture.width() * picture.height();
        Optional<Message> refusal = budget.refusalOfBase(0, 2 * pixels);
        if (refusal.isPresent()) {
            throw new PhotoException(Message.of("photo.file-failed", name, refusal.get()));
        }
        List<Layer> layers = new ArrayList<>();
        if (contents.picture().isPresent()) {
            rest.remove(picture);
            Optional<ExrLayer> alpha = alphaOf(picture, rest);
            alpha.ifPresent(rest::remove);
            layers.add(base(picture, alpha));
            alpha.ifPresent(opacity -> layers.add(new Layer.Alpha(info(opacity, "alpha", Message.of("layer.alpha"), 1), LayerPixels
                    .ofValues(() -> plane(opacity), RowRaster::opacity), true)));
        } else {
            warnings.add(Message.of("photo.exr-without-colours", name, picture.title()));
            ColorEncoding grey = ColorEncoding.of("grey", Primaries.REC709, new Transfer.Srgb(), Message.of("photo.by-no-colours"));
            layers.add(new Layer.Base(info(picture, "base", Message.of("layer.base-of-channel", picture.title()), 0),
                    LayerPixels.ofValues(() -> plane(picture), RowRaster::shares), grey));
        }
        int most = Limits.MAX_LAYERS - layers.size();
        Limits.warn(rest.size() - most, warnings::add);
        boolean deep = false;
        for (ExrLayer layer : rest.subList(0, Math.min(most, rest.size()))) {
            int id = layers.size();
            Optional<DepthDescription> metres = deep ? Optional.empty()
                    : ExrDepth.of(layer, contents.attributes().get(layer.channels().part()));
            if (metres.isPresent()) {
                deep = true;
                layers.add(depth(layer, id, metres.get()));
            } else {
                layers.add(layer.colours() ? colours(layer, id, pixels) : data(layer, id, pixels));
            }
        }
        budget.warn(warnings::add);
        return PhotoContent.builder().addAll(layers).warnings(warnings).build();
    }

    private static Optional<ExrLayer> alphaOf(ExrLayer picture, List<ExrLayer> layers) {
        return layers.stream().filter(layer -> layer.channel().equals(ALPHA) && layer.prefix().equals(picture.prefix())
                && layer.channels().part() == picture.channels().part()).findFirst();
    }

    private Layer.Base base(ExrLayer picture, Optional<ExrLayer> alpha) {
        StoredColour colour = colour(picture);
        return new Layer.Base(info(picture, "base", Message.of("layer.base-of-channel", picture.title()), 0),
                pixels(picture, colour, alpha), colour.encoding());
    }

    private Layer.Depth depth(ExrLayer layer, int id, DepthDescription metres) {
        return new Layer.Depth(info(layer, "depth", Message.of("layer.depth-map"), id),
                LayerPixels.ofValues(() -> plane(layer), plane -> ExrDepth.codes(plane, metres)), Optional.of(metres), 1);
    }

    private Layer.Other colours(ExrLayer layer, int id, long base) {
        StoredColour said = colour(layer);
        StoredColour colour = layer.prefix().equals(SDR) ? said.sdr() : said;
        return other(layer, id, pixels(layer, colour, Optional.empty()), LayerKind.IMAGE, colour.encoding(),
                budget.refusal(id, 2L * layer.width() * layer.height(), 2 * base));
    }

    /** A channel costs less than a picture of three. */
    private Layer.Other data(ExrLayer layer, int id, long base) {
        return other(layer, id, LayerPixels.ofValues(() -> plane(layer), RowRaster::shares), LayerKind.DATA, ColorEncoding.ASSUMED_SRGB,
                budget.refusal(id, (long) layer.width() * layer.height(), base));
    }

    private Layer.Other other(ExrLayer layer, int id, LayerPixels pixels, LayerKind kind, ColorEncoding encoding,
            Optional<Message> problem) {
        LayerPixels usable = problem.isEmpty() ? pixels : new LayerPixels(() -> {
            throw new PhotoException(Message.of("photo.layer-failed", name, layer.title(), problem.get()));
        });
        return new Layer.Other(info(layer, unique(layer.title()), Message.verbatim(layer.title()), id), usable, kind, encoding, problem);
    }

    private StoredColour colour(ExrLayer layer) {
        return StoredColour.of(StoredFacts.NONE, contents.attributes().get(layer.channels().part()), !layer.type().startsWith("uint"), name,
                warnings::add);
    }

    private LayerPixels pixels(ExrLayer layer, StoredColour colour, Optional<ExrLayer> alpha) {
        return new LayerPixels(() -> {
            Optional<FloatPlane> opacity = alpha.isEmpty() ? Optional.empty() : Optional.of(plane(alpha.get()));
            return decoded(layer, rows -> colour.floats() ? RowRaster.halves(rows, opacity) : RowRaster.codes(rows, false));
        });
    }

    private FloatPlane plane(ExrLayer layer) throws IOException {
        return decoded(layer, RowRaster::plane);
    }

    private <T> T decoded(ExrLayer layer, RowRaster.Decoding<T> decoding) throws IOException {
        return PhotoFile.telling(path, () -> {
            try (RgbRows rows = layer.open(path)) {
                return decoding.of(rows);
            }
        });
    }

    /** Layers are compressed together, so their bytes are those without compression. */
    private LayerInfo info(ExrLayer layer, String unique, Message title, int id) {
        int channels = layer.colours() ? 3 : 1;
        long bytes = (long) layer.width() * layer.height() * channels * (layer.type().equals("half") ? 2 : 4);
        return new LayerInfo(unique, title, id, layer.type(), layer.width(), layer.height(), channels, 16, bytes);
    }

    /** For file names, and for remembering what a pane shows. */
    private String unique(String title) {
        String plain = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_|_$", "");
        String stem = plain.isEmpty() ? "layer" : plain;
        String unique = stem;
        for (int number = 2; !names.add(unique); number++) {
            unique = stem + "_" + number;
        }
        return unique;
    }
}
