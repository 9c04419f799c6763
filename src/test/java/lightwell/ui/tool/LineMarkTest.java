package lightwell.ui.tool;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import javafx.geometry.Dimension2D;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class LineMarkTest {

    private static final Dimension2D WORDS = new Dimension2D(180, 20);
    private static final Dimension2D PANE = new Dimension2D(340, 260);

    /** Whatever the line, away from the corners of the pane where there is no room left. */
    @Test
    void theWordsAreInThePaneAndNeverOnTheLine() {
        Random random = new Random(6);
        for (int i = 0; i < 2000; i++) {
            Point2D from = new Point2D(20 + 300 * random.nextDouble(), 40 + 180 * random.nextDouble());
            Point2D to = new Point2D(20 + 300 * random.nextDouble(), 40 + 180 * random.nextDouble());
            Point2D at = LineMark.place(WORDS, from, to, PANE);
            Rectangle2D words = new Rectangle2D(at.getX(), at.getY(), WORDS.getWidth(), WORDS.getHeight());
            assertTrue(new Rectangle2D(0, 0, PANE.getWidth(), PANE.getHeight()).contains(words), from + " to " + to + ": " + words);
            for (int k = 0; k <= 100; k++) {
                Point2D on = from.interpolate(to, k / 100.0);
                assertFalse(words.contains(on), from + " to " + to + ": " + words);
            }
        }
    }
}
