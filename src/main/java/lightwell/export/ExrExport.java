package lightwell.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import lightwell.color.ColorEngine;
import lightwell.jobs.Progress;
import lightwell.message.Message;
import lightwell.metadata.DepthDescription;
import lightwell.photo.Layer;
import lightwell.photo.Photo;
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
        return options.layout() == ExportOptions.Layout.SHENANIGANS ? "_acesCG" : "_acescg";
    }

    @Override
    public ExportOptions defaults() {
        return ExportOptions.DEFAULT;
    }

    @Override
    public Result write(Photo photo, OutputTarget target, ExportOptions options, ColorSource colors, Progress progress)
            throws IOException {
        progress.checkCancelled();
        try (AtomicFile file = AtomicFile.create(target.reading(photo.path()))) {
            ColorEngine color = colors.engine();
            PhotoBands bands = PhotoBands.prepare(photo, options, color, progress);
            List<ExrPart> parts = ExrLayout.of(options.layout(), bands, options.compression());
            progress.step(Message.of("export.step.writing", target.path().getFileName()));
            writeParts(photo, file, bands, parts, options, color.configTitle(options.colorSpace()), progress);
            progress.checkCancelled();
            long bytes = Files.size(file.temporary());
            file.commit();
            return new Result(target.path(), bytes, bands.reconstruction().rule().words(),
                    rules(photo, bands, color.configSource(options.colorSpace())), bands.leftOut(), false);
        } catch (TargetExistsException e) {
            return new Result(target.path(), target.skipped(e), Message.verbatim(""), List.of(), List.of(), true);
        }
    }

    private static void writeParts(Photo photo, AtomicFile file, PhotoBands bands, List<ExrPart> parts, ExportOptions options,
            String config, Progress progress) throws IOException {
        int threads = options.threads() > 0 ? options.threads() : Runtime.getRuntime().availableProcessors();
        int bandRows = bandRows(parts, threads);
        long total = (long) bands.height() * parts.size();
        try (ImageFile exr = new ImageFile("openexr", file.temporary(), file.target());
                BandPipeline pipeline = new BandPipeline(threads, bandRows)) {
            OpenImageIO.setExrThreads(threads > 1 ? threads : -1);
            exr.open(bands.width(), bands.height(),
                    parts.stream().map(part -> part.spec(PhotoAttributes.of(photo, bands, options, config, part))).toList());
            for (int p = 0; p < parts.size(); p++) {
                if (p > 0) {
                    exr.nextPart();
                }
                long before = (long) bands.height() * p;
                BandPacker packer = new BandPacker(parts.get(p), bands.width());
                pipeline.run(bands.height(), packer.bytes(bandRows), packer::pack, (y, rows, band) -> {
                    progress.checkCancelled();
                    exr.write(y, rows, band);
                    progress.report(before + y + rows, total);
                });
            }
            exr.finish(ImageFile::readBack);
        }
    }

    /** Complete blocks of the compression, one for each thread. */
    private static int bandRows(List<ExrPart> parts, int threads) {
        int block = parts.stream().mapToInt(part -> part.compression().rows()).max().orElse(1);
        return Math.max(LEAST_BAND_ROWS, Math.min(MOST_BAND_ROWS, block * threads));
    }

    private static List<Message> rules(Photo photo, PhotoBands bands, String config) {
        List<Message> rules = new ArrayList<>();
        rules.add(Message.of("export.colour", PhotoAttributes.sourceColor(photo.base().encoding())));
        rules.add(Message.of("export.colour-config", config));
        rules.add(bands.reconstruction().rule().words());
        bands.alpha().ifPresent(alpha -> rules.add(Associated.RULE));
        if (bands.depth().isPresent()) {
            DepthDescription description = photo.depth().flatMap(Layer.Depth::description).orElseThrow();
            rules.add(description.trust());
        }
        return rules;
    }
}
