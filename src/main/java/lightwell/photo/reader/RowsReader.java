package lightwell.photo.reader;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import lightwell.image.ExifOrientation;
import lightwell.image.Raster;
import lightwell.message.Message;
import lightwell.metadata.CameraInfo;
import lightwell.metadata.ColorEncoding;
import lightwell.metadata.MetadataBudget;
import lightwell.metadata.exif.ExifReader;
import lightwell.metadata.tree.MetadataBlock;
import lightwell.photo.ImageChoice;
import lightwell.photo.Layer;
import lightwell.photo.LayerInfo;
import lightwell.photo.LayerKind;
import lightwell.photo.LayerPixels;
import lightwell.photo.Photo;
import lightwell.photo.PhotoContent;
import lightwell.photo.PhotoException;
import lightwell.photo.PhotoFile;
import lightwell.photo.PixelLimit;
import lightwell.rows.FileReasons;
import lightwell.rows.RgbRows;
import lightwell.rows.RowFiles;
import lightwell.rows.SourceKind;
import lightwell.rows.StoredFacts;

/** Opens a TIFF or PNG: one picture, SDR or HDR. */
final class RowsReader {

    private final Set<Message> warnings = new LinkedHashSet<>();
    private final Path path;
    private final SourceKind kind;
    private final String name;
    private final StoredFacts facts;

    private RowsReader(Path path, SourceKind kind) throws IOException {
        this.path = path;
        this.kind = kind;
        this.name = FileReasons.name(path);
        this.facts = RowFiles.facts(path, kind);
    }

    /** @see PhotoReader#open(Path, ImageChoice, PixelLimit) */
    static Photo open(Path path, SourceKind kind, ImageChoice choice, PixelLimit limit) throws IOException {
        RowsReader reader = new RowsReader(path, kind);
        PhotoContent content = reader.content(limit);
        choice.in(content.images(), reader.name);
        return new Photo(path, content, () -> {});
    }

    private PhotoContent content(PixelLimit limit) throws IOException {
        long bytes = Files.size(path);
        boolean exchanged = ExifOrientation.exchangesSides(facts.orientation());
        LayerInfo info;
        StoredColour colour;
        boolean values;
        try (RgbRows rows = RowFiles.open(path, kind, facts)) {
            long pixels = (long) rows.width() * rows.height();
            Optional<Message> refusal = new PixelBudget(limit, bytes).refusalOfBase(0, rows.bytes() ? pixels : 2 * pixels);
            if (refusal.isPresent()) {
                throw new PhotoException(Message.of("photo.file-failed", name, refusal.get()));
            }
            colour = StoredColour.of(facts, rows.attributes(), rows.floats(), name, warnings::add);
            warnings.addAll(rows.leftOut());
            values = rows.floats() && rows.grey();
            info = new LayerInfo("base", Message.of("layer.base-image"), 0, kind.name().toLowerCase(Locale.ROOT),
                    exchanged ? rows.height() : rows.width(), exchanged ? rows.width() : rows.height(), rows.grey() ? 1 : 3,
                    rows.bytes() ? 8 : 16, bytes);
        }
        if (facts.directory().more()) {
            warnings.add(Message.of("rows.pictures", name));
        }
        ColorEncoding encoding = colour.encoding();
        List<Layer> layers = new ArrayList<>(List.of(new Layer.Base(info, new LayerPixels(() -> decode(colour)), encoding)));
        if (values && facts.orientation() == 1) {
            LayerInfo numbers = new LayerInfo("values", Message.of("layer.values"), 0, info.type(), info.width(), info.height(), 1, 16, 0);
            layers.add(new Layer.Other(numbers, LayerPixels.ofValues(() -> decoded(RowRaster::plane), RowRaster::shares), LayerKind.DATA,
                    encoding, Optional.empty()));
        }
        CameraInfo camera = facts.exif().map(exif -> ExifReader.read(ByteBuffer.wrap(exif), warnings::add)).orElse(CameraInfo.UNKNOWN);
        return PhotoContent.builder().addAll(layers).camera(camera).blocks(blocks(bytes)).warnings(warnings).build();
    }

    private Raster decode(StoredColour colour) throws IOException {
        Raster stored = decoded(
                rows -> colour.floats() ? RowRaster.halves(rows, Optional.empty()) : RowRaster.codes(rows, facts.narrow()));
        return ExifOrientation.upright(stored, facts.orientation());
    }

    private <T> T decoded(RowRaster.Decoding<T> decoding) throws IOException {
        return PhotoFile.telling(path, () -> {
            try (RgbRows rows = RowFiles.withBytes(path, kind, RowFiles.open(path, kind, facts))) {
                return decoding.of(rows);
            }
        });
    }

    private List<MetadataBlock> blocks(long bytes) {
        MetadataBudget budget = MetadataBudget.ofFile(bytes);
        List<MetadataBlock> blocks = new ArrayList<>();
        facts.exif().flatMap(exif -> ExifReader.tiff(ByteBuffer.wrap(exif))).filter(tiff -> budget.block(tiff.remaining()))
                .ifPresent(tiff -> blocks.add(new MetadataBlock(MetadataBlock.Kind.EXIF, "base", "exif", tiff.slice().asReadOnlyBuffer())));
        facts.icc().filter(icc -> budget.block(icc.length)).ifPresent(
                icc -> blocks.add(new MetadataBlock(MetadataBlock.Kind.ICC, "base", "icc", ByteBuffer.wrap(icc).asReadOnlyBuffer())));
        return blocks;
    }
}
