package lightwell.rows;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;

/** Opens a TIFF, PNG or EXR. Stateless. */
public final class RowFiles {

    private RowFiles() {}

    /** What a file says beside its pixels; of an EXR, the rows know it. */
    public static StoredFacts facts(Path path, SourceKind kind) throws IOException {
        if (kind == SourceKind.EXR) {
            return StoredFacts.NONE;
        }
        try (FileChannel file = FileChannel.open(path)) {
            return kind == SourceKind.PNG ? PngChunks.read(file) : TiffFacts.read(file, FileReasons.name(path));
        }
    }

    /**
     * The rows of the picture; of a PNG of up to 8 bits only its size and type, until {@link #withBytes}.
     *
     * @return owned by the caller
     */
    public static RgbRows open(Path path, SourceKind kind, StoredFacts facts) throws IOException {
        if (kind == SourceKind.PNG) {
            return PngRows.open(path);
        }
        Optional<RgbRows> plain = kind == SourceKind.TIFF ? PlainTiffRows.open(path) : Optional.empty();
        return plain.isPresent() ? plain.get() : NativeRows.open(path, kind, facts);
    }

    /**
     * The rows of depth, three times each: of the channel Z of an EXR, or of the only channel of a TIFF.
     *
     * @param prefix of the attributes of an EXR that are wanted
     * @return owned by the caller
     */
    public static RgbRows openDepth(Path path, SourceKind kind, StoredFacts facts, String prefix) throws IOException {
        return NativeRows.openDepth(path, kind, facts, prefix);
    }

    /** The same rows, or those of a PNG of up to 8 bits, which is then in memory: check its size before. Takes the rows over. */
    public static RgbRows withBytes(Path path, SourceKind kind, RgbRows rows) throws IOException {
        if (kind != SourceKind.PNG || !rows.bytes()) {
            return rows;
        }
        rows.close();
        return BytePngRows.open(path);
    }
}
