package lightwell.author.encode;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import lightwell.author.container.KeepPixelsHeif;
import lightwell.author.container.KeepPixelsJpeg;
import lightwell.author.map.AppleFit;
import lightwell.jpeg.JpegFile;
import lightwell.message.Message;
import lightwell.photo.PhotoFile;

/** Gives a photo the description of its gain map that it lacks; every coded byte of its pictures stays. Stateless. */
public final class KeepPixels {

    private KeepPixels() {}

    /** @param summary what was added, one line */
    public record Result(byte[] file, OutputFormat format, Message summary) {}

    /** The format of the file that a photo becomes, by its first bytes. */
    public static OutputFormat format(Path photo) throws IOException {
        return JpegFile.isJpeg(PhotoFile.read(photo)) ? OutputFormat.JPEG : OutputFormat.HEIC;
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
            return new Result(file, OutputFormat.JPEG, Message.of("author.kept-jpeg", file.length - bytes.limit()));
        }
        KeepPixelsHeif.Result result = KeepPixelsHeif.write(photo, warnings);
        String added = "author.kept-" + result.added().name().toLowerCase(Locale.ROOT);
        return new Result(result.file(), OutputFormat.HEIC, Message.of(added, String.format(Locale.ROOT, "%.3f", result.headroom()),
                String.format(Locale.ROOT, "%.3f", result.deviation())));
    }
}
