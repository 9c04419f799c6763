package lightwell.codec;

import javax.imageio.stream.ImageInputStreamImpl;

/** Bytes in memory as an input for the JDK's image readers, without another cache. */
final class BytesInput extends ImageInputStreamImpl {

    private final byte[] bytes;

    BytesInput(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    public int read() {
        bitOffset = 0;
        return streamPos < bytes.length ? bytes[(int) streamPos++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int from, int most) {
        bitOffset = 0;
        int count = (int) Math.min(most, bytes.length - streamPos);
        if (count <= 0) {
            return most == 0 ? 0 : -1;
        }
        System.arraycopy(bytes, (int) streamPos, into, from, count);
        streamPos += count;
        return count;
    }

    @Override
    public long length() {
        return bytes.length;
    }
}
