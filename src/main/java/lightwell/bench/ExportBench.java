package lightwell.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import lightwell.color.ColorEngine;
import lightwell.export.Existing;
import lightwell.export.OutputTarget;
import lightwell.export.exr.Compression;
import lightwell.export.exr.ExportOptions;
import lightwell.export.exr.ExrExport;
import lightwell.export.exr.PackedExr;
import lightwell.jobs.Progress;
import lightwell.photo.Photo;
import lightwell.photo.reader.PhotoReader;

/**
 * Exports one photo as EXR over and over, alternating with the floor, both in one process. The files are written to a folder and deleted.
 * For one thread.
 */
public final class ExportBench {

    private final Path photo;
    private final ExportOptions options;
    private final ColorEngine color;
    private final Path folder;
    private final Progress progress;

    /** @param folder for the files; as much room as the photo's uncompressed EXR twice */
    public ExportBench(Path photo, ExportOptions options, ColorEngine color, Path folder, Progress progress) {
        this.photo = photo;
        this.options = options;
        this.color = color;
        this.folder = folder;
        this.progress = progress;
    }

    /**
     * Measures all compressions: first one export with each, for the memory, then the rounds.
     *
     * @param rounds 1 or more
     * @throws IOException one sentence, if the photo is no HEIF, cannot be decoded, or a file cannot be written
     * @throws java.util.concurrent.CancellationException if the progress was cancelled
     */
    public List<ExportCost> run(List<Compression> compressions, int rounds) throws IOException {
        Path file = folder.resolve("bench.exr");
        List<Cost> firsts = new ArrayList<>();
        List<OptionalLong> peaks = new ArrayList<>();
        try {
            for (Compression compression : compressions) {
                PeakMemory.forget();
                firsts.add(Cost.of(() -> export(options.withCompression(compression), file)));
                peaks.add(PeakMemory.bytes());
            }
            List<ExportCost> costs = new ArrayList<>();
            for (int i = 0; i < compressions.size(); i++) {
                costs.add(rounds(compressions.get(i), rounds, file, peaks.get(i), firsts.get(i)));
            }
            return costs;
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private void export(ExportOptions chosen, Path file) throws IOException {
        progress.checkCancelled();
        try (Photo opened = PhotoReader.open(photo)) {
            new ExrExport().write(opened, OutputTarget.of(file, Existing.OVERWRITE, photo), chosen, () -> color, progress);
        }
    }

    private ExportCost rounds(Compression compression, int rounds, Path file, OptionalLong peak, Cost first) throws IOException {
        ExportOptions chosen = options.withCompression(compression);
        Path pixels = Files.createTempFile(folder, "bench", ".pixels");
        List<Cost> floors = new ArrayList<>();
        List<Cost> products = new ArrayList<>();
        try (Photo opened = PhotoReader.open(photo)) {
            PackedExr packed = PackedExr.of(opened, chosen, color, pixels, progress);
            DecodingFloor decoding = DecodingFloor.of(photo, opened);
            floor(decoding, packed, file); // maps the pixels
            for (int round = 0; round < rounds; round++) {
                progress.checkCancelled();
                floors.add(Cost.of(() -> floor(decoding, packed, file)));
                products.add(Cost.of(() -> export(chosen, file)));
            }
        } finally {
            Files.deleteIfExists(pixels);
        }
        return new ExportCost(compression.toString(), Files.size(file), peak, first, floors, products);
    }

    private static void floor(DecodingFloor decoding, PackedExr packed, Path file) throws IOException {
        decoding.run();
        packed.write(file);
    }
}
