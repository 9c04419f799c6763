package lightwell.author.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import lightwell.author.AuthorException;
import lightwell.message.Message;
import lightwell.rows.ExrNumbers;
import lightwell.rows.FileReasons;
import lightwell.rows.RgbRows;
import lightwell.rows.RowFiles;
import lightwell.rows.SourceKind;
import lightwell.rows.StoredFacts;

/**
 * Depth in metres along the optical axis, upright: the channel Z of an EXR, or the only channel of a TIFF of floats. For one thread at a
 * time; the owner closes it.
 */
public final class DepthSource implements AutoCloseable {

    private final String name;
    private final RgbRows rows;
    private final Map<String, float[]> numbers;
    private final Map<String, String> words;
    private float[] triples = new float[0];

    private DepthSource(String name, RgbRows rows, Map<String, float[]> numbers, Map<String, String> words) {
        this.name = name;
        this.rows = rows;
        this.numbers = numbers;
        this.words = words;
    }

    /**
     * Blocks on the disk.
     *
     * @param prefix of the attributes of an EXR that are wanted
     * @return owned by the caller
     * @throws IOException one sentence: there is no such file, no depth in it, or it is of integers, which state no unit
     */
    public static DepthSource open(Path path, String prefix) throws IOException {
        String name = FileReasons.name(path);
        if (!Files.isRegularFile(path)) {
            throw new AuthorException(Message.of("photo.no-file", path), new NoSuchFileException(path.toString()));
        }
        SourceKind kind = SourceKind.of(path);
        if (kind != SourceKind.EXR && kind != SourceKind.TIFF) {
            throw new AuthorException(Message.of("author.depth.no-format", name));
        }
        StoredFacts facts = RowFiles.facts(path, kind);
        Map<String, float[]> numbers = kind == SourceKind.EXR ? ExrNumbers.read(path, prefix) : Map.of();
        RgbRows rows = RowFiles.openDepth(path, kind, facts, prefix);
        DepthSource source = null;
        try {
            check(path, name, rows);
            source = new DepthSource(name, rows, numbers, rows.attributes());
            return source;
        } finally {
            if (source == null) {
                rows.close();
            }
        }
    }

    private static void check(Path path, String name, RgbRows rows) throws IOException {
        if (!rows.type().equals("float") && !rows.type().equals("half")) {
            throw new AuthorException(Message.of("author.depth.no-floats", name));
        }
        FileOpener.checkSize(path, name, rows);
        if (rows.width() < 2 || rows.height() < 2) {
            throw new AuthorException(Message.of("depth.map-no-shape", name, rows.width(), rows.height()));
        }
    }

    /** The file's name, for people. */
    public String name() {
        return name;
    }

    public int width() {
        return rows.width();
    }

    public int height() {
        return rows.height();
    }

    /** The attributes of an EXR that are floats, by name. */
    public Map<String, float[]> numbers() {
        return numbers;
    }

    /** All attributes of the depth's part as text. */
    public Map<String, String> words() {
        return words;
    }

    /**
     * Decodes complete rows; in order, or a compressed TIFF is read anew.
     *
     * @param metres receives the samples as they are
     */
    public void read(int y, int count, float[] metres) throws IOException {
        int samples = count * width();
        if (triples.length != 3 * samples) {
            triples = new float[3 * samples];
        }
        rows.read(y, count, triples);
        for (int i = 0; i < samples; i++) {
            metres[i] = triples[3 * i];
        }
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
