package lightwell.rows;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import lightwell.message.Message;

/** The stored samples of a PNG of up to 8 bits, also with a palette or interlaced; in memory. For SDR pictures. */
public final class BytePngRows implements RgbRows {

    private final BufferedImage picture;
    private final String name;

    private BytePngRows(BufferedImage picture, String name) {
        this.picture = picture;
        this.name = name;
    }

    public static BytePngRows open(Path path) throws IOException {
        String name = FileReasons.name(path);
        try {
            BufferedImage picture = ImageIO.read(path.toFile());
            if (picture != null) {
                return new BytePngRows(picture, name);
            }
        } catch (IOException | RuntimeException e) {
            throw new RowsException(Message.of("rows.unreadable", name, Message.of("rows.damaged")), e);
        }
        throw new RowsException(Message.of("rows.unreadable", name, Message.of("rows.damaged")));
    }

    @Override
    public int width() {
        return picture.getWidth();
    }

    @Override
    public int height() {
        return picture.getHeight();
    }

    @Override
    public int together() {
        return 1;
    }

    @Override
    public boolean sequential() {
        return false;
    }

    @Override
    public String type() {
        return "uint8";
    }

    @Override
    public boolean grey() {
        return picture.getRaster().getNumBands() < 3 && !(picture.getColorModel() instanceof IndexColorModel);
    }

    @Override
    public List<Message> leftOut() {
        return picture.getColorModel().hasAlpha() ? List.of(Message.of("rows.alpha", name)) : List.of();
    }

    /** Samples as they are: the colour model of a grey picture would change them. */
    @Override
    public void read(int y, int rows, float[] rgb) {
        int width = picture.getWidth();
        int bands = picture.getRaster().getNumBands();
        float most = (1 << picture.getSampleModel().getSampleSize(0)) - 1;
        int[] row = new int[width * bands];
        for (int line = 0, out = 0; line < rows; line++) {
            picture.getRaster().getPixels(0, y + line, width, 1, row);
            for (int x = 0; x < width; x++, out += 3) {
                if (picture.getColorModel() instanceof IndexColorModel palette) {
                    int colour = palette.getRGB(row[x]);
                    rgb[out] = (colour >> 16 & 0xFF) / 255f;
                    rgb[out + 1] = (colour >> 8 & 0xFF) / 255f;
                    rgb[out + 2] = (colour & 0xFF) / 255f;
                } else {
                    for (int c = 0; c < 3; c++) {
                        rgb[out + c] = row[x * bands + (bands < 3 ? 0 : c)] / most;
                    }
                }
            }
        }
    }

    @Override
    public void close() {}
}
