package lightwell.author.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lightwell.author.AuthorException;
import lightwell.author.HdrSource;
import lightwell.color.ColorEngine;
import lightwell.message.Message;
import lightwell.photo.PixelLimit;
import lightwell.rows.FileReasons;
import lightwell.rows.RgbRows;
import lightwell.rows.RowFiles;
import lightwell.rows.SourceKind;
import lightwell.rows.StoredFacts;

/** Opens a TIFF, PNG or EXR, and refuses what holds no HDR. */
final class FileOpener {

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
        StoredFacts facts = RowFiles.facts(path, kind);
        RgbRows rows = RowFiles.open(path, kind, facts);
        HdrSource source = null;
        try {
            check(rows);
            boolean floats = rows.floats();
            rows = RowFiles.withBytes(path, kind, rows);
            SourceMeaning meaning = new MeaningRules(name, options, sdr, color, warnings::add).decide(facts, rows.attributes(), floats);
            warnings.addAll(rows.leftOut());
            if (facts.directory().more()) {
                warnings.add(Message.of("rows.pictures", name));
            }
            if (facts.orientation() != 1) {
                warnings.add(Message.of("author.source.turned", name, facts.orientation()));
            }
            source = new FileSource(path, rows, meaning, facts.exif(), warnings);
            return source;
        } finally {
            if (source == null) {
                rows.close();
            }
        }
    }

    private void check(RgbRows rows) throws IOException {
        checkSize(path, name, rows);
        if (rows.bytes() && !sdr) {
            throw new AuthorException(Message.of("author.source.eight-bits", name));
        }
    }

    /** @throws AuthorException if there are more pixels than a file of its length may have, or rows are too long */
    static void checkSize(Path path, String name, RgbRows rows) throws IOException {
        long pixels = (long) rows.width() * rows.height();
        long limit = PixelLimit.usual().of(Files.size(path));
        if (pixels > limit) {
            throw new AuthorException(Message.of("author.source.too-large", name, mega(pixels), mega(limit)));
        }
        if (rows.width() > WIDEST) {
            throw new AuthorException(Message.of("rows.too-wide", name, String.valueOf(rows.width())));
        }
    }

    private static long mega(long pixels) {
        return (pixels + 999_999) / 1_000_000;
    }
}
