package lightwell.codec;

import java.nio.ByteBuffer;
import lightwell.message.Message;

/** A Huffman table of JPEG (ITU-T T.81, annex C), indexed by the next 16 bits. */
final class HuffmanTable {

    private static final int LONGEST = 16;

    /** The length of the code, with its value in the lower byte; 0 if there is no code. */
    private final short[] lookup = new short[1 << LONGEST];

    private HuffmanTable() {}

    /**
     * @throws CodecException if the codes are inconsistent
     * @throws java.nio.BufferUnderflowException if the table is truncated
     */
    static HuffmanTable read(ByteBuffer in) throws CodecException {
        byte[] counts = new byte[LONGEST];
        in.get(counts);
        HuffmanTable table = new HuffmanTable();
        int next = 0;
        for (int length = 1; length <= LONGEST; length++) {
            int span = 1 << LONGEST - length;
            for (int i = counts[length - 1] & 0xFF; i > 0; i--) {
                int value = in.get() & 0xFF;
                if (next + span > table.lookup.length) {
                    throw new CodecException(Message.of("codec.picture-huffman-table-damaged"));
                }
                for (int end = next + span; next < end; next++) {
                    table.lookup[next] = (short) (length << Byte.SIZE | value);
                }
            }
        }
        return table;
    }

    int decode(BitInput bits) throws CodecException {
        int entry = lookup[bits.peek()];
        if (entry == 0) {
            throw new CodecException(Message.of("codec.picture-data-damaged-hold-code"));
        }
        bits.skip(entry >> Byte.SIZE);
        return entry & 0xFF;
    }
}
