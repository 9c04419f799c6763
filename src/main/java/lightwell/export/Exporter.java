package lightwell.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lightwell.export.options.OptionsCodec;
import lightwell.files.FileNames;
import lightwell.jobs.Progress;
import lightwell.message.Message;
import lightwell.photo.Photo;

/**
 * An output: one way to write a photo. The window's menus, file choosers and notifications, the command palette and the command line are
 * built from the list of all outputs. Implementations are stateless and thread-safe.
 *
 * @param <O> its options; immutable
 */
public interface Exporter<O> {

    /** A unique id in lower case: "exr". It names the output's texts in the window and, as a rule, its command. */
    String id();

    /** The action of the window that asks for a target and writes it: "exportAs". */
    default String action() {
        return id();
    }

    /** What it writes, in one sentence for the command line. */
    Message description();

    /** What a photo must contain; otherwise the window does not offer the output. */
    Set<Need> needs();

    /** The possible kinds of its file, the default first; empty if several files are written into a folder. */
    List<FileKind<O>> kinds();

    /** The suffixes of its files, without duplicates; empty if several files are written into a folder. */
    default List<String> suffixes() {
        return kinds().stream().map(FileKind::suffix).distinct().toList();
    }

    /** Whether the target is a folder for several files. */
    default boolean isFolder() {
        return kinds().isEmpty();
    }

    /** The part of the default file name between the photo's name and the suffix: "_acescg"; may be empty. */
    default String nameEnd(O options) {
        return "";
    }

    /** The colour space of what it writes, for names of files; empty if it is the photo's, or none. */
    default Optional<String> colorSpace(O options) {
        return Optional.empty();
    }

    /**
     * The default target beside the photo: {@code photo_acescg.exr}; for a folder output the photo's own folder.
     *
     * @param image suffix for an image of the file; empty for the main one
     */
    default Path defaultTarget(Path photo, O options, String image) {
        return isFolder() ? photo.toAbsolutePath().getParent()
                : photo.resolveSibling(fileName(photo, options, image, kinds().get(0).suffix()));
    }

    /**
     * The usual name of a photo's file: {@code photo_acescg.exr}.
     *
     * @param image  suffix for an image of the file; empty for the main one
     * @param suffix of the name: ".exr"
     */
    default String fileName(Path photo, O options, String image, String suffix) {
        return FileNames.fit(FileNames.stem(photo), nameEnd(options) + image + suffix);
    }

    /** The default options. */
    O defaults();

    /** Its options as JSON and back, for presets and for what is to be done later. Every option has a key. */
    OptionsCodec<O> codec();

    /** Adapts the options to a file name, whose suffix may mean another kind than the chosen one. */
    default O fitting(O options, Path file) {
        return options;
    }

    /** Why a file of this name cannot hold what these options ask for, in one sentence; empty if it can. */
    default Optional<Message> problem(O options, Path file) {
        return Optional.empty();
    }

    /** The part of the photo that these options write, each restriction in a few words; empty if it is all of it. */
    default List<Message> scope(O options) {
        return List.of();
    }

    /** The options that decide what the file contains, if the file can carry the target's {@link Stamp}; otherwise empty. */
    default Optional<JsonNode> stamped(O options) {
        return Optional.empty();
    }

    /**
     * Blocks until the output is complete; call it in the background.
     *
     * @param target its folder exists
     * @param color  used only by outputs that compute colours
     * @throws ExportException one sentence; an output of one file leaves nothing behind, and files in a folder are complete
     * @throws lightwell.photo.PhotoException one sentence, if the photo lacks what is needed or cannot be decoded; likewise
     * @throws lightwell.color.ColorException one sentence, if the colours cannot be computed; likewise
     * @throws java.util.concurrent.CancellationException if the progress was cancelled; likewise
     */
    ExportResult write(Photo photo, OutputTarget target, O options, ColorSource color, Progress progress) throws IOException;
}
