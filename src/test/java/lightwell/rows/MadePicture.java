package lightwell.rows;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.awt.color.ColorSpace;
import java.awt.image.ComponentColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import lightwell.presets.OpenImageIO;

/** Writes small HDR files for tests, and computes PQ by SMPTE ST 2084. */
public final class MadePicture {

    private static final int PNG_HEADER = 33;

    private MadePicture() {}

    /** Light of a PQ signal, with 203 nits at 1. */
    public static double pqLight(double signal) {
        double p = Math.pow(signal, 1 / 78.84375);
        return 10_000.0 / 203 * Math.pow(Math.max(p - 0.8359375, 0) / (18.8515625 - 18.6875 * p), 1 / 0.1593017578125);
    }

    /** PQ's signal of a share of 10,000 nits. */
    public static double pqSignal(double share) {
        double y = Math.pow(share, 0.1593017578125);
        return Math.pow((0.8359375 + 18.8515625 * y) / (1 + 18.6875 * y), 78.84375);
    }

    /** 16-bit codes, interleaved, of as many channels as named. */
    public static Path tiff(Path file, int width, int height, String channels, int[] codes, Consumer<OpenImageIO.Spec> more) {
        ByteBuffer pixels = ByteBuffer.allocateDirect(2 * codes.length).order(ByteOrder.nativeOrder());
        Arrays.stream(codes).forEach(code -> pixels.putShort((short) code));
        return write("tiff", file, width, height, spec -> {
            channels.chars().forEach(c -> spec.addUint16(String.valueOf((char) c)));
            more.accept(spec);
        }, pixels.flip());
    }

    /** Floats, interleaved. */
    public static Path floats(String format, Path file, int width, int height, String[] channels, float[] values,
            Consumer<OpenImageIO.Spec> more) {
        ByteBuffer pixels = ByteBuffer.allocateDirect(4 * values.length).order(ByteOrder.nativeOrder());
        for (float value : values) {
            pixels.putFloat(value);
        }
        return write(format, file, width, height, spec -> {
            for (String channel : channels) {
                spec.addFloat(channel);
            }
            more.accept(spec);
        }, pixels.flip());
    }

    public static Path exr(Path file, float[] rgb, Consumer<OpenImageIO.Spec> more) {
        return floats("openexr", file, rgb.length / 3, 1, new String[] {"R", "G", "B"}, rgb, more);
    }

    private static Path write(String format, Path file, int width, int height, Consumer<OpenImageIO.Spec> describe, ByteBuffer pixels) {
        try (var spec = new OpenImageIO.Spec(width, height); var output = new OpenImageIO.Output(format)) {
            describe.accept(spec);
            output.addPart(spec);
            output.open(file.toString());
            output.write(0, height, pixels);
            output.finish();
        }
        return file;
    }

    /** A 16-bit PNG by the JDK. */
    public static Path png(Path file, int width, int height, int channels, int[] codes) throws IOException {
        int[] offsets = {0, 1, 2, 3};
        var model = new PixelInterleavedSampleModel(DataBuffer.TYPE_USHORT, width, height, channels, channels * width,
                Arrays.copyOf(offsets, channels));
        WritableRaster raster = Raster.createWritableRaster(model, null);
        raster.setPixels(0, 0, width, height, codes);
        var colours = new ComponentColorModel(ColorSpace.getInstance(channels < 3 ? ColorSpace.CS_GRAY : ColorSpace.CS_sRGB),
                channels % 2 == 0, false, channels % 2 == 0 ? 3 : 1, DataBuffer.TYPE_USHORT);
        ImageIO.write(new BufferedImage(colours, raster, false, null), "png", file.toFile());
        return file;
    }

    /** Inserts a chunk behind the header of a PNG. */
    public static Path chunk(Path png, String type, byte[] data) throws IOException {
        byte[] before = Files.readAllBytes(png);
        byte[] name = type.getBytes(StandardCharsets.ISO_8859_1);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data);
        ByteBuffer all = ByteBuffer.allocate(before.length + 12 + data.length).put(before, 0, PNG_HEADER)
                .putInt(data.length).put(name).put(data).putInt((int) crc.getValue())
                .put(before, PNG_HEADER, before.length - PNG_HEADER);
        return Files.write(png, all.array());
    }

    public static Path cicp(Path png, int primaries, int transfer, boolean full) throws IOException {
        return chunk(png, "cICP", new byte[] {(byte) primaries, (byte) transfer, 0, (byte) (full ? 1 : 0)});
    }

    /** The data of the chunk iCCP. */
    public static byte[] iccp(byte[] profile) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(new byte[] {'x', 0, 0});
        try (DeflaterOutputStream packed = new DeflaterOutputStream(out)) {
            packed.write(profile);
        }
        return out.toByteArray();
    }
}
