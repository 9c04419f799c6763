package lightwell.export.json;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import java.util.Locale;
import lightwell.export.TerminalText;

/**
 * Escapes characters that are valid in JSON but interpreted by terminals: DEL, the control characters of ISO 6429 above it, marks of
 * writing direction.
 */
final class TerminalEscapes extends CharacterEscapes {

    private static final int DEL = 0x7F;

    private final int[] ascii = standardAsciiEscapesForJSON();

    TerminalEscapes() {
        ascii[DEL] = ESCAPE_STANDARD;
    }

    @Override
    public int[] getEscapeCodesForAscii() {
        return ascii;
    }

    @Override
    public SerializableString getEscapeSequence(int character) {
        return character > DEL && !Character.isSurrogate((char) character) && TerminalText.isEscaped(character)
                ? new SerializedString(String.format(Locale.ROOT, "\\u%04X", character)) : null;
    }
}
