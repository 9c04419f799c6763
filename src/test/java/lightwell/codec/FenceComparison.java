package lightwell.codec;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import lightwell.fence.Fence;
import lightwell.heif.check.NormalisedHeif;
import lightwell.heif.check.Normaliser;
import lightwell.image.Raster;

/**
 * A program, run on demand: decodes every item of the given files behind the fence and in this process, and prints how many pictures and
 * refusals are equal, bit for bit and word for word.
 */
public final class FenceComparison {

    private int equal;
    private int refusals;
    private int different;

    /** A way to decode. */
    @FunctionalInterface
    private interface Way {
        Raster decode(ItemDecoder decoder) throws CodecException;
    }

    private FenceComparison() {}

    public static void main(String[] files) throws IOException {
        System.out.println(Fence.ofProcess().state());
        FenceComparison all = new FenceComparison();
        for (String file : files) {
            all.compare(Path.of(file));
        }
        System.out.println(all.counts());
        System.exit(all.different == 0 ? 0 : 1);
    }

    private String counts() {
        return equal + " pictures and " + refusals + " refusals are equal, " + different + " differ.";
    }

    private void compare(Path path) throws IOException {
        NormalisedHeif file;
        try {
            file = Normaliser.normalise(ByteBuffer.wrap(Files.readAllBytes(path)));
        } catch (IOException e) {
            System.out.println(path + ": " + e.getMessage());
            return;
        }
        ByteBuffer bytes = file.bytes().duplicate().rewind();
        try (ItemDecoder fenced = FencedDecoder.open(bytes, file.pixels()); ItemDecoder unfenced = UnfencedDecoder.open(bytes)) {
            for (int item : new TreeSet<>(file.decodable())) {
                compare(path + " item " + item, fenced, unfenced, decoder -> decoder.color(item, true));
                compare(path + " item " + item + " stored", fenced, unfenced, decoder -> decoder.color(item, false));
                compare(path + " item " + item + " mono", fenced, unfenced, decoder -> decoder.first(item, true));
            }
        } catch (CodecException e) {
            System.out.println(path + ": " + e.getMessage());
        }
    }

    private void compare(String what, ItemDecoder fenced, ItemDecoder unfenced, Way way) {
        Object one = decode(fenced, way);
        Object other = decode(unfenced, way);
        if (one instanceof Raster a && other instanceof Raster b) {
            try (a; b) {
                count(what, same(a, b), "a picture", "another one");
                equal += same(a, b) ? 1 : 0;
            }
        } else {
            count(what, one.equals(other), one, other);
            refusals += one.equals(other) ? 1 : 0;
        }
    }

    private void count(String what, boolean same, Object one, Object other) {
        if (!same) {
            different++;
            System.out.println(what + ": behind the fence " + one + ", without " + other);
        }
    }

    private static Object decode(ItemDecoder decoder, Way way) {
        try {
            return way.decode(decoder);
        } catch (CodecException e) {
            return e.getMessage();
        }
    }

    static boolean same(Raster a, Raster b) {
        if (a.width() != b.width() || a.height() != b.height() || a.channels() != b.channels() || a.bitDepth() != b.bitDepth()) {
            return false;
        }
        int row = a.width() * a.channels() * a.bytesPerSample();
        for (int y = 0; y < a.height(); y++) {
            if (!a.samples().slice(y * a.rowStride(), row).equals(b.samples().slice(y * b.rowStride(), row))) {
                return false;
            }
        }
        return true;
    }
}
