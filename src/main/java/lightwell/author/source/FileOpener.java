package lightwell.author.source;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import lightwell.author.AuthorException;
import lightwell.author.HdrSource;
import lightwell.color.ColorEngine;
import lightwell.message.Message;
import lightwell.photo.PixelLimit;

/** Opens a TIFF, PNG or EXR, and refuses what holds no HDR. */
final class FileOpener {

    private static final Set<String> FLOATS = Set.of("half", "float", "double");
    private static final Set<String> BYTES = Set.of("uint8", "int8");
    /** Rows of three floats must fit into an array. */
    private static final int WIDEST = 100_000_000;

    private final Path path;
    private final SourceKind kind;
    private final String name;
    private final boolean sdr;
    private final List<Message> warnings = new ArrayList<>();

    /** @param sdr whether the picture may be SDR */
    FileOpener(Path path, SourceKind kind, boolean sdr) {
        this.path = path;
        this.kind = kind;
        this.sdr = sdr;
        this.name = FileReasons.name(path);
    }

    HdrSource open(SourceOptions options, ColorEngine color) throws IOException {
        StoredFacts facts = facts();
        RgbRows rows = rows(facts);
        HdrSource source = null;
        try {
            boolean floats = check(rows);
            SourceMeaning meaning = new MeaningRules(name, options, sdr, color, warnings::add).decide(facts, rows.attributes(), floats);
            warnings.addAll(rows.leftOut());
            if (facts.directory().more()) {
                warnings.add(Message.of("author.source.pictures", name));
            }
            if (facts.orientation() != 1) {
                warnings.add(Message.of("author.source.turned", name, facts.orientation()));
            }
            source = new FileSource(path, new SampleRows(rows), meaning, facts.exif(), warnings);
            return source;
        } finally {
            if (source == null) {
                rows.close();
            }
        }
    }

    private RgbRows rows(StoredFacts facts) throws IOException {
        if (kind != SourceKind.PNG) {
            return NativeRows.open(path, kind, facts);
        }
        PngRows rows = PngRows.open(path);
        if (!sdr || !BYTES.contains(rows.type())) {
            return rows;
        }
        try (rows) {
            check(rows); // a small file may ask for many pixels
        }
        return BytePngRows.open(path);
    }

    private StoredFacts facts() throws IOException {
        if (kind == SourceKind.EXR) {
            return StoredFacts.NONE;
        }
        try (FileChannel file = FileChannel.open(path)) {
            return kind == SourceKind.PNG ? PngChunks.read(file) : TiffFacts.read(file, name);
        }
    }

    /** Whether samples are floats. */
    private boolean check(RgbRows rows) throws IOException {
        checkSize(path, name, rows);
        if (BYTES.contains(rows.type()) && !sdr) {
            throw new AuthorException(Message.of("author.source.eight-bits", name));
        }
        return FLOATS.contains(rows.type());
    }

    /** @throws AuthorException if there are more pixels than a file of its length may have, or rows are too long */
    static void checkSize(Path path, String name, RgbRows rows) throws IOException {
        long pixels = (long) rows.width() * rows.height();
        long limit = PixelLimit.usual().of(Files.size(path));
        if (pixels > limit) {
            throw new AuthorException(Message.of("author.source.too-large", name, mega(pixels), mega(limit)));
        }
        if (rows.width() > WIDEST) {
            throw new AuthorException(Message.of("author.source.too-wide", name, String.valueOf(rows.width())));
        }
    }

    private static long mega(long pixels) {
        return (pixels + 999_999) / 1_000_000;
    }
}
