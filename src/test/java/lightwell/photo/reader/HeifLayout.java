package lightwell.photo.reader;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes a composed file (ftyp, meta, mdat; fields of 32 bits; one extent for each item) in other layouts that mean the same. */
record HeifLayout(boolean dataFirst, boolean wideBoxes, boolean wideFields, int extents) {

    byte[] of(byte[] composed) {
        ByteBuffer in = ByteBuffer.wrap(composed);
        int metaAt = in.getInt(0);
        int dataAt = metaAt + in.getInt(metaAt);
        byte[] data = slice(composed, dataAt + 8, composed.length);
        int metaLength = meta(composed, metaAt, dataAt, 0).length;
        int dataHeader = wideBoxes ? 16 : 8;
        int shift = metaAt + (dataFirst ? 0 : metaLength) + dataHeader - (dataAt + 8);
        byte[] meta = meta(composed, metaAt, dataAt, shift);
        var out = new ByteArrayOutputStream();
        out.writeBytes(slice(composed, 0, metaAt));
        if (!dataFirst) {
            out.writeBytes(meta);
        }
        out.writeBytes(box("mdat", data));
        if (dataFirst) {
            out.writeBytes(meta);
        }
        return out.toByteArray();
    }

    private byte[] meta(byte[] composed, int from, int to, int shift) {
        var content = new ByteArrayOutputStream();
        content.writeBytes(slice(composed, from + 8, from + 12));
        for (int at = from + 12; at < to;) {
            ByteBuffer box = ByteBuffer.wrap(slice(composed, at, at + ByteBuffer.wrap(composed).getInt(at)));
            boolean locations = box.getInt(4) == ByteBuffer.wrap("iloc".getBytes(StandardCharsets.ISO_8859_1)).getInt();
            content.writeBytes(locations ? box("iloc", locations(box.position(8).slice(), shift)) : box.array());
            at += box.capacity();
        }
        return box("meta", content.toByteArray());
    }

    private byte[] locations(ByteBuffer in, int shift) {
        ByteBuffer out = ByteBuffer.allocate(in.remaining() * 8 * extents);
        int version = in.get(0);
        out.putInt(in.getInt()).putShort((short) (wideFields ? 0x8800 : 0x4400));
        in.getShort();
        for (int left = id(in, out, version == 2); left > 0; left--) {
            id(in, out, version == 2);
            int method = version == 0 ? 0 : in.getShort();
            if (version > 0) {
                out.putShort((short) method);
            }
            out.putShort(in.getShort());
            in.getShort();
            int offset = in.getInt() + (method == 0 ? shift : 0);
            int length = in.getInt();
            int pieces = Math.max(1, Math.min(extents, length));
            out.putShort((short) pieces);
            for (int i = 0; i < pieces; i++) {
                int start = (int) ((long) length * i / pieces);
                field(out, offset + start);
                field(out, (int) ((long) length * (i + 1) / pieces) - start);
            }
        }
        return slice(out.array(), 0, out.position());
    }

    private static int id(ByteBuffer in, ByteBuffer out, boolean wide) {
        int value = wide ? in.getInt() : in.getShort() & 0xffff;
        if (wide) {
            out.putInt(value);
        } else {
            out.putShort((short) value);
        }
        return value;
    }

    private void field(ByteBuffer out, int value) {
        if (wideFields) {
            out.putLong(value);
        } else {
            out.putInt(value);
        }
    }

    private byte[] box(String type, byte[] content) {
        ByteBuffer box = ByteBuffer.allocate(content.length + (wideBoxes ? 16 : 8));
        box.putInt(wideBoxes ? 1 : box.capacity()).put(type.getBytes(StandardCharsets.ISO_8859_1));
        if (wideBoxes) {
            box.putLong(box.capacity());
        }
        return box.put(content).array();
    }

    private static byte[] slice(byte[] bytes, int from, int to) {
        return Arrays.copyOfRange(bytes, from, to);
    }
}
