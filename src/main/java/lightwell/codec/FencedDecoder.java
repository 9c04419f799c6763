package lightwell.codec;

import java.nio.ByteBuffer;
import java.util.Map;
import lightwell.fence.Answer;
import lightwell.fence.Fence;
import lightwell.fence.FenceException;
import lightwell.fence.FencedFile;
import lightwell.image.Raster;
import lightwell.message.Message;

/** Lets a helper process decode. */
final class FencedDecoder implements ItemDecoder {

    /** For an item whose size is not known. */
    private static final long USUAL_PIXELS = 64_000_000;

    private final FencedFile file;
    private final Map<Integer, Long> pixels;

    private FencedDecoder(FencedFile file, Map<Integer, Long> pixels) {
        this.file = file;
        this.pixels = pixels;
    }

    /**
     * @param bytes  direct memory, position 0
     * @param pixels cost of decoding by item id
     */
    static FencedDecoder open(ByteBuffer bytes, Map<Integer, Long> pixels) throws CodecException {
        try {
            FencedFile.Opened opened = Fence.ofProcess().open(bytes);
            if (opened.result().refusal() != FencedFile.Refusal.NONE) {
                throw new CodecException(Message.of("codec.libheif-cannot-read-file", text(opened.result().answer())));
            }
            return new FencedDecoder(opened.file(), pixels);
        } catch (FenceException e) {
            throw new CodecException(e.told(), e);
        }
    }

    @Override
    public Raster color(int itemId, boolean upright) throws CodecException {
        return decode(itemId, true, upright);
    }

    @Override
    public Raster first(int itemId, boolean upright) throws CodecException {
        return decode(itemId, false, upright);
    }

    private Raster decode(int itemId, boolean color, boolean upright) throws CodecException {
        FencedFile.Result result;
        try {
            result = file.decode(itemId, color, upright, pixels.getOrDefault(itemId, USUAL_PIXELS));
        } catch (FenceException e) {
            throw new CodecException(e.told(), e);
        }
        NativeMessages.log(result.answer().printed());
        if (result.raster().isPresent()) {
            return result.raster().get();
        }
        throw new CodecException(refusal(itemId, result));
    }

    private static Message refusal(int itemId, FencedFile.Result result) {
        Answer answer = result.answer();
        return switch (result.refusal()) {
            case NO_ITEM -> Message.of("codec.libheif-does-not-offer-item", itemId, text(answer));
            case ODD_FORM -> Message.of("codec.libheif-decoded-image-form-does");
            case TOO_LARGE -> Message.of("codec.image-too-large-pixels-decode", answer.width(), answer.height());
            default -> answer.decodesHevc() ? Message.of("codec.libheif-cannot-decode-item", itemId, text(answer))
                    : Message.of("codec.libheif-no-hevc-decoder-cannot");
        };
    }

    private static String text(Answer answer) {
        return answer.text().replaceFirst("\\.+$", "");
    }

    @Override
    public void close() {
        // the helper forgets the file with the next one, or with its end
    }
}
