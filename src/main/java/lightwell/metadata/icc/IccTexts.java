package lightwell.metadata.icc;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import lightwell.metadata.TextCleaner;

/** Reads texts of ICC profiles: textType, textDescriptionType of version 2, multiLocalizedUnicodeType of version 4 (its first language). */
public final class IccTexts {

    private IccTexts() {}

    /**
     * @param tag from its type signature on
     * @return empty for another type, or if the text lies outside the tag: a name is not worth a refusal
     */
    public static String read(ByteBuffer tag) {
        return switch (IccProfile.signature(tag, 0)) {
            case "text" -> slice(tag, 8, tag.limit() - 8, StandardCharsets.UTF_8);
            case "desc" -> slice(tag, 12, tag.limit() < 12 ? 0 : tag.getInt(8), StandardCharsets.ISO_8859_1);
            case "mluc" -> tag.limit() < 28 ? "" : slice(tag, tag.getInt(24), tag.getInt(20), StandardCharsets.UTF_16BE);
            default -> "";
        };
    }

    private static String slice(ByteBuffer tag, int offset, int length, Charset charset) {
        if (offset < 0 || length < 0 || (long) offset + length > tag.limit()) {
            return "";
        }
        byte[] text = new byte[length];
        tag.get(offset, text);
        return TextCleaner.clean(new String(text, charset));
    }
}
