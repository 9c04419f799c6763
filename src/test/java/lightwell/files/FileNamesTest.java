package lightwell.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileNamesTest {

    @Test
    void theStemIsTheNameWithoutItsExtension() {
        assertEquals("IMG_1", FileNames.stem(Path.of("/photos/IMG_1.heic")));
        assertEquals("a.b", FileNames.stem(Path.of("a.b.heic")));
        assertEquals(".hidden", FileNames.stem(Path.of(".hidden")));
        assertEquals("none", FileNames.stem(Path.of("none")));
    }

    /** Characters of one to four bytes, so that the limit falls inside of some. */
    @ParameterizedTest
    @ValueSource(strings = {"x", "é", "写", "\uD83D\uDCF7"})
    void aLongNameIsCutBetweenCharactersAndStaysItself(String character) throws CharacterCodingException {
        int bytes = character.getBytes(StandardCharsets.UTF_8).length;
        String stem = character.repeat(250 / bytes);
        String name = FileNames.fit(stem, "_acescg.exr");
        int length = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(name)).remaining(); // fails for half a character
        assertTrue(length <= 255 && length > 255 - bytes, name + ": " + length);
        assertTrue(name.startsWith(character) && name.endsWith("_acescg.exr"), name);
        assertEquals(name, FileNames.fit(stem, "_acescg.exr"));
        String other = stem.substring(0, stem.length() - character.length()) + "y";
        assertNotEquals(name, FileNames.fit(other, "_acescg.exr"), "they begin alike");
    }

    @Test
    void aNameThatFitsStays() {
        assertEquals("x".repeat(244) + "_acescg.exr", FileNames.fit("x".repeat(244), "_acescg.exr"));
        assertEquals("é.exr", FileNames.fit("é", ".exr"));
    }
}
