package lightwell.author.encode;

import lightwell.author.container.PictureJpeg;
import lightwell.codec.CodecException;
import lightwell.codec.HeifCodec;
import lightwell.codec.HeifEncoder;

/** The encoders at hand. */
public interface Encoders {

    /** Those of libheif and of Java, which are asked anew each time. */
    Encoders INSTALLED = new Encoders() {

        @Override
        public boolean codes(HeifCodec codec, int bits) throws CodecException {
            return HeifEncoder.codes(codec, bits);
        }

        @Override
        public boolean codesJpeg() {
            return PictureJpeg.isPossible();
        }
    };

    /**
     * @param bits of the coded picture
     * @throws CodecException if libheif is missing
     */
    boolean codes(HeifCodec codec, int bits) throws CodecException;

    boolean codesJpeg();
}
