package lightwell.export.exr;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import lightwell.color.ColorEngine;
import lightwell.export.AtomicFile;
import lightwell.export.BandPipeline;
import lightwell.export.ColorSource;
import lightwell.export.ExportException;
import lightwell.export.ExportResult;
import lightwell.export.Exporter;
import lightwell.export.FileKind;
import lightwell.export.ImageFile;
import lightwell.export.Need;
import lightwell.export.OutputTarget;
import lightwell.export.TargetExistsException;
import lightwell.export.options.OptionsCodec;
import lightwell.files.FileNames;
import lightwell.hdr.HdrRule;
import lightwell.jobs.Progress;
import lightwell.message.Message;
import lightwell.metadata.DepthDescription;
import lightwell.photo.Layer;
import lightwell.photo.Photo;
import lightwell.photo.StoredOrientation;
import lightwell.presets.OpenImageIO;

/** Writes a photo's layers as one EXR, computed in bands, under a temporary name that is replaced at the end. */
public final class ExrExport implements Exporter<ExportOptions> {

    private static final int LEAST_BAND_ROWS = 64;
    private static final int MOST_BAND_ROWS = 256;

    private static final String ID = "exr";

    /**
     * The result of an export.
     *
     * @param hdrRule how HDR was reconstructed, or why it is the same as SDR, in one sentence; empty if skipped
     * @param rules   the applied rules in words: colour space source, colour config, {@code hdrRule}, depth accuracy
     * @param leftOut layers of the photo that are not in the file, each in one sentence with the reason
     * @param skipped true if the target existed and was left alone
     */
    public record Result(Path file, long bytes, Message hdrRule, List<Message> rules, List<Message> leftOut, boolean skipped)
            implements
                ExportResult {

        @Override
        public String exporter() {
            return ID;
        }

        @Override
        public Path target() {
            return file;
        }

        @Override
        public List<Path> files() {
            return skipped ? List.of() : List.of(file);
        }

        @Override
        public Message summary() {
            return hdrRule;
        }

        @Override
        public List<Message> warnings() {
            return leftOut;
        }
    }

    @Override
    public String id() {
        return ID;
    }

    /** Differs from the action that asks for no target. */
    @Override
    public String action() {
        return "exportAs";
    }

    @Override
    public Message description() {
        return Message.of("help.output.exr");
    }

    @Override
    public Set<Need> needs() {
        return Set.of();
    }

    @Override
    public List<FileKind<ExportOptions>> kinds() {
        return List.of(FileKind.of(".exr"));
    }

    @Override
    public String nameEnd(ExportOptions options) {
        String space = options.color().space();
        if (options.storage().layout() == ExrStorage.Layout.SHENANIGANS && space.equals(ExportOptions.DEFAULT.color().space())) {
            return "_acesCG";
        }
        return "_" + FileNames.word(space).toLowerCase(Locale.ROOT);
    }

    @Override
    public Optional<String> colorSpace(ExportOptions options) {
        return Optional.of(options.color().space());
    }

    @Override
    public ExportOptions defaults() {
        return ExportOptions.DEFAULT;
    }

    @Override
    public OptionsCodec<ExportOptions> codec() {
        return ExrOptionsJson.CODEC;
    }

    /** The number of threads changes nothing. */
    @Override
    public Optional<JsonNode> stamped(ExportOptions options) {
        return Optional.of(ExrOptionsJson.CODEC.write(options.withThreads(0)));
    }

    @Override
    public Result write(Photo photo, OutputTarget target, ExportOptions options, ColorSource colors, Progress progress)
            throws IOException {
        if (options.content().upright()) {
            return write(photo, 1, target, options, colors, progress);
        }
        try (Photo stored = StoredOrientation.of(photo)) {
            return write(stored, photo.base().orientation(), target, options, colors, progress);
        }
    }

