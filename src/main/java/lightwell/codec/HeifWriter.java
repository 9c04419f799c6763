package lightwell.codec;

import com.sun.jna.Callback;
import com.sun.jna.CallbackReference;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import lightwell.message.Message;

/** Retrieves a finished file from a libheif context through its writer callback. */
final class HeifWriter {

    private static final int WRITER_API_VERSION = 1;
    /** libheif may print the message even on success, so there must be one; it lives as long as the class. */
    private static final Memory SUCCESS = text("Success");

    private HeifWriter() {}

    /** {@code heif_error (*write)(heif_context*, const void* data, size_t size, void* userdata)}. */
    interface Write extends Callback {
        LibHeif.HeifError invoke(Pointer context, Pointer data, long size, Pointer userData);
    }

    static byte[] write(Pointer context) throws CodecException {
        byte[][] file = new byte[1][];
        Write write = (of, data, size, userData) -> {
            file[0] = size > Integer.MAX_VALUE ? null : data.getByteArray(0, (int) size);
            return success();
        };
        try (Memory writer = new Memory(Native.POINTER_SIZE * 2L)) {
            writer.clear();
            writer.setInt(0, WRITER_API_VERSION);
            writer.setPointer(Native.POINTER_SIZE, CallbackReference.getFunctionPointer(write));
            EncodingErrors.check(LibHeif.heif_context_write(context, writer, null));
        }
        if (file[0] == null) {
            throw new CodecException(Message.of("codec.encoded-image-larger-gb"));
        }
        return file[0];
    }

    private static LibHeif.HeifError success() {
        LibHeif.HeifError ok = new LibHeif.HeifError();
        ok.message = SUCCESS;
        // A structure returned from a callback is read from native memory; JNA does not copy the fields by itself.
        ok.write();
        return ok;
    }

    private static Memory text(String words) {
        Memory memory = new Memory(words.length() + 1L);
        memory.setString(0, words, "US-ASCII");
        return memory;
    }
}
