package lightwell.photo.reader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import lightwell.heif.ComposedItem;
import lightwell.heif.GridPayload;
import lightwell.photo.Photo;
import org.junit.jupiter.api.io.TempDir;

/** Tests of how many pixels and layers of one file are opened. */
abstract class BudgetedPhotos {

    @TempDir
    Path folder;

    /** Made of one tile of 64 x 64 again and again; a decoder needs as long for each as for 128 x 128. */
    static ComposedItem grid(ComposedPhoto photo, int columns, int rows) {
        ComposedItem tile = photo.tile();
        ComposedItem[] tiles = new ComposedItem[columns * rows];
        Arrays.fill(tiles, tile);
        return photo.heif.grid(new GridPayload(rows, columns, columns * 64, rows * 64), List.of(tiles));
    }

    Photo open(ComposedPhoto photo) throws IOException {
        return PhotoReader.open(Files.write(folder.resolve("photo.heic"), photo.bytes()));
    }
}
