package lightwell.author.verify;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lightwell.author.HdrSource;
import lightwell.color.ColorEngine;
import lightwell.message.Message;
import lightwell.metadata.ColorEncoding;
import lightwell.metadata.Primaries;
import lightwell.metadata.tree.MetadataBlock;

/** A photo's HDR as a source of light: the base with all of its gain map, or a PQ or HLG picture. */
public final class PhotoSource implements HdrSource {

    private final ReadBack file;
    private final Light light;

    private PhotoSource(ReadBack file, Light light) {
        this.file = file;
        this.light = light;
    }

    /**
     * Decodes the photo; blocks.
     *
     * @return owned by the caller, who closes it
     * @throws IOException one sentence
     */
    public static PhotoSource open(Path photo, ColorEngine color) throws IOException {
        ReadBack file = ReadBack.open(photo, color);
        try {
            return new PhotoSource(file, file.light(1));
        } catch (IOException | RuntimeException | Error e) {
            file.close();
            throw e;
        }
    }

    @Override
    public Path path() {
        return file.photo().path();
    }

    @Override
    public int width() {
        return light.width();
    }

    @Override
    public int height() {
        return light.height();
    }

    @Override
    public ColorEncoding encoding() {
        return file.photo().base().encoding();
    }

    @Override
    public Primaries primaries() {
        return light.primaries();
    }

    @Override
    public void read(int y, int rows, float[] rgb) throws IOException {
        light.rows().read(y, rows, rgb);
        for (int i = 0; i < 3 * rows * width(); i++) {
            rgb[i] = rgb[i] > 0 ? Math.min(rgb[i], Float.MAX_VALUE) : 0;
        }
    }

    @Override
    public List<Message> warnings() {
        return file.photo().warnings();
    }

    @Override
    public Optional<byte[]> exif() {
        return file.photo().blocks().stream().filter(block -> block.kind() == MetadataBlock.Kind.EXIF && block.owner().equals("base"))
                .findFirst().map(block -> {
                    ByteBuffer data = block.data().duplicate();
                    byte[] bytes = new byte[data.remaining()];
                    data.get(bytes);
                    return bytes;
                });
    }

    @Override
    public void close() {
        file.close();
    }
}
