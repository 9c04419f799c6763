package lightwell.export.exr;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lightwell.image.BandSource;
import lightwell.image.Half;
import lightwell.jobs.Progress;
import lightwell.photo.Photo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedExrTest extends OneExr {

    private static final int WIDTH = 7;

    /** DWAA has two parts. */
    @ParameterizedTest
    @ValueSource(strings = {"none", "dwaa"})
    void writingAloneMakesTheExportsPixels(String compression) throws IOException {
        write(new SyntheticPhoto(), options(compression));
        Path alone = folder.resolve("alone.exr");
        try (Photo open = new SyntheticPhoto().open(Path.of("photo.heic"))) {
            PackedExr packed = PackedExr.of(open, options(compression), color, folder.resolve("pixels"), Progress.NONE);
            Files.delete(folder.resolve("pixels"));
            packed.write(alone);
            packed.write(alone);
        }
        try (WrittenExr expected = new WrittenExr(target()); WrittenExr written = new WrittenExr(alone)) {
            assertEquals(expected.channels(), written.channels());
            for (String channel : expected.channels()) {
                String name = channel.substring(0, channel.indexOf(' '));
                assertArrayEquals(expected.all(name), written.all(name), name);
            }
        }
    }

    /** Halves and floats in any order, a component that is left out, and one that is repeated; more rows than are computed together. */
    @Test
    void everyChannelHasItsPlaceInEachPixel() {
        BandSource three = (y, rows, out) -> {
            for (int i = 0; i < rows * WIDTH; i++) {
                for (int c = 0; c < 3; c++) {
                    out[3 * i + c] = 0.1f * (y * WIDTH + i) + c;
                }
            }
        };
        BandSource one = (y, rows, out) -> {
            for (int i = 0, at = y * WIDTH; i < rows * WIDTH; i++, at++) {
                out[i] = at % 3 == 0 ? Float.NaN : at % 3 == 1 ? Float.POSITIVE_INFINITY : -at / 7f;
            }
        };
        ExrChannel.Type half = ExrChannel.Type.HALF;
        ExrChannel.Type full = ExrChannel.Type.FLOAT;
        ExrPart part = new ExrPart(Optional.empty(), true, List.of(
                new ExrLayer(one, 1, List.of(new ExrChannel("Z", full, 0), new ExrChannel("A", half, 0), new ExrChannel("B", half, 0))),
                new ExrLayer(three, 3, List.of(new ExrChannel("r", half, 0), new ExrChannel("b", half, 2))),
                new ExrLayer(three, 3, List.of(new ExrChannel("y", half, 1), new ExrChannel("z", half, 2), new ExrChannel("x", full, 0)))),
                Compression.NONE, WIDTH, 40);
        int rows = 19;
        BandPacker packer = new BandPacker(part);
        ByteBuffer out = ByteBuffer.allocateDirect(packer.bytes(rows + 2)).order(ByteOrder.nativeOrder());
        packer.pack(5, rows, out);
        assertEquals(packer.bytes(rows), out.remaining());
        float[] threes = new float[3 * rows * WIDTH];
        three.read(5, rows, threes);
        for (int i = 0, at = 5 * WIDTH; i < rows * WIDTH; i++, at++) {
            float single = at % 3 == 0 ? 0 : at % 3 == 1 ? Half.LARGEST : -at / 7f;
            assertEquals(single, out.getFloat());
            assertEquals(Half.of(single), out.getShort());
            assertEquals(Half.of(single), out.getShort());
            assertEquals(Half.of(threes[3 * i]), out.getShort());
            assertEquals(Half.of(threes[3 * i + 2]), out.getShort());
            assertEquals(Half.of(threes[3 * i + 1]), out.getShort());
            assertEquals(Half.of(threes[3 * i + 2]), out.getShort());
            assertEquals(threes[3 * i], out.getFloat());
        }
    }
}
