package lightwell.ui.measure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lightwell.color.ColorEngine;
import lightwell.hdr.HdrOptions;
import lightwell.hdr.HdrReconstruction;
import lightwell.photo.Photo;
import lightwell.photo.reader.PhotoReader;
import lightwell.rows.MadePicture;
import lightwell.ui.content.OpenPhoto;
import lightwell.ui.marks.PixelPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Channels of an EXR are measured as stored, and its light without codes. */
class MeasuredValuesTest {

    @TempDir
    private Path folder;

    @Test
    void channelsAreNumbersAsStored() throws Exception {
        float[] values = {1, 2, 3, 0.123456789f, 4, 5, 6, -1e-30f};
        Path file = MadePicture.floats("openexr", folder.resolve("a.exr"), 2, 1, new String[] {"R", "G", "B", "P.x"}, values,
                spec -> spec.setText("colorInteropID", "lin_ap1_scene"));
        Photo photo = PhotoReader.open(file);
        OpenPhoto open = new OpenPhoto(photo, HdrReconstruction.prepare(photo, HdrOptions.DEFAULT), ColorEngine.load(Optional.empty()));
        try {
            List<Measurable> all = MeasuredPhoto.of(open);
            assertTrue(all.stream().noneMatch(one -> one.id().equals("base.code")), "codes of half floats mean nothing to people");
            Measurable channel = all.stream().filter(one -> one.title().equals("P.x")).findFirst().orElseThrow();
            assertEquals(0.123456789f, channel.read(new PixelPosition(0, 0), 2, 1)[0]);
            assertEquals("-1.0E-30", channel.figure().text(channel.read(new PixelPosition(1, 0), 2, 1)[0]));
            Measurable light = all.stream().filter(one -> one.id().equals("hdr")).findFirst().orElseThrow();
            float[] read = light.read(new PixelPosition(1, 0), 2, 1);
            assertArrayEquals(new float[] {4, 5, 6}, new float[] {read[0], read[1], read[2]}, 1e-6f);
        } finally {
            open.close();
        }
    }
}
