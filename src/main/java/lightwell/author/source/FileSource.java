package lightwell.author.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lightwell.author.HdrSource;
import lightwell.author.LightCodes;
import lightwell.message.Message;
import lightwell.metadata.ColorEncoding;
import lightwell.metadata.Primaries;
import lightwell.metadata.exif.ExifOrientations;
import lightwell.rows.FileReasons;
import lightwell.rows.RgbRows;

/** A TIFF, PNG or EXR whose rows are decoded when they are asked for. */
final class FileSource implements HdrSource {

    private final Path path;
    private final SourceRows samples;
    private final SourceMeaning meaning;
    /** Of samples; empty if the rows are light already. */
    private final Optional<SampleLight> light;
    private final Optional<byte[]> exif;
    private final List<Message> warnings;
    private final CleanLight clean;
    private final Optional<LightCodes> codes;

    /** @param rows which this source closes; integers are kept as codes, if they are codes */
    FileSource(Path path, RgbRows rows, SourceMeaning meaning, Optional<byte[]> exif, List<Message> warnings) {
        this.path = path;
        this.clean = new CleanLight(rows.width(), rows.height(), FileReasons.name(path));
        if (meaning.light() instanceof CodeLight coded && !rows.floats()) {
            CodeRows kept = new CodeRows(rows, coded, CodeRows.WHOLE_BYTES);
            this.samples = kept;
            this.light = Optional.empty();
            this.codes = coded.curve().map(curve -> new FileCodes(kept, curve, clean));
        } else {
            this.samples = new SampleRows(rows);
            this.light = Optional.of(meaning.light());
            this.codes = Optional.empty();
        }
        this.meaning = meaning;
        this.exif = exif.map(ExifOrientations::upright);
        this.warnings = List.copyOf(warnings);
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
        if (light.isPresent()) {
            clean.convert(y, rows, rgb, light.get());
        } else {
            clean.convert(y, rows, rgb);
        }
    }

    @Override
    public Optional<LightCodes> codes() {
        return codes;
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
