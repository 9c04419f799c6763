package lightwell.author.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lightwell.author.Chroma;
import lightwell.author.Quality;
import lightwell.jobs.Progress;
import lightwell.message.Message;
import lightwell.message.Said;
import lightwell.metadata.exif.TiffWriter;
import lightwell.photo.Photo;
import lightwell.photo.reader.PhotoReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LongExifTest {

    @TempDir
    private Path folder;

    @Test
    void exifThatIsTooLongIsShortened() throws IOException {
        byte[] comment = new byte[70_000];
        byte[] directory = new TiffWriter().text(0x010F, "Maker").undefined(0x9286, comment).bytes(8);
        byte[] exif = ByteBuffer.allocate(8 + directory.length).put(new byte[] {'M', 'M', 0, 42}).putInt(8).put(directory).array();
        List<Message> warnings = new ArrayList<>();
        byte[] file = UltraHdrJpeg.write(JpegPatches.picture(64, 32, 8, JpegPatches.map(32, 16, 8, 1), Optional.of(exif)),
                new JpegOptions(Quality.DRAFT, Chroma.HALF, Optional.empty(), warnings::add), Progress.NONE);
        assertEquals(List.of("The EXIF block has " + exif.length + " bytes, and a JPEG takes at most 65527; left out: entry 0x9286."),
                Said.of(warnings));
        try (Photo photo = PhotoReader.open(Files.write(folder.resolve("a.jpg"), file))) {
            assertEquals("Maker", photo.camera().make().orElseThrow());
        }
        UltraHdrJpeg.write(JpegPatches.picture(8, 8, 8, JpegPatches.map(4, 4, 8, 1), Optional.of(new byte[70_000])),
                new JpegOptions(Quality.DRAFT, Chroma.HALF, Optional.empty(), warnings::add), Progress.NONE);
        assertTrue(warnings.get(1).english().endsWith("left out: all of it."), warnings.get(1).english());
    }
}
