package lightwell.codec;

import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import lightwell.message.Message;

/** Selects the image readers of the JDK; others on the class path behave differently. */
final class JdkReader {

    private JdkReader() {}

    /** @param format "jpeg", "png"; the caller disposes of the reader */
    static ImageReader of(String format) throws IOException {
        Iterator<ImageReaderSpi> readers = IIORegistry.getDefaultInstance().getServiceProviders(ImageReaderSpi.class, true);
        while (readers.hasNext()) {
            ImageReaderSpi reader = readers.next();
            if ("java.desktop".equals(reader.getClass().getModule().getName()) && Arrays.asList(reader.getFormatNames()).contains(format)) {
                return reader.createReaderInstance();
            }
        }
        throw new CodecException(Message.of("codec.java-no-reader-module-java", format.toUpperCase(Locale.ROOT)));
    }
}
