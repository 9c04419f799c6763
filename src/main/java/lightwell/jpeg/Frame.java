package lightwell.jpeg;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import lightwell.message.Message;

/**
 * The frame header of a picture (ITU-T T.81, B.2.2).
 *
 * @param process    n of SOFn: 0 baseline, 1 extended, 2 progressive, 3 lossless, …
 * @param precision  bits per sample
 * @param components identifiers, in the order of the file
 */
public record Frame(int process, int precision, int width, int height, List<Integer> components) {

    private static final int HEADER = 6;
    private static final int COMPONENT = 3;

    public boolean lossless() {
        return process == 3;
    }

    /** @param marker second byte of the SOFn marker */
    static Frame read(int marker, ByteBuffer content) throws JpegException {
        int count = content.limit() < HEADER ? 0 : content.get(5) & 0xFF;
        if (count == 0 || content.limit() < HEADER + COMPONENT * count) {
            throw new JpegException(Message.of("jpeg.picture-frame-header-sof-malformed", marker - 0xC0));
        }
        List<Integer> components = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            components.add(content.get(HEADER + COMPONENT * i) & 0xFF);
        }
        return new Frame(marker - 0xC0, content.get(0) & 0xFF, content.getShort(3) & 0xFFFF, content.getShort(1) & 0xFFFF,
                List.copyOf(components));
    }
}
