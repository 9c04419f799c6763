package lightwell.codec;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import lightwell.image.Raster;
import lightwell.message.Message;

/**
 * A PNG (ISO/IEC 15948) in memory: its header and the location of its data, checked, not decoded. Immutable; thread-safe as long as nobody
 * writes the bytes.
 */
public final class PngPicture {

    static final int GREY = 0;
    static final int RGB = 2;
    static final int PALETTE = 3;
    static final int GREY_ALPHA = 4;
    static final int RGBA = 6;

    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final int IHDR = 0x49484452;
    private static final int PLTE = 0x504C5445;
    private static final int IDAT = 0x49444154;
    private static final int IEND = 0x49454E44;
    /** The chunks that the pixels need: a decoder must not see texts or profiles, which may decompress to gigabytes. */
    private static final Set<Integer> NEEDED = Set.of(IHDR, PLTE, IDAT);
    private static final int HEADER = 8;
    private static final int CHUNK = 12;
    private static final int MOST_CHUNKS = 100_000;
    private static final long MOST_PIXELS = 100_000_000L;
    private static final long MOST_BYTES = 256L << 20;
    /** Deflate expands one byte to at most this many. */
    private static final long MOST_OF_A_BYTE = 1032;

    private final ByteBuffer file;
    private final List<int[]> chunks = new ArrayList<>();
    private final int width;
    private final int height;
    private final int bits;
    private final int type;

    private PngPicture(ByteBuffer file) throws CodecException {
        this.file = file;
        long data = chunks();
        width = file.getInt(HEADER + 8);
        height = file.getInt(HEADER + 12);
        bits = file.get(HEADER + 16);
        type = file.get(HEADER + 17);
        boolean known = switch (type) {
            case GREY -> List.of(1, 2, 4, 8, 16).contains(bits);
            case PALETTE -> List.of(1, 2, 4, 8).contains(bits);
            case RGB, GREY_ALPHA, RGBA -> bits == 8 || bits == 16;
            default -> false;
        };
        if (!known || width < 1 || height < 1) {
            throw new CodecException(Message.of("codec.png-header-makes-no-sense", width, height, type, bits));
        }
        long samples = ((long) width * storedChannels() * bits + 7) / 8 * height;
        if ((long) width * height > MOST_PIXELS || samples > MOST_BYTES) {
            throw new CodecException(
                    Message.of("codec.png-pixels-bits-limit-mb", width, height, storedChannels() * bits, MOST_PIXELS, MOST_BYTES >> 20));
        }
        if (samples / MOST_OF_A_BYTE > data) {
            throw new CodecException(Message.of("codec.png-pixels-data-only-bytes", width, height, data));
        }
    }

    public static boolean isPng(ByteBuffer bytes) {
        return bytes.limit() >= HEADER && bytes.getLong(0) == SIGNATURE;
    }

    /**
     * @param bytes position 0 to its limit, big-endian; kept, not copied
     * @throws CodecException one sentence about "The PNG": not a PNG, damaged, too large
     */
    public static PngPicture parse(ByteBuffer bytes) throws CodecException {
        if (!isPng(bytes)) {
            throw new CodecException(Message.of("codec.png-none-does-not-begin"));
        }
        return new PngPicture(bytes.slice(0, bytes.limit()).asReadOnlyBuffer());
    }

    /**
     * Locates the needed chunks.
     *
     * @return bytes of picture data
     */
    private long chunks() throws CodecException {
        long data = 0;
        int at = HEADER;
        for (int i = 0; at + CHUNK <= file.limit() && file.getInt(at + 4) != IEND; i++) {
            int length = file.getInt(at);
            int name = file.getInt(at + 4);
            boolean inside = length >= 0 && length <= file.limit() - at - CHUNK;
            if (!inside || i == MOST_CHUNKS || (i == 0) != (name == IHDR) || i == 0 && length != 13) {
                throw new CodecException(Message.of("codec.png-damaged-byte", at));
            }
            if (NEEDED.contains(name)) {
                chunks.add(new int[] {at, CHUNK + length});
                data += name == IDAT ? length : 0;
            }
            at += CHUNK + length;
        }
        if (data == 0) {
            throw new CodecException(Message.of("codec.png-cut-short-no-picture"));
        }
        return data;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** Bits per decoded sample: 1, 2, 4, 8 or 16. */
    public int bitDepth() {
        return type == PALETTE ? 8 : bits;
    }

    /** 1 or 3, without alpha. */
    public int channels() {
        return type == GREY || type == GREY_ALPHA ? 1 : 3;
    }

    /** Length of the file in bytes. */
    public int length() {
        return file.limit();
    }

    /**
     * One channel as stored: the grey samples, or red if red, green and blue are equal. Alpha is ignored.
     *
     * @return owned by the caller
     * @throws CodecException one sentence: damaged, in colour, out of memory
     */
    public Raster decodeMono() throws CodecException {
        return PngDecoder.mono(this);
    }

    int type() {
        return type;
    }

    private int storedChannels() {
        return switch (type) {
            case GREY, PALETTE -> 1;
            case GREY_ALPHA -> 2;
            case RGB -> 3;
            default -> 4;
        };
    }

    /** The file reduced to the chunks that the pixels need. */
    byte[] stream() {
        ByteBuffer out = ByteBuffer.allocate(HEADER + chunks.stream().mapToInt(chunk -> chunk[1]).sum() + CHUNK).putLong(SIGNATURE);
        chunks.forEach(chunk -> out.put(file.slice(chunk[0], chunk[1])));
        return out.putInt(0).putInt(IEND).putInt(0xAE426082).array();
    }
}
