package lightwell.ui.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import lightwell.depth.quality.MeasuredQuality;
import lightwell.export.json.PhotoJson;
import lightwell.ui.content.OpenPhoto;
import lightwell.ui.content.ViewerTestSupport;
import lightwell.ui.kit.ErrorModel;
import lightwell.ui.viewer.ViewerModel;
import org.junit.jupiter.api.Test;

/** On the calling thread. */
class JsonCopyTest {

    private final ViewerModel viewer = new ViewerModel();
    private final Deque<Runnable> queue = new ArrayDeque<>();
    private final List<String> clipboard = new ArrayList<>();
    private final AtomicInteger closed = new AtomicInteger();
    private final JsonCopy copy = new JsonCopy(viewer, new ErrorModel(), queue::add, Runnable::run, clipboard::add);

    @Test
    void isWhatTheCommandLinePrints() throws IOException {
        OpenPhoto photo = open();
        copy.copy();
        copy.copy();
        assertEquals("Collecting everything known about synthetic.heic…", copy.note().get());
        run();
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PhotoJson.write(photo.photo(), MeasuredQuality.of(photo.photo()), printed);
        assertEquals(List.of(printed.toString(StandardCharsets.UTF_8).stripTrailing()), clipboard);
        assertTrue(clipboard.get(0).contains("\"depthQuality\": {"), "with what was measured of the depth");
        assertTrue(copy.note().get().matches("Everything known about synthetic.heic was copied as JSON, \\d+ kB"), copy.note().get());
        viewer.photo().set(null);
        assertEquals("", copy.note().get());
    }

    @Test
    void aPhotoThatWasClosedIsNotCopied() throws IOException {
        copy.copy();
        OpenPhoto photo = open();
        copy.copy();
        viewer.photo().set(null);
        photo.close();
        run();
        assertEquals(List.of(), clipboard);
        assertEquals(1, closed.get());
    }

    private OpenPhoto open() throws IOException {
        OpenPhoto photo = ViewerTestSupport.open(ViewerTestSupport.photo(closed::incrementAndGet));
        viewer.photo().set(photo);
        return photo;
    }

    private void run() {
        while (!queue.isEmpty()) {
            queue.poll().run();
        }
    }
}
