package lightwell.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class TerminalTextTest {

    @Test
    void whatATerminalObeysIsShown() {
        assertEquals("a\\u001B[31mb\\u0007\\n\\r\\t\\u0000\\u007F\\u009Bc", TerminalText.escaped("a\033[31mb\007\n\r\t\0\177\u009Bc"));
        assertEquals("gnp.\\u202Egpj", TerminalText.escaped("gnp.\u202Egpj"));
        assertEquals(
                "\\u061C\\u200E\\u200F\\u202A\\u2066\\u2069\\u2028\\u2029",
                TerminalText.escaped("\u061C\u200E\u200F\u202A\u2066\u2069\u2028\u2029"));
        assertEquals("half \\uD83D", TerminalText.escaped("half \uD83D"));
    }

    @Test
    void lettersOfAnyScriptStay() {
        String text = "Größe 写真 תמונה \uD83D\uDC68\u200D\uD83D\uDC69 e\u0301 C:\\x ½ ×";
        assertSame(text, TerminalText.escaped(text));
    }
}
