package lightwell.author.container;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import lightwell.author.LightLevels;
import lightwell.author.PqPicture;
import lightwell.image.Raster;
import lightwell.jobs.Progress;
import lightwell.metadata.Primaries;
import lightwell.metadata.exif.ExifOrientations;

/**
 * Writes a PQ picture as a PNG of 16 bits, without loss: cICP says what the codes mean, mDCV and cLLI how bright the picture is (W3C PNG
 * third edition, 11.3). Codes of 10 bits are spread over 16, and sBIT says so. Rows are streamed. Stateless.
 */
public final class PqPng {

    /** Transfer characteristics of SMPTE ST 2084 in ITU-T H.273. */
    private static final int PQ = 16;
    private static final int BITS = 16;
    private static final int LARGEST = 65535;
    private static final int CHANNELS = 3;
    private static final int RGB = 2;
    private static final int PIXEL = CHANNELS * 2;
    /** mDCV counts chromaticities in 0.00002, luminances in 0.0001 nits; so does cLLI. */
    private static final double CHROMATICITIES = 50_000;
    private static final double LUMINANCES = 10_000;
    private static final int BUFFER = 1 << 16;
    /** Higher levels take up to ten times as long on noise, for hardly anything. */
    private static final int LEVEL = 4;
    /** Filtered rows that differ more are noise at their ends: searching them for repetitions only takes time. */
    private static final double NOISE = 8;

    private PqPng() {}

    /** @return the file */
    public static byte[] write(PqPicture picture) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            write(picture, Optional.empty(), out, Progress.NONE);
        } catch (IOException e) {
            throw new IllegalStateException(e); // memory does not refuse bytes
        }
        return out.toByteArray();
    }

    /**
     * @param icc for readers that do not know cICP, which wins
     * @param out receives the file in small pieces; not closed
     * @throws IOException                                as {@code out} throws it
     * @throws java.util.concurrent.CancellationException if the user has cancelled
     */
    public static void write(PqPicture picture, Optional<byte[]> icc, OutputStream out, Progress progress) throws IOException {
        Raster codes = picture.codes();
        if (codes.channels() != CHANNELS || codes.bitDepth() <= Byte.SIZE) {
            throw new IllegalArgumentException("Not a PQ picture: " + codes.channels() + " channels, " + codes.bitDepth() + " bits");
        }
        PngChunks png = new PngChunks(out);
        png.chunk("IHDR", ByteBuffer.allocate(13).putInt(codes.width()).putInt(codes.height()).put((byte) BITS).put((byte) RGB).array());
        png.chunk("cICP", new byte[] {(byte) picture.space().codePoint(), PQ, 0, 1});
        if (icc.isPresent()) {
            png.chunk("iCCP", profile(icc.get()));
        }
        png.chunk("mDCV", volume(picture.space().primaries(), picture.levels()));
        png.chunk("cLLI", numbers(picture.levels().peak(), picture.levels().average()));
        if (codes.bitDepth() < BITS) {
            byte bits = (byte) codes.bitDepth();
            png.chunk("sBIT", new byte[] {bits, bits, bits});
        }
        if (picture.exif().isPresent()) {
            png.chunk("eXIf", ExifOrientations.upright(picture.exif().get()));
        }
        pixels(codes, png, progress);
        png.endPixels();
        png.chunk("IEND", new byte[0]);
    }

    private static void pixels(Raster codes, PngChunks png, Progress progress) throws IOException {
        Deflater deflater = new Deflater(LEVEL);
        try {
            DeflaterOutputStream stream = new DeflaterOutputStream(png, deflater, BUFFER);
            byte[] little = new byte[codes.width() * PIXEL];
            byte[] row = new byte[little.length];
            PngRowFilter filter = new PngRowFilter(row.length, PIXEL);
            for (int y = 0; y < codes.height(); y++) {
                progress.checkCancelled();
                codes.samples().get(y * codes.rowStride(), little);
                spread(little, row, codes.maxCode());
                byte[] filtered = filter.filter(row);
                deflater.setStrategy(filter.difference() > NOISE ? Deflater.HUFFMAN_ONLY : Deflater.FILTERED);
                stream.write(filtered);
                progress.report(y + 1, codes.height());
            }
            stream.finish();
        } finally {
            deflater.end();
        }
    }

    /** To 16 bits, big-endian; the first bits of a result are the code itself. */
    private static void spread(byte[] little, byte[] row, int most) {
        ByteBuffer in = ByteBuffer.wrap(little).order(ByteOrder.LITTLE_ENDIAN);
        ByteBuffer out = ByteBuffer.wrap(row);
        for (int i = 0; i < row.length; i += 2) {
            long code = in.getShort(i) & 0xFFFF;
            out.putShort(i, (short) ((code * LARGEST + most / 2) / most));
        }
    }

    private static byte[] profile(byte[] icc) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.writeBytes("ICC profile".getBytes(StandardCharsets.US_ASCII));
        content.write(0);
        content.write(0); // deflate, the only method
        try (DeflaterOutputStream compressed = new DeflaterOutputStream(content)) {
            compressed.write(icc);
        }
        return content.toByteArray();
    }

    private static byte[] volume(Primaries primaries, LightLevels levels) {
        ByteBuffer out = ByteBuffer.allocate(24);
        for (double xy : new double[] {primaries.rx(), primaries.ry(), primaries.gx(), primaries.gy(), primaries.bx(), primaries.by(),
            primaries.wx(), primaries.wy()}) {
            out.putShort((short) Math.round(xy * CHROMATICITIES));
        }
        return out.put(numbers(levels.peak(), levels.darkest())).array();
    }

    /** Two luminances. */
    private static byte[] numbers(double one, double two) {
        return ByteBuffer.allocate(8).putInt((int) Math.round(one * LUMINANCES)).putInt((int) Math.round(two * LUMINANCES)).array();
    }
}
