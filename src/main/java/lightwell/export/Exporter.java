package lightwell.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import lightwell.files.FileNames;
import lightwell.jobs.Progress;
import lightwell.message.Message;
import lightwell.photo.Photo;

/**
 * One way to write a photo: an output. The window's menus, choosers and notifications, the command palette and the command line are made of
 * the list of all of them. Implementations have no state and are safe from several threads.
 *
 * @param <O> its options; immutable
 */
public interface Exporter<O> {

    /** Unique among all outputs, in small letters: "exr". Its texts in the window and, as a rule, its command have this name. */
    String id();

    /** Which action of the window asks for a target and writes it: "exportAs". */
    default String action() {
        return id();
    }

    /** What it writes, in one English sentence for the command line. */
    String description();

    /** What a photo must hold; without it the window does not offer the output. */
    Set<Need> needs();

    /** What the file can be, the usual kind first; none when several files are written into a folder. */
    List<FileKind<O>> kinds();

    /** How names of its files may end, each once; none when several files are written into a folder. */
    default List<String> suffixes() {
        return kinds().stream().map(FileKind::suffix).distinct().toList();
    }

    /** Whether the target is a folder that takes several files. */
    default boolean isFolder() {
        return kinds().isEmpty();
    }

    /** What the usual name of its file has between the photo's name and the suffix: "_acescg"; may be empty. */
    default String nameEnd(O options) {
        return "";
    }

    /**
     * The usual target beside the photo: {@code photo_acescg.exr}; of a folder output the photo's own folder.
     *
     * @param image of the file, what to add to the name; empty for the main one
     */
    default Path defaultTarget(Path photo, O options, String image) {
        return isFolder() ? photo.toAbsolutePath().getParent()
                : photo.resolveSibling(FileNames.fit(FileNames.stem(photo), nameEnd(options) + image + kinds().get(0).suffix()));
    }

    /** The options that nobody has changed. */
    O defaults();

    /** The options as a file of this name can hold them: a name may mean another kind than the one that was chosen. */
    default O fitting(O options, Path file) {
        return options;
    }

    /** Which part of the photo these options write, each restriction in a few words; empty when it is all of it. */
    default List<Message> scope(O options) {
        return List.of();
    }

    /**
     * Blocks until the output stands under its name; call it in the background.
     *
     * @param target its folder exists
     * @param color  asked only by outputs that compute colours
     * @throws ExportException one sentence; of an output of one file nothing is left behind, of a folder what is there is whole
     * @throws lightwell.photo.PhotoException one sentence, when the photo lacks what is needed or cannot be decoded; likewise
     * @throws lightwell.color.ColorException one sentence, when the colours cannot be computed; likewise
     * @throws java.util.concurrent.CancellationException when the progress was cancelled; likewise
     */
    ExportResult write(Photo photo, OutputTarget target, O options, ColorSource color, Progress progress) throws IOException;
}
