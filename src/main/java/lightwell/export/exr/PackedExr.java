package lightwell.export.exr;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lightwell.color.ColorEngine;
import lightwell.export.BandPipeline;
import lightwell.export.ImageFile;
import lightwell.jobs.Progress;
import lightwell.photo.Photo;
import lightwell.presets.OpenImageIO;

/**
 * The pixels of a photo's EXR as its writer takes them, computed once and kept in a file that is mapped: shows what writing alone costs.
 * Valid while the photo is open; for one thread.
 */
public final class PackedExr {

    private final PhotoAttributes attributes;
    private final List<ExrPart> parts;
    private final List<Band> bands = new ArrayList<>();

    private record Band(int part, int y, int rows, ByteBuffer pixels) {}

    private PackedExr(PhotoAttributes attributes, List<ExrPart> parts) {
        this.attributes = attributes;
        this.parts = parts;
    }

    /**
     * Decodes the photo and computes the pixels. Blocks.
     *
     * @param pixels file that gets them, uncompressed; it may be deleted afterwards
     */
    public static PackedExr of(Photo photo, ExportOptions options, ColorEngine color, Path pixels, Progress progress) throws IOException {
        PhotoBands bands = PhotoBands.prepare(photo, options, color, progress);
        List<ExrPart> parts = ExrLayout.of(bands.layers(), options);
        String config = color.configTitle(options.color().space());
        PackedExr packed = new PackedExr(new PhotoAttributes(photo, 1, bands, options, config, Optional.empty()), parts);
        int threads = ExrExport.threads(options);
        int bandRows = ExrExport.bandRows(parts, threads, options.storage().tiles());
        try (FileChannel file = FileChannel.open(pixels, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                BandPipeline pipeline = new BandPipeline(threads, bandRows)) {
            for (int i = 0; i < parts.size(); i++) {
                int part = i;
                BandPacker packer = new BandPacker(parts.get(part));
                pipeline.run(parts.get(part).height(), packer.bytes(bandRows), packer::pack, (y, rows, band) -> {
                    progress.checkCancelled();
                    packed.bands.add(new Band(part, y, rows, stored(file, band)));
                });
            }
        }
        return packed;
    }

    private static ByteBuffer stored(FileChannel file, ByteBuffer band) throws IOException {
        long at = file.size();
        int bytes = band.remaining();
        file.position(at);
        while (band.hasRemaining()) {
            file.write(band);
        }
        return file.map(FileChannel.MapMode.READ_ONLY, at, bytes).order(ByteOrder.nativeOrder());
    }

    /** Writes a complete EXR with the export's channels, attributes, compression and threads; replaces a file. */
    public void write(Path exr) throws IOException {
        int threads = ExrExport.threads(attributes.options());
        try (ImageFile file = new ImageFile("openexr", exr, exr)) {
            OpenImageIO.setExrThreads(threads > 1 ? threads : -1);
            file.open(parts.stream().map(part -> ExrExport.described(part, attributes)).toList());
            int part = 0;
            for (Band band : bands) {
                if (band.part() > part) {
                    file.nextPart();
                    part = band.part();
                }
                file.write(band.y(), band.rows(), band.pixels());
            }
            file.finish(written -> {});
        }
    }
}
