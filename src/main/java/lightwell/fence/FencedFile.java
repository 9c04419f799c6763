package lightwell.fence;

import java.nio.ByteBuffer;
import java.util.Optional;
import lightwell.image.Raster;

/** A file that helpers decode. Thread-safe; a helper that ended is replaced when the next picture is asked for. */
public final class FencedFile {

    private final Helpers helpers;
    private final ByteBuffer bytes;
    private final Object key = new Object();

    FencedFile(Helpers helpers, ByteBuffer bytes) {
        this.helpers = helpers;
        this.bytes = bytes;
    }

    /** Stands for the file without keeping it. */
    Object key() {
        return key;
    }

    /** Position 0 to the limit. */
    ByteBuffer bytes() {
        return bytes.duplicate();
    }

    /** What came of a picture: the raster, which the caller owns, or libheif's refusal. */
    public record Result(Optional<Raster> raster, Refusal refusal, Answer answer) {}

    /** A file, with what libheif said of its structure. */
    public record Opened(FencedFile file, Result result) {}

    /** What libheif said of a file or a picture. */
    public enum Refusal {
        NONE, REFUSED, NO_ITEM, ODD_FORM, TOO_LARGE
    }

    /** Hands the file to a helper, which looks at its structure. */
    Result open() throws FenceException {
        return helpers.use(this, helper -> result(helper.open(this), Optional.empty()));
    }

    /**
     * Decodes an item.
     *
     * @param colour  as interleaved RGB or RGBA, else the first plane
     * @param upright with the item's transformations
     * @param pixels  to decode, including all inputs: they decide what the helper may use
     * @throws FenceException if the helper was stopped, or its answer makes no sense
     */
    public Result decode(int item, boolean colour, boolean upright, long pixels) throws FenceException {
        return helpers.use(this, helper -> {
            if (!helper.hasOpen(this)) {
                Answer opened = helper.open(this);
                if (opened.result() != Answer.DONE) {
                    return result(opened, Optional.empty());
                }
            }
            Helper.Decoded decoded = helper.decode(Request.decode(item, colour, upright, pixels));
            return result(decoded.answer(), decoded.raster());
        });
    }

    private static Result result(Answer answer, Optional<Raster> raster) {
        Refusal refusal = switch (answer.result()) {
            case Answer.DONE -> Refusal.NONE;
            case Answer.NO_ITEM -> Refusal.NO_ITEM;
            case Answer.ODD_FORM -> Refusal.ODD_FORM;
            case Answer.TOO_LARGE -> Refusal.TOO_LARGE;
            default -> Refusal.REFUSED;
        };
        return new Result(raster, refusal, answer);
    }
}
