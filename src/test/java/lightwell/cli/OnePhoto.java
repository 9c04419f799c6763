package lightwell.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A good photo in a folder of its own, and an empty folder beside it. */
abstract class OnePhoto {

    @TempDir
    Path folder;
    Path photo;
    Path out;

    @BeforeEach
    void prepare() throws IOException {
        photo = Photos.good(folder.resolve("demo.heic"));
        out = Files.createDirectory(folder.resolve("out"));
    }
}
