package lightwell.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MessageTest {

    private static final String FILE = "lightwell/messages";

    @Test
    void alternativesEndWithOr() {
        assertEquals("a", Message.anyOf(List.of("a")).english());
        assertEquals("a or b", Message.anyOf(List.of("a", "b")).english());
        assertEquals("a, b or c", Message.anyOf(List.of(Message.verbatim("a"), "b", "c")).english());
    }

    @Test
    void apostrophesAndOtherBracesStandForThemselves() {
        assertEquals("It's {x} of '5' {7}", Pattern.fill("It's {x} of '{0}' {7}", List.of(5), Language.ENGLISH));
        assertEquals("{0}", Pattern.fill("{0}", List.of(), Language.ENGLISH));
    }

    @Test
    void whatAValueHoldsIsNotReadAsAPlace() {
        assertEquals("{1} and $1\\ and b", Pattern.fill("{0} and {1} and {2}", List.of("{1}", "$1\\", "b"), Language.ENGLISH));
    }

    @Test
    void aLastStopAndCapitalsCanBeTakenOff() {
        assertEquals("It is odd; it is left out.", Pattern.fill("{0:clause}; it is left out.", List.of("It is odd."), Language.ENGLISH));
        assertEquals("a.heic, skin matte", Pattern.fill("{0}, {1:lower}", List.of("a.heic", "Skin matte"), Language.ENGLISH));
    }

    @Test
    void messagesWithinMessagesAndWithinListsAreInTheSameLanguage() {
        Message full = Message.of("failure.disk-full");
        Message whole = Message.of("export.not-written", "a.exr", full);
        assertEquals("a.exr was not written: the disk is full.", whole.english());
        assertEquals("[a.exr ŵáš ñóţ ŵŕíţţéñ: [ţĥé đíšķ íš ƒúľľ].]", whole.in(PseudoLanguage.LANGUAGE));
        assertEquals("the disk is full, b", Message.of("verbatim", List.of(full, "b")).english());
    }

    @Test
    void messagesAreEqualByCodeAndValuesAndKeepTheirs() {
        List<String> names = new ArrayList<>(List.of("a"));
        Message message = Message.of("color.no-view", "v", names);
        names.add("b");
        assertEquals(Message.of("color.no-view", "v", List.of("a")), message);
        assertNotEquals(Message.of("color.no-view", "w", List.of("a")), message);
    }

    @Test
    void theUsersLanguageIsForPeopleAndEnglishForTheRest() {
        Message message = Message.of("heif.file-empty");
        PseudoLanguage spoken = PseudoLanguage.spoken();
        try (spoken) {
            assertEquals("[Ţĥé ƒíľé íš éɱþţý.]", message.toString());
            assertEquals("The file is empty.", message.english());
        }
        assertEquals("The file is empty.", message.toString());
    }

    @Test
    void whatALanguageLacksIsSaidInEnglish() {
        Language german = new Language(Locale.GERMAN, Map::copyOf);
        assertEquals("The file is empty.", german.text(FILE, "heif.file-empty", List.of()));
        assertEquals("no.such-code", german.text(FILE, "no.such-code", List.of()));
    }
}
