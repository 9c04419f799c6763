package lightwell.export.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lightwell.depth.DepthScale;
import lightwell.depth.quality.MeasuredQuality;
import lightwell.export.AtomicFile;
import lightwell.export.StreamFile;
import lightwell.export.json.PhotoJson;
import lightwell.failure.FailureSentence;
import lightwell.jobs.Progress;
import lightwell.message.Message;
import lightwell.metadata.DepthDescription;
import lightwell.metadata.tree.MetadataBlock;
import lightwell.photo.Layer;
import lightwell.photo.Photo;

/** The files of a photo, and how each one is written. */
final class ExtractPlan {

    private final Photo photo;
    private final ExtractNames names;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Message> leftOut = new ArrayList<>();
    private final SafeBlocks blocks;

    /** Writes a file that is committed afterwards. */
    @FunctionalInterface
    interface Filler {
        void fill(AtomicFile file, Progress progress) throws IOException;
    }

    /** One file to write. */
    record Piece(Path target, Filler filler) {}

    private ExtractPlan(Photo photo, ExtractNames names) {
        this.photo = photo;
        this.names = names;
        this.blocks = SafeBlocks.of(photo.blocks(), leftOut::add);
    }

    static ExtractPlan of(Photo photo, Path folder, String stem) {
        ExtractPlan plan = new ExtractPlan(photo, new ExtractNames(folder, stem));
        photo.layers().forEach(plan::addLayer);
        plan.blocks.stream().forEach(plan::addBlock);
        plan.pieces.add(new Piece(plan.names.next("", "json"),
                (file, progress) -> StreamFile.write(file, out -> PhotoJson.write(photo, MeasuredQuality.of(photo), out))));
        return plan;
    }

    List<Piece> pieces() {
        return pieces;
    }

    /** Parts of the photo that no file can hold, each in a sentence. */
    List<Message> leftOut() {
        return leftOut;
    }

    private void addLayer(Layer layer) {
        String name = layer.info().name();
        if (layer.problem().isPresent()) {
            leftOut.add(Message.of("export.layer-left-out", layer.info().title(), layer.problem().get()));
            return;
        }
        pieces.add(new Piece(names.next(name, "tif"), (file, progress) -> {
            LayerSamples pixels = LayerSamples.of(layer);
            Tiff.write(pixels.samples(), TiffAttributes.of(photo, blocks, layer, pixels.meaning()), file, progress);
        }));
        if (layer instanceof Layer.Depth depth && !layer.pixels().floats()) {
            depth.description().ifPresent(description -> addMetres(depth, description));
        }
    }

    private void addMetres(Layer.Depth depth, DepthDescription description) {
        try {
            DepthScale.of(description, 1); // throws if the range is invalid
        } catch (IllegalArgumentException e) {
            leftOut.add(Message.of("export.depth-metres-left-out", FailureSentence.told(e)));
            return;
        }
        String meaning = "Metres along the optical axis, " + (int) TiffSamples.FARTHEST + " where it is infinitely far. "
                + description.trust().english();
        pieces.add(new Piece(names.next(depth.info().name() + "_metres", "tif"), (file, progress) -> Tiff.write(
                TiffSamples.metres(depth.raster(), DepthScale.of(description, depth.raster().bitDepth())),
                TiffAttributes.of(photo, blocks, depth, meaning), file, progress)));
    }

    private void addBlock(MetadataBlock block) {
        Path target = switch (block.kind()) {
            case EXIF -> names.next(block.owner(), "exif");
            case XMP -> names.next(block.owner(), "xmp");
            case ICC -> names.next(block.owner(), "icc");
            case PLIST -> names.next(block.owner() + "_" + block.name(), "plist");
            case OTHER -> names.next(block.owner() + "_" + block.name(), "bin");
        };
        pieces.add(new Piece(target, (file, progress) -> StreamFile.write(file, block.data())));
    }
}
