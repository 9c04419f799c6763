package lightwell.export.json;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import java.util.Locale;

/** Escapes every control character, also DEL and those of ISO 6429 above it, which JSON allows but a terminal obeys. */
final class TerminalEscapes extends CharacterEscapes {

    private static final int DEL = 0x7F;
    private static final int LAST_CONTROL = 0x9F;

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
        return character > DEL && character <= LAST_CONTROL
                ? new SerializedString(String.format(Locale.ROOT, "\\u%04X", character)) : null;
    }
}
