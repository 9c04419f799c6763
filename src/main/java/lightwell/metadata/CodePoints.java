package lightwell.metadata;

import java.util.Set;
import java.util.function.Consumer;
import lightwell.message.Message;

/**
 * Colour by the code points of ITU-T H.273 (an {@code nclx} box, or the stream of a coded picture).
 *
 * @param primaries ColourPrimaries
 * @param transfer  TransferCharacteristics
 */
public record CodePoints(int primaries, int transfer) {

    static final int PQ = 16;
    static final int HLG = 18;
    private static final int UNSPECIFIED = 2;
    /** The transfer characteristics that mean the camera curve of Rec.709. */
    private static final Set<Integer> CAMERA_CURVES = Set.of(1, 6, 14, 15);

    private record Named<T>(String name, T value) {}

    /** Whether the curve is PQ or HLG. */
    public boolean hdr() {
        return transfer == PQ || transfer == HLG;
    }

    /** True if both are unspecified. */
    public boolean unspecified() {
        return primaries == UNSPECIFIED && transfer == UNSPECIFIED;
    }

    /**
     * The encoding that the code points describe.
     *
     * @param warnings receives one sentence for each unsupported code point, which is replaced by sRGB's
     */
    public ColorEncoding encoding(Message origin, Consumer<Message> warnings) {
        Named<Primaries> colours = namedPrimaries(warnings);
        Named<Transfer> curve = namedTransfer(warnings);
        return ColorEncoding.of(colours.name() + " primaries, " + curve.name() + " curve", colours.value(), curve.value(),
                CAMERA_CURVES.contains(transfer) ? Message.of("metadata.camera-curve-as-srgb", origin) : origin);
    }

    private Named<Primaries> namedPrimaries(Consumer<Message> warnings) {
        return switch (primaries) {
            case 1, UNSPECIFIED -> new Named<>("Rec.709", Primaries.REC709);
            case 5 -> new Named<>("Rec.601 (625)", new Primaries(.640, .330, .290, .600, .150, .060, .3127, .3290));
            case 6, 7 -> new Named<>("Rec.601 (525)", new Primaries(.630, .340, .310, .595, .155, .070, .3127, .3290));
            case 9 -> new Named<>("Rec.2020", Primaries.REC2020);
            case 11 -> new Named<>("DCI-P3", new Primaries(.680, .320, .265, .690, .150, .060, .314, .351));
            case 12 -> new Named<>("P3-D65", Primaries.DISPLAY_P3);
            default -> {
                warnings.accept(Message.of("metadata.colour-primaries-file-not-known", primaries));
                yield new Named<>("assumed Rec.709", Primaries.REC709);
            }
        };
    }

    /**
     * The camera curve of Rec.709 is treated as sRGB's: stills that declare it are made for an sRGB display (libultrahdr labelled sRGB this
     * way; the HEVC of iPhones says Rec.709 beside an sRGB profile), and Chromium shows them so. Its inverse would lift the shadows.
     */
    private Named<Transfer> namedTransfer(Consumer<Message> warnings) {
        return switch (transfer) {
            case 4 -> new Named<>("gamma 2.2", new Transfer.Gamma(2.2));
            case 5 -> new Named<>("gamma 2.8", new Transfer.Gamma(2.8));
            case 8 -> new Named<>("linear", new Transfer.Gamma(1));
            case 1, 6, 14, 15, 13, UNSPECIFIED -> new Named<>("sRGB", new Transfer.Srgb());
            case PQ -> new Named<>("PQ", new Transfer.Pq());
            case HLG -> new Named<>("HLG", new Transfer.Hlg());
            default -> {
                warnings.accept(Message.of("metadata.transfer-curve-file-not-known", transfer));
                yield new Named<>("assumed sRGB", new Transfer.Srgb());
            }
        };
    }
}