    /** @param orientation EXIF orientation (1..8) that shows the photo upright */
    private static Result write(Photo photo, int orientation, OutputTarget target, ExportOptions options, ColorSource colors,
            Progress progress) throws IOException {
        progress.checkCancelled();
        try (AtomicFile file = AtomicFile.create(target.reading(photo.path()))) {
            ColorEngine color = colors.engine();
            PhotoBands bands = PhotoBands.prepare(photo, options, color, progress);
            List<ExrPart> parts = ExrLayout.of(bands.layers(), options);
            if (parts.isEmpty()) {
                throw new ExportException(nothing(photo, options));
            }
            progress.step(Message.of("export.step.writing", target.path().getFileName()));
            String config = color.configTitle(options.color().space());
            writeParts(file, parts, new PhotoAttributes(photo, orientation, bands, options, config, target.stamp()), progress);
            progress.checkCancelled();
            long bytes = Files.size(file.temporary());
            file.commit();
            return new Result(target.path(), bytes, bands.reconstruction().rule().words(),
                    rules(photo, bands.layers(), bands.reconstruction().rule(), color.configSource(options.color().space())),
                    bands.leftOut(), false);
        } catch (TargetExistsException e) {
            return new Result(target.path(), target.skipped(e), Message.verbatim(""), List.of(), List.of(), true);
        }
    }

    /** The sentence about a photo that has none of the chosen layers. */
    static Message nothing(Photo photo, ExportOptions options) {
        return Message.of("export.none-of-layers", photo.name(),
                options.content().layers().stream().map(ExrContent.Part::id).collect(Collectors.joining(", ")));
    }

    private static void writeParts(AtomicFile file, List<ExrPart> parts, PhotoAttributes attributes, Progress progress)
            throws IOException {
        ExportOptions options = attributes.options();
        int threads = threads(options);
        int bandRows = bandRows(parts, threads, options.storage().tiles());
        long total = parts.stream().mapToLong(ExrPart::height).sum();
        try (ImageFile exr = new ImageFile("openexr", file.temporary(), file.target());
                BandPipeline pipeline = new BandPipeline(threads, bandRows)) {
            OpenImageIO.setExrThreads(threads > 1 ? threads : -1);
            exr.open(parts.stream().map(part -> described(part, attributes)).toList());
            long before = 0;
            for (ExrPart part : parts) {
                if (before > 0) {
                    exr.nextPart();
                }
                long done = before;
                BandPacker packer = new BandPacker(part);
                pipeline.run(part.height(), packer.bytes(bandRows), packer::pack, (y, rows, band) -> {
                    progress.checkCancelled();
                    exr.write(y, rows, band);
                    progress.report(done + y + rows, total);
                });
                before += part.height();
            }
            exr.finish(ImageFile::readBack);
        }
    }

    static ImageFile.Part described(ExrPart part, PhotoAttributes attributes) {
        return new ImageFile.Part(part.width(), part.height(), spec -> {
            part.describe(spec);
            spec.setDisplay(attributes.bands().layers().width(), attributes.bands().layers().height());
            attributes.options().storage().tiles().ifPresent(spec::setTiles);
            attributes.of(part).applyTo(spec);
        });
    }

    static int threads(ExportOptions options) {
        return options.threads() > 0 ? options.threads() : Runtime.getRuntime().availableProcessors();
    }

    /** Complete blocks of the compression, one for each thread, or complete rows of tiles. */
    static int bandRows(List<ExrPart> parts, int threads, OptionalInt tiles) {
        int block = tiles.orElseGet(() -> parts.stream().mapToInt(part -> part.compression().rows()).max().orElse(1));
        int rows = Math.max(LEAST_BAND_ROWS, Math.min(MOST_BAND_ROWS, block * threads));
        return tiles.isEmpty() ? rows : Math.max(1, rows / block) * block;
    }

    /**
     * The rules that apply to a photo in this order: colours, config, HDR, alpha, depth.
     *
     * @param config where the colour space comes from
     */
    static List<Message> rules(Photo photo, ExrLayers layers, HdrRule hdr, String config) {
        List<Message> rules = new ArrayList<>();
        rules.add(Message.of("export.colour", PhotoAttributes.sourceColor(photo.base().encoding())));
        rules.add(Message.of("export.colour-config", config));
        rules.add(hdr.words());
        layers.alpha().ifPresent(alpha -> rules.add(Associated.RULE));
        if (layers.depth().isPresent()) {
            DepthDescription description = photo.depth().flatMap(Layer.Depth::description).orElseThrow();
            rules.add(description.trust());
        }
        return rules;
    }
}
