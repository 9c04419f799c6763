package lightwell.sample;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import lightwell.heif.ComposedItem;
import lightwell.heif.GridPayload;
import lightwell.heif.HeifComposer;
import lightwell.heif.HeifException;
import lightwell.heif.HeifFile;

/** Made photos with faults: each one is read in part, or refused in a sentence. */
public final class BrokenPhotos {

    public static final String SELF = "made_grid_self.heic";
    public static final String SHORT = "made_short.heic";
    public static final String OUTSIDE = "made_tile_outside.heic";

    private static final int MUTATIONS = 40;
    private static List<Path> files;

    private BrokenPhotos() {}

    /** All of them; the same ones in every run. They are written once in each. */
    public static synchronized List<Path> files() throws IOException {
        if (files == null) {
            byte[] whole = MadePhoto.STRAIGHT.bytes();
            List<Path> written = new ArrayList<>();
            written.add(MadePhoto.write(SELF, gridOfItself()));
            written.add(MadePhoto.write(SHORT, Arrays.copyOf(whole, 4000))); // in the first tile
            written.add(MadePhoto.write(OUTSIDE, firstTileOutside(whole)));
            written.add(MadePhoto.write("made_start.heic", Arrays.copyOf(whole, 100)));
            written.add(MadePhoto.write("made_end.heic", Arrays.copyOf(whole, whole.length - 100)));
            Random random = new Random(20261130);
            for (int i = 0; i < MUTATIONS; i++) {
                written.add(MadePhoto.write("made_mutation_" + i + ".heic", mutation(whole, random, 1 + i % 4)));
            }
            files = List.copyOf(written);
        }
        return files;
    }

    public static Path file(String name) throws IOException {
        return files().stream().filter(file -> file.getFileName().toString().equals(name)).findFirst().orElseThrow();
    }

    /** Item 1 is a grid of two by two tiles, each of which is item 1. */
    static byte[] gridOfItself() {
        HeifComposer composer = new HeifComposer("heic", "mif1", "heic");
        ComposedItem grid = composer.grid(new GridPayload(2, 2, 128, 128), List.of()).refersTo("dimg", 1, 1, 1, 1);
        return composer.primary(grid).toBytes();
    }

    /** The position of item 1 in the file becomes one far behind its end. */
    private static byte[] firstTileOutside(byte[] whole) throws HeifException {
        ByteBuffer bytes = ByteBuffer.wrap(whole.clone());
        HeifFile file = HeifFile.parse(ByteBuffer.wrap(whole));
        byte[] tile = new byte[64];
        file.data(file.items().get(1)).get(tile);
        int start = indexOf(whole, tile);
        int entry = indexOf(whole, ByteBuffer.allocate(4).putInt(start).array());
        return bytes.putInt(entry, 0x7fff_0000).array();
    }

    private static int indexOf(byte[] all, byte[] part) {
        for (int i = 0; i + part.length <= all.length; i++) {
            if (Arrays.equals(all, i, i + part.length, part, 0, part.length)) {
                return i;
            }
        }
        throw new IllegalStateException("not found");
    }

    /** Other bytes among the boxes before the pictures. */
    private static byte[] mutation(byte[] whole, Random random, int changes) {
        byte[] mutated = whole.clone();
        int meta = ByteBuffer.wrap(whole).getInt(0) + ByteBuffer.wrap(whole).getInt(ByteBuffer.wrap(whole).getInt(0));
        for (int i = 0; i < changes; i++) {
            mutated[random.nextInt(meta)] = (byte) random.nextInt(256);
        }
        return mutated;
    }
}
