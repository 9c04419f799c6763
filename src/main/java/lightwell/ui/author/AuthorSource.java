package lightwell.ui.author;

import java.nio.file.Path;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import lightwell.photo.PhotoFile;
import lightwell.ui.kit.Texts;

/** One HDR picture of the list. For the FX thread. */
final class AuthorSource {

    private static final double MEGA = 1e6;

    private final Path path;
    private final long bytes;
    private final ReadOnlyObjectWrapper<SourceState> state = new ReadOnlyObjectWrapper<>(SourceState.WAITING);
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper size;

    /** @param bytes of the file; negative if unknown */
    AuthorSource(Path path, long bytes) {
        this.path = path;
        this.bytes = bytes;
        this.size = new ReadOnlyStringWrapper(megabytes());
    }

    Path path() {
        return path;
    }

    String name() {
        return PhotoFile.name(path);
    }

    ReadOnlyObjectProperty<SourceState> state() {
        return state.getReadOnlyProperty();
    }

    /** Figures of what was written, or the sentence about a failure; else empty. */
    ReadOnlyStringProperty note() {
        return note.getReadOnlyProperty();
    }

    /** Of the file and, once it was read, of the picture. */
    ReadOnlyStringProperty size() {
        return size.getReadOnlyProperty();
    }

    /** The picture was opened. */
    void measured(int width, int height) {
        String pixels = Texts.get("author.pixels", Integer.toString(width), Integer.toString(height));
        size.set(bytes < 0 ? pixels : Texts.get("author.sizes", pixels, megabytes()));
    }

    void become(SourceState now) {
        become(now, "");
    }

    void become(SourceState now, String words) {
        note.set(words);
        state.set(now);
    }

    private String megabytes() {
        return bytes < 0 ? "" : megabytes(bytes);
    }

    /** A size in words. */
    static String megabytes(long bytes) {
        return Texts.get("author.megabytes", Math.max(0.01, Math.round(bytes / MEGA * 100) / 100.0));
    }
}
