package lightwell.author.encode;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import lightwell.author.AuthorException;
import lightwell.author.HdrSpace;
import lightwell.author.container.DepthHeif;
import lightwell.author.container.KeepPixelsHeif;
import lightwell.author.container.KeepPixelsJpeg;
import lightwell.author.depth.DepthFiles;
import lightwell.author.depth.DepthMap;
import lightwell.author.map.AppleFit;
import lightwell.depth.DepthScale;
import lightwell.files.FileNames;
import lightwell.jobs.Progress;
import lightwell.jpeg.JpegFile;
import lightwell.message.Message;
import lightwell.photo.Photo;
import lightwell.photo.PhotoFile;
import lightwell.photo.reader.PhotoReader;

/** Gives a photo what it lacks, a description of its gain map or a depth map; every coded byte of its pictures stays. Stateless. */
public final class KeepPixels {

    private KeepPixels() {}

    private static final List<String> HEIF = List.of(".heic", ".heif", ".hif", ".avif");
    private static final List<String> JPEG = List.of(".jpg", ".jpeg");
    /** How the names of such files may end. */
    public static final List<String> SUFFIXES = Stream.concat(HEIF.stream(), JPEG.stream()).toList();
    private static final String DEPTH = "_depth.heic";

    /**
     * What became of a photo.
     *
     * @param suffixes how the name of its file may end
     * @param summary  what was added, one line
     */
    public record Result(byte[] file, List<String> suffixes, Message summary) {}

    /** The file that a photo becomes by default, in the folder {@code converted} beside it. Reads the photo's first bytes. */
    public static Path target(Path photo, boolean depth) {
        String name = depth ? FileNames.fit(FileNames.stem(photo), DEPTH) : format(photo).name(photo, HdrSpace.P3);
        return photo.toAbsolutePath().resolveSibling(OutputFormat.FOLDER).resolve(name);
    }

    private static OutputFormat format(Path photo) {
        try {
            return JpegFile.isJpeg(PhotoFile.read(photo)) ? OutputFormat.JPEG : OutputFormat.HEIC;
        } catch (IOException e) {
            return OutputFormat.HEIC; // that it cannot be read is said when it is its turn
        }
    }

    /**
     * Blocks on the disk.
     *
     * @param warnings receives a sentence for what could not be carried along
     * @throws IOException one sentence: nothing is missing, there is no gain map, or its meaning cannot be said in the other way
     */
    public static Result describe(Path photo, Consumer<Message> warnings) throws IOException {
        ByteBuffer bytes = PhotoFile.read(photo);
        if (JpegFile.isJpeg(bytes)) {
            byte[] file = KeepPixelsJpeg.describe(bytes, headroom -> AppleFit.of(headroom).channel());
            return new Result(file, JPEG, Message.of("author.kept-jpeg", file.length - bytes.limit()));
        }
        KeepPixelsHeif.Result result = KeepPixelsHeif.write(photo, warnings);
        String added = "author.kept-" + result.added().name().toLowerCase(Locale.ROOT);
        return new Result(result.file(), HEIF, Message.of(added, String.format(Locale.ROOT, "%.3f", result.headroom()),
                String.format(Locale.ROOT, "%.3f", result.deviation())));
    }

    /**
     * Gives a HEIC a depth map. Blocks.
     *
     * @param warnings receives a sentence on samples without depth
     * @throws IOException one sentence: the photo is no HEIC or has depth, or as in {@link DepthMap#read}
     */
    public static Result addDepth(Path photo, DepthFiles files, Consumer<Message> warnings, Progress progress) throws IOException {
        String name = PhotoFile.name(photo);
        ByteBuffer bytes = PhotoFile.read(photo);
        if (JpegFile.isJpeg(bytes)) {
            throw new AuthorException(Message.of("author.depth.heic-only", name));
        }
        DepthHeif file = new DepthHeif(bytes, name);
        DepthMap.Base base;
        try (Photo opened = PhotoReader.open(photo)) {
            base = new DepthMap.Base(opened.base().info().width(), opened.base().info().height(), file.orientation());
        }
        try (DepthMap depth = DepthMap.read(files, base, warnings, progress)) {
            DepthScale scale = DepthScale.of(depth.description(), depth.codes().bitDepth());
            return new Result(file.with(depth, progress), HEIF, Message.of("author.kept-depth",
                    String.valueOf(depth.codes().width()), String.valueOf(depth.codes().height()), metres(scale.nearest()),
                    metres(scale.farthest())));
        }
    }

    private static String metres(double depth) {
        return String.format(Locale.ROOT, "%.3f", depth);
    }
}
