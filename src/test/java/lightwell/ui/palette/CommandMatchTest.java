package lightwell.ui.palette;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class CommandMatchTest {

    private static final String TIP = "Write a file";

    @Test
    void wholeWordsCountMoreThanTheirStartsAndThoseMoreThanTheirInsides() {
        int whole = score("export", "Export EXR");
        int start = score("exp", "Export EXR");
        int inside = score("por", "Export EXR");
        assertTrue(whole > start && start > inside, whole + ", " + start + ", " + inside);
    }

    @Test
    void everyWordMustFit() {
        assertTrue(score("exr as", "Export EXR as…") > 0);
        assertEquals(OptionalInt.empty(), CommandMatch.score("exr zoom", "Export EXR as…", "File", TIP));
        assertEquals(OptionalInt.empty(), CommandMatch.score("xyz", "Fit", "View", TIP));
    }

    @Test
    void theMenuCountsLessThanTheTitleAndTheDescriptionLeast() {
        int title = CommandMatch.score("view", "Overviews", "Light", TIP).getAsInt();
        int menu = CommandMatch.score("view", "Fit", "Overviews", TIP).getAsInt();
        int described = CommandMatch.score("view", "Fit", "Light", "The view").getAsInt();
        assertTrue(title > menu && menu > described, title + ", " + menu + ", " + described);
    }

    @Test
    void ofTheDescriptionOnlyStartsOfWordsFit() {
        assertTrue(CommandMatch.score("hist", "Inspector", "View", "Numbers: histogram").isPresent());
        assertEquals(OptionalInt.empty(), CommandMatch.score("gram", "Inspector", "View", "Numbers: histogram"));
    }

    @Test
    void scatteredLettersAreNoFitButCanBeAskedFor() {
        assertEquals(OptionalInt.empty(), CommandMatch.score("exr", "Extract layers", "File", TIP));
        assertTrue(CommandMatch.scattered("exr lay", "Extract layers"));
        assertFalse(CommandMatch.scattered("exr law", "Extract layers"));
    }

    private static int score(String query, String title) {
        return CommandMatch.score(query, title, "File", TIP).getAsInt();
    }
}
