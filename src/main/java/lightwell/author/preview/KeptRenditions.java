package lightwell.author.preview;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import lightwell.author.AuthorException;
import lightwell.author.HdrSource;
import lightwell.author.ReducedSource;
import lightwell.author.SdrMethod;
import lightwell.author.base.SdrRendition;
import lightwell.author.base.SdrRenditions;
import lightwell.author.encode.AuthorOptions;
import lightwell.color.ColorEngine;
import lightwell.jobs.ParallelFor;
import lightwell.jobs.Progress;
import lightwell.message.Message;
import lightwell.photo.PhotoFile;

/**
 * The SDR renditions of the previews of one source. The user's picture is opened and read once for all settings, a table is read or baked
 * once; again only when the file has changed. Thread-safe, one request at a time; the owner closes it.
 */
public final class KeptRenditions implements AutoCloseable {

    private final PreviewSource source;
    private final Opener opener;
    private final ParallelFor fork;
    private Optional<Kept<Cuts>> picture = Optional.empty();
    private Optional<Kept<SdrRendition>> rendition = Optional.empty();
    private boolean closed;

    /** Opens an SDR picture; its owner is the caller. */
    @FunctionalInterface
    public interface Opener {
        HdrSource open(Path file, ColorEngine color) throws IOException;
    }

    private record Kept<T>(Object key, T value) {}

    /** What is kept of the user's picture. */
    private record Cuts(ReducedSource small, TileSample tiles) {}

    /** @param opener of the user's picture */
    KeptRenditions(PreviewSource source, Opener opener, ParallelFor fork) {
        this.source = source;
        this.opener = opener;
        this.fork = fork;
    }

    /**
     * @return of the reduced source; stays open
     * @throws IOException           one sentence, if a file that the method needs cannot be used
     * @throws CancellationException if this was closed
     */
    public synchronized SdrRendition small(AuthorOptions options, ColorEngine color) throws IOException {
        requireOpen();
        return options.sdr() instanceof SdrMethod.Given given
                ? SdrRenditions.given(picture(given.file(), color).small, options.space()) : light(options, color);
    }

    /** That of {@link #small} for the tiles of the source. */
    public synchronized SdrRendition tiles(AuthorOptions options, ColorEngine color) throws IOException {
        requireOpen();
        return options.sdr() instanceof SdrMethod.Given given
                ? SdrRenditions.given(picture(given.file(), color).tiles, options.space()) : light(options, color);
    }

    private void requireOpen() {
        if (closed) {
            throw new CancellationException();
        }
    }

    /** Of light alone, wherever it is in the picture. */
    private SdrRendition light(AuthorOptions options, ColorEngine color) throws IOException {
        Object key = new KeyOfLight(options.sdr(), options.space(),
                options.sdr() instanceof SdrMethod.Cube cube ? changed(cube.file()) : FileTime.fromMillis(0));
        if (rendition.filter(kept -> kept.key.equals(key)).isEmpty()) {
            SdrRendition made = SdrRenditions.of(options.sdr(), source.small(), source.light(), options.space(), color);
            dropRendition();
            rendition = Optional.of(new Kept<>(key, made));
        }
        return rendition.get().value;
    }

    private record KeyOfLight(SdrMethod method, Object space, FileTime changed) {}

    private record KeyOfFile(Path file, FileTime changed) {}

    private Cuts picture(Path file, ColorEngine color) throws IOException {
        Object key = new KeyOfFile(file, changed(file));
        if (picture.filter(kept -> kept.key.equals(key)).isEmpty()) {
            picture = Optional.empty(); // memory
            try (HdrSource whole = opener.open(file, color)) {
                if (whole.width() != source.width() || whole.height() != source.height()) {
                    throw new AuthorException(Message.of("author.other-size", PhotoFile.name(file), whole.width() + "x" + whole.height(),
                            source.width() + "x" + source.height()));
                }
                ReducedSource small = source.small().asMuch(whole, fork, Progress.NONE);
                picture = Optional.of(new Kept<>(key, new Cuts(small, TileSample.of(whole, small, Progress.NONE))));
            }
        }
        return picture.get().value;
    }

    private static FileTime changed(Path file) throws IOException {
        try {
            return Files.getLastModifiedTime(file);
        } catch (NoSuchFileException e) {
            throw new AuthorException(Message.of("photo.no-file", file), e);
        }
    }

    private void dropRendition() {
        rendition.ifPresent(kept -> kept.value.close());
        rendition = Optional.empty();
    }

    @Override
    public synchronized void close() {
        closed = true;
        dropRendition();
        picture = Optional.empty();
    }
}
