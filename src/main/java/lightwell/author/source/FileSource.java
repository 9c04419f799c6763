package lightwell.author.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lightwell.author.HdrSource;
import lightwell.message.Message;
import lightwell.metadata.ColorEncoding;
import lightwell.metadata.Primaries;
import lightwell.metadata.exif.ExifOrientations;
import lightwell.rows.FileReasons;

/** A TIFF, PNG or EXR whose rows are decoded when they are asked for. */
final class FileSource implements HdrSource {

    private final Path path;
    private final SampleRows samples;
    private final SourceMeaning meaning;
    private final Optional<byte[]> exif;
    private final List<Message> warnings;
    private final CleanLight clean;

    /** @param samples which this source closes */
    FileSource(Path path, SampleRows samples, SourceMeaning meaning, Optional<byte[]> exif, List<Message> warnings) {
        this.path = path;
        this.samples = samples;
        this.meaning = meaning;
        this.exif = exif.map(ExifOrientations::upright);
        this.warnings = List.copyOf(warnings);
        this.clean = new CleanLight(samples.width(), samples.height(), FileReasons.name(path));
    }

    @Override
    public Path path() {
        return path;
    }

    @Override
    public int width() {
        return samples.width();
    }

    @Override
    public int height() {
        return samples.height();
    }

    @Override
    public ColorEncoding encoding() {
        return meaning.encoding();
    }

    @Override
    public Primaries primaries() {
        return meaning.primaries();
    }

    @Override
    public void read(int y, int rows, float[] rgb) throws IOException {
        Objects.checkFromIndexSize(y, rows, height());
        Objects.checkFromIndexSize(0L, 3L * width() * rows, rgb.length);
        samples.read(y, rows, rgb);
        clean.convert(y, rows, rgb, meaning.light());
    }

    @Override
    public List<Message> warnings() {
        List<Message> all = new ArrayList<>(warnings);
        all.addAll(clean.warnings());
        return all;
    }

    @Override
    public Optional<byte[]> exif() {
        return exif.map(byte[]::clone);
    }

    @Override
    public void close() {
        try {
            samples.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
