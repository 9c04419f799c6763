package lightwell.metadata;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import lightwell.message.Message;

/** Reads the gain map metadata of ISO 21496-1, annex C.2, big-endian: the payload of a {@code tmap} item, or a segment of a JPEG. */
public final class IsoGainMapReader {

    private static final int MULTICHANNEL = 0x80;
    private static final int USE_BASE_COLOUR_SPACE = 0x40;
    /** Reserved by the standard; libultrahdr sets it if all fractions share one denominator. */
    private static final int COMMON_DENOMINATOR = 0x08;

    private static final String SEGMENT = "segment";

    private final ByteBuffer in;
    private final String form;
    private long commonDenominator;

    private IsoGainMapReader(ByteBuffer payload, String form) {
        this.form = form;
        this.in = payload.slice().order(ByteOrder.BIG_ENDIAN);
    }

    /**
     * @param alternate colour of the tmap item, if the file states it
     * @param warnings  receives one sentence if the description cannot be used
     */
    public static Optional<IsoGainMap> read(ByteBuffer payload, Optional<ColorEncoding> alternate, Consumer<Message> warnings) {
        return new IsoGainMapReader(payload, "tmap").readOrWarn(alternate, warnings);
    }

    /**
     * Reads an APP2 segment of the gain map in a JPEG (annex C.4), which lacks the version byte of a {@code tmap}.
     *
     * @param alternate colour of the gain map, if the file states it
     */
    public static Optional<IsoGainMap> readSegment(ByteBuffer payload, Optional<ColorEncoding> alternate, Consumer<Message> warnings) {
        return new IsoGainMapReader(payload, SEGMENT).readOrWarn(alternate, warnings);
    }

    private Optional<IsoGainMap> readOrWarn(Optional<ColorEncoding> alternate, Consumer<Message> warnings) {
        try {
            return Optional.of(parse(alternate));
        } catch (BufferUnderflowException e) {
            warnings.accept(Message.of("metadata.iso-21496-gain-map-description", form));
        } catch (MalformedException e) {
            warnings.accept(Message.of("metadata.iso-21496-gain-map-description-left", form, e.reason()));
        }
        return Optional.empty();
    }

    private IsoGainMap parse(Optional<ColorEncoding> alternate) throws MalformedException {
        int version = form.equals(SEGMENT) ? 0 : in.get() & 0xFF;
        int minimumVersion = in.getShort() & 0xFFFF;
        int writerVersion = in.getShort() & 0xFFFF;
        if (version != 0 || minimumVersion != 0) {
            throw new MalformedException(Message.of("metadata.asks-reader-version", Math.max(version, minimumVersion)));
        }
        int flags = in.get() & 0xFF;
        if ((flags & COMMON_DENOMINATOR) != 0) {
            commonDenominator = denominator();
        }
        double baseHeadroom = IsoGainMap.checkedHeadroom(unsignedFraction());
        double alternateHeadroom = IsoGainMap.checkedHeadroom(unsignedFraction());
        int count = (flags & MULTICHANNEL) != 0 ? 3 : 1;
        List<IsoGainMap.Channel> channels = new ArrayList<>(count);
        for (int c = 0; c < count; c++) {
            channels.add(channel());
        }
        if (in.hasRemaining() && writerVersion == 0) {
            throw new MalformedException(Message.of("metadata.bytes-too-many", in.remaining()));
        }
        boolean useBase = (flags & USE_BASE_COLOUR_SPACE) != 0;
        return new IsoGainMap(useBase, baseHeadroom, alternateHeadroom, List.copyOf(channels),
                useBase ? Optional.empty() : alternate, "ISO 21496-1 " + form);
    }

    private IsoGainMap.Channel channel() throws MalformedException {
        double min = signedFraction();
        double max = signedFraction();
        double gamma = unsignedFraction();
        double baseOffset = signedFraction();
        double alternateOffset = signedFraction();
        return IsoGainMap.Channel.checked(min, max, gamma, baseOffset, alternateOffset);
    }

    private double signedFraction() throws MalformedException {
        return in.getInt() / (double) sharedOrOwnDenominator();
    }

    private double unsignedFraction() throws MalformedException {
        return Integer.toUnsignedLong(in.getInt()) / (double) sharedOrOwnDenominator();
    }

    private long sharedOrOwnDenominator() throws MalformedException {
        return commonDenominator != 0 ? commonDenominator : denominator();
    }

    private long denominator() throws MalformedException {
        long denominator = Integer.toUnsignedLong(in.getInt());
        if (denominator == 0) {
            throw new MalformedException(Message.of("metadata.denominator-zero"));
        }
        return denominator;
    }
}
