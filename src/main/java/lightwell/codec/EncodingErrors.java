package lightwell.codec;

import lightwell.message.Message;

/** Turns libheif's error codes of encoding into exceptions. */
final class EncodingErrors {

    private EncodingErrors() {}

    /** @throws CodecException if a call to libheif failed */
    static void check(LibHeif.HeifError error) throws CodecException {
        if (error.failed()) {
            throw new CodecException(Message.of("codec.libheif-cannot-encode-image", error.text()));
        }
    }
}
