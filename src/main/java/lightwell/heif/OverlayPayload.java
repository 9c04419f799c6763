package lightwell.heif;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import lightwell.message.Message;

/**
 * Payload of an {@code iovl} item (ISO/IEC 23008-12, 6.6.2.2.3).
 *
 * @param fill    red, green, blue and opacity of the canvas, 0..65535: sRGB, not premultiplied
 * @param width   of the canvas, 1 or more
 * @param places  top left corners of the inputs on the canvas, the lowest input first; they may lie outside
 */
public record OverlayPayload(List<Integer> fill, int width, int height, List<Place> places) {

    private static final int WIDE_FIELDS = 1;
    private static final int FILL_VALUES = 4;

    public record Place(int x, int y) {}

    /**
     * @param inputs number of items that this item refers to
     * @throws HeifException if the payload is malformed or the canvas has more pixels than any image may have
     */
    public static OverlayPayload parse(int itemId, ByteBuffer data, int inputs) throws HeifException {
        BoxReader in = new BoxReader(Message.of("heif.the-overlay", itemId), data.duplicate(), 0);
        int version = in.u8();
        boolean wide = (in.u8() & WIDE_FIELDS) != 0;
        if (version != 0) {
            throw in.refuse(Message.of("heif.unknown-version", version));
        }
        List<Integer> fill = new ArrayList<>();
        for (int i = 0; i < FILL_VALUES; i++) {
            fill.add(in.u16());
        }
        long width = in.id(wide);
        long height = in.id(wide);
        if (width == 0 || height == 0 || width > Limits.MAX_PIXELS || width * height > Limits.MAX_PIXELS) {
            throw in.refuse(Message.of("heif.asks-pixels-limit", width, height, Limits.MAX_PIXELS));
        }
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < inputs; i++) {
            places.add(new Place(wide ? in.s32() : (short) in.u16(), wide ? in.s32() : (short) in.u16()));
        }
        return new OverlayPayload(List.copyOf(fill), (int) width, (int) height, List.copyOf(places));
    }
}
