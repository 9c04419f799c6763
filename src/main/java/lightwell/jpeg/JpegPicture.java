package lightwell.jpeg;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import lightwell.message.Message;

/** One picture of a file: a JPEG stream from SOI to EOI. Immutable; thread-safe. */
public final class JpegPicture {

    private final ByteBuffer file;
    private final int offset;
    private final int length;
    private final Frame frame;
    private final AppSegments apps;
    private final List<Range> coded;
    private final Scans scans;
    private final Faults faults;

    /**
     * Facts about the scans.
     *
     * @param one whether the first scan has all components, so that a sequential picture needs no other
     */
    record Scans(int count, boolean one) {}

    /**
     * Faults of the stream.
     *
     * @param cutShort whether there is no EOI
     * @param stray    bytes that belong to no segment
     */
    record Faults(boolean cutShort, int stray) {}

    /** A range of bytes that the decoder needs. */
    record Range(int from, int to) {}

    JpegPicture(ByteBuffer file, int offset, int length, Frame frame, AppSegments apps, List<Range> coded, Scans scans, Faults faults) {
        this.file = file;
        this.offset = offset;
        this.length = length;
        this.frame = frame;
        this.apps = apps;
        this.coded = List.copyOf(coded);
        this.scans = scans;
        this.faults = faults;
    }

    /** Position of the SOI marker in the file. */
    public int offset() {
        return offset;
    }

    /** Bytes from SOI to EOI. */
    public int length() {
        return length;
    }

    public Frame frame() {
        return frame;
    }

    public AppSegments apps() {
        return apps;
    }

    /** Whether the stream ends without EOI: the lower part of the picture is missing. */
    public boolean cutShort() {
        return faults.cutShort();
    }

    /** The number of skipped bytes between segments. */
    public int strayBytes() {
        return faults.stray();
    }

    /** Whether three components are YCbCr rather than RGB, decided as libjpeg does. */
    public boolean ycbcr() {
        OptionalInt adobe = apps.adobeTransform();
        if (apps.jfif() || adobe.isEmpty()) {
            return apps.jfif() || !frame.components().equals(List.of((int) 'R', (int) 'G', (int) 'B'));
        }
        return adobe.getAsInt() != 0;
    }

    /** The stream without application segments and comments, so that they cannot disturb a decoder. */
    public byte[] stream() {
        ByteBuffer out = ByteBuffer.allocate(4 + coded.stream().mapToInt(range -> range.to() - range.from()).sum());
        out.putShort((short) 0xFFD8);
        for (Range range : coded) {
            out.put(file.slice(range.from(), range.to() - range.from()));
        }
        return out.putShort((short) 0xFFD9).array();
    }

    /** Why it cannot be decoded, one sentence about "The picture"; empty if it may be decoded. */
    public Optional<Message> problem() {
        int components = frame.components().size();
        long pixels = (long) frame.width() * frame.height();
        if (pixels == 0) {
            return Optional.of(frame.width() == 0 ? Message.of("jpeg.no-width") : Message.of("jpeg.no-height"));
        } else if (pixels > Limits.MAX_PIXELS) {
            return Optional.of(Message.of("jpeg.picture-pixels-limit", frame.width(), frame.height(), Limits.MAX_PIXELS));
        } else if (frame.process() > 3) {
            return Optional.of(Message.of("jpeg.picture-coded-rare-way-sof", frame.process()));
        } else if (frame.lossless() && (components != 1 || frame.precision() < 2 || frame.precision() > 16)) {
            return Optional.of(Message.of("jpeg.picture-lossless-components-bits-16", components, frame.precision()));
        } else if (components == 4) {
            return Optional.of(Message.of("jpeg.picture-cmyk-not-supported-save"));
        } else if (components != 1 && components != 3) {
            return Optional.of(Message.of("jpeg.picture-components-grey-colour-supported", components));
        } else if (!frame.lossless() && frame.precision() != 8) {
            return Optional.of(Message.of("jpeg.picture-bits-sample-supported", frame.precision()));
        } else if (length < pixels / Limits.MAX_PIXELS_PER_BYTE) {
            return Optional.of(Message.of("jpeg.picture-pixels-data-only-bytes", frame.width(), frame.height(), length));
        } else if ((frame.process() == 2 || !scans.one()) && pixels > Limits.MAX_PIXELS_IN_SCANS) {
            return Optional
                    .of(Message.of("jpeg.picture-pixels-several-scans-limit", frame.width(), frame.height(), Limits.MAX_PIXELS_IN_SCANS));
        } else if (scans.count() * pixels > Limits.MAX_PIXELS_OF_SCANS) {
            return Optional.of(Message.of("jpeg.picture-coded-scans-too-many", scans.count()));
        }
        return Optional.empty();
    }
}
