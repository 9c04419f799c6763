package lightwell.export.stereo;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import lightwell.color.ColorEngine;
import lightwell.export.ColorSource;
import lightwell.export.ExportException;
import lightwell.export.ExportResult;
import lightwell.export.Exporter;
import lightwell.export.FileKind;
import lightwell.export.Need;
import lightwell.export.OutputTarget;
import lightwell.export.SingleFile;
import lightwell.export.cloud.SrgbCodes;
import lightwell.export.options.OptionsCodec;
import lightwell.image.Raster;
import lightwell.jobs.Progress;
import lightwell.message.Message;
import lightwell.metadata.StereoDescription;
import lightwell.photo.Photo;
import lightwell.photo.StereoEyes;

/** Writes both eyes of a stereo pair as one picture in sRGB, PNG or JPEG. */
public final class StereoExport implements Exporter<StereoSettings> {

    private static final String ID = "stereo";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String action() {
        return "stereoExport";
    }

    @Override
    public Message description() {
        return Message.of("help.output.stereo");
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.STEREO);
    }

    @Override
    public List<FileKind<StereoSettings>> kinds() {
        List<FileKind<StereoSettings>> kinds = new ArrayList<>();
        for (PictureFormat format : PictureFormat.values()) {
            Stream.of(StereoArrangement.values()).map(arrangement -> new FileKind<StereoSettings>(
                    format.id() + "_" + arrangement.id().replace('-', '_'), format.suffix(),
                    settings -> settings.withArrangement(arrangement))).forEach(kinds::add);
        }
        return kinds;
    }

    @Override
    public String nameEnd(StereoSettings options) {
        return "_" + options.arrangement().id();
    }

    @Override
    public StereoSettings defaults() {
        return StereoSettings.DEFAULT;
    }

    @Override
    public OptionsCodec<StereoSettings> codec() {
        return StereoSettingsJson.CODEC;
    }

    /**
     * The target's suffix sets the format.
     *
     * @throws ExportException one sentence: no pair, eyes of different sizes, not writable; nothing is left behind
     */
    @Override
    public ExportResult write(Photo photo, OutputTarget target, StereoSettings options, ColorSource colors, Progress progress)
            throws IOException {
        PictureFormat format = PictureFormat.of(target.path()).orElseThrow(() -> new ExportException(
                Message.of("export.must-end", target.path(), Message.anyOf(suffixes()))));
        return SingleFile.write(ID, photo, target, progress, () -> {
            BufferedImage image = picture(photo, options, colors.engine(), progress);
            progress.step(Message.of("export.step.writing", target.path().getFileName()));
            return out -> format.encode(image, out);
        });
    }

    private static BufferedImage picture(Photo photo, StereoSettings options, ColorEngine color, Progress progress) throws IOException {
        StereoEyes eyes = StereoEyes.of(photo).orElseThrow(() -> new ExportException(Message.of("stereo.no-pair", photo.name())));
        progress.step(Message.of("export.step.decoding", photo.name()));
        Raster left = eyes.left().layer().raster();
        progress.checkCancelled();
        Raster right = eyes.right().layer().raster();
        if (left.width() != right.width() || left.height() != right.height()) {
            throw new ExportException(Message.of("stereo.sizes-differ", photo.name(), left.width(), left.height(), right.width(),
                    right.height()));
        }
        double shift = options.shift().orElse(photo.stereo().map(StereoDescription::disparityAdjustment)
                .filter(said -> said.isPresent()).map(said -> said.getAsDouble()).orElse(0.0));
        return arranged(new StereoRows(eyes, shift, color), left.width(), left.height(), options, progress);
    }

    private static BufferedImage arranged(StereoRows rows, int width, int height, StereoSettings options, Progress progress) {
        StereoArrangement arrangement = options.arrangement();
        BufferedImage image = new BufferedImage(arrangement.columns() * width, arrangement.rows() * height, BufferedImage.TYPE_INT_RGB);
        float[] left = new float[3 * width];
        float[] right = new float[3 * width];
        for (int y = 0; y < height; y++) {
            progress.checkCancelled();
            rows.read(0, y, left);
            rows.read(1, y, right);
            switch (arrangement) {
                case SIDE_BY_SIDE -> {
                    set(image, 0, y, left);
                    set(image, width, y, right);
                }
                case CROSS_EYED -> {
                    set(image, 0, y, right);
                    set(image, width, y, left);
                }
                case TOP_BOTTOM -> {
                    set(image, 0, y, left);
                    set(image, 0, height + y, right);
                }
                case ANAGLYPH -> {
                    StereoRows.combine(left, right, options.anaglyph());
                    set(image, 0, y, left);
                }
            }
            progress.report(y + 1, height);
        }
        return image;
    }

    private static void set(BufferedImage image, int x, int y, float[] light) {
        int[] line = new int[light.length / 3];
        for (int i = 0; i < line.length; i++) {
            line[i] = (SrgbCodes.of(light[3 * i]) & 0xFF) << 16 | (SrgbCodes.of(light[3 * i + 1]) & 0xFF) << 8
                    | SrgbCodes.of(light[3 * i + 2]) & 0xFF;
        }
        image.setRGB(x, y, line.length, 1, line, 0, line.length);
    }
}
