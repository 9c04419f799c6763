package lightwell.heif;

import java.util.ArrayList;
import java.util.List;
import lightwell.message.Message;

/** Converts a property box to a {@link Property}. */
final class PropertyReader {

    private PropertyReader() {}

    /** A malformed box becomes {@link Property.Other}, with a warning. */
    static Property read(Box box, HeifWarnings warnings) throws HeifException {
        try {
            return interpret(box);
        } catch (HeifException malformed) {
            warnings.add(Message.of("heif.property-ignored", malformed.told()));
            return other(box);
        }
    }

    private static Property interpret(Box box) throws HeifException {
        BoxReader in = box.reader();
        return switch (box.type()) {
            case "ispe" -> {
                in.s32();
                yield new Property.Ispe(dimension(box, in.u32()), dimension(box, in.u32()));
            }
            case "irot" -> new Property.Irot((in.u8() & 3) * 90);
            case "imir" -> new Property.Imir(in.u8() & 1);
            case "clap" -> new Property.Clap(fraction(box, in), fraction(box, in), fraction(box, in), fraction(box, in));
            case "pixi" -> pixi(box, in);
            case "auxC" -> {
                in.s32();
                yield new Property.AuxC(in.string(), in.rest());
            }
            case "colr" -> colour(box, in);
            case "hvcC" -> HevcConfig.read(box);
            case "av1C" -> av1(box, in);
            default -> other(box);
        };
    }

    private static int dimension(Box box, long value) throws HeifException {
        if (value == 0 || value > Integer.MAX_VALUE) {
            throw box.refuse(Message.of("heif.image-pixels-wide-high", value));
        }
        return (int) value;
    }

    private static Property.Fraction fraction(Box box, BoxReader in) throws HeifException {
        int numerator = in.s32();
        int denominator = in.s32();
        if (denominator <= 0) {
            throw box.refuse(Message.of("heif.divides", denominator));
        }
        return new Property.Fraction(numerator, denominator);
    }

    private static Property pixi(Box box, BoxReader in) throws HeifException {
        in.s32();
        int channels = in.u8();
        if (channels > Limits.MAX_CHANNELS) {
            throw box.refuse(Message.of("heif.announces-channels-limit", channels, Limits.MAX_CHANNELS));
        }
        List<Integer> bits = new ArrayList<>(channels);
        for (int i = 0; i < channels; i++) {
            bits.add(in.u8());
        }
        return new Property.Pixi(List.copyOf(bits));
    }

    private static Property colour(Box box, BoxReader in) throws HeifException {
        String kind = in.fourCC();
        return switch (kind) {
            case "nclx" -> new Property.Nclx(in.u16(), in.u16(), in.u16(), (in.u8() & 0x80) != 0);
            case "prof", "rICC" -> new Property.Icc(in.rest());
            default -> other(box);
        };
    }

    private static Property av1(Box box, BoxReader in) throws HeifException {
        if (in.remaining() < 4) {
            throw box.refuse(Message.of("heif.too-short-decoder-configuration"));
        }
        return new Property.DecoderConfig(box.type(), in.rest());
    }

    private static Property other(Box box) throws HeifException {
        return new Property.Other(box.type(), false, box.reader().rest());
    }
}
