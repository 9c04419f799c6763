package lightwell.color;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import lightwell.message.Message;
import lightwell.presets.OpenColorIO;

/** The text of Lightwell's own config, with the views that the library at hand can show. */
final class OwnConfig {

    private static final String RESOURCE = "/lightwell/ocio/lightwell.ocio";
    private static final Pattern ACES2_LINE = Pattern.compile("^#aces2 ", Pattern.MULTILINE);
    private static final String VERSION = "ocio_profile_version: 2.1";
    private static final String ACES2_VERSION = "ocio_profile_version: 2.4";
    private static final String ACES2_STYLE = "ACES-OUTPUT - ACES2065-1_to_CIE-XYZ-D65 - SDR-100nit-REC709_2.0";

    private OwnConfig() {}

    static String text() throws IOException {
        return text(OpenColorIO.hasBuiltin(ACES2_STYLE));
    }

    /** @param aces2 with the ACES 2.0 output transforms */
    static String text(boolean aces2) throws IOException {
        try (InputStream in = OwnConfig.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new ColorException(Message.of("color.own-colour-config-missing-build"));
            }
            String yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return aces2 ? ACES2_LINE.matcher(yaml).replaceAll("").replaceFirst(Pattern.quote(VERSION), ACES2_VERSION) : yaml;
        }
    }
}
