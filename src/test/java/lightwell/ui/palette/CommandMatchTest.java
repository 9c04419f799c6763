package lightwell.ui.palette;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class CommandMatchTest {

    @Test
    void startsOfWordsCountMoreThanTheirInsidesAndThoseMoreThanScatteredLetters() {
        int start = score("exp", "Export EXR");
        int inside = score("por", "Export EXR");
        int scattered = score("exr", "Extract layers");
        assertTrue(start > inside && inside > scattered, start + ", " + inside + ", " + scattered);
    }

    @Test
    void everyWordMustFit() {
        assertTrue(score("exr as", "Export EXR as…") > 0);
        assertEquals(OptionalInt.empty(), CommandMatch.score("exr zoom", "Export EXR as…", "File"));
        assertEquals(OptionalInt.empty(), CommandMatch.score("xyz", "Fit", "View"));
    }

    @Test
    void theMenuCountsLessThanTheTitle() {
        assertTrue(CommandMatch.score("view", "Fit", "View").getAsInt() < CommandMatch.score("view", "View of HDR", "Light").getAsInt());
    }

    private static int score(String query, String title) {
        return CommandMatch.score(query, title, "File").getAsInt();
    }
}
