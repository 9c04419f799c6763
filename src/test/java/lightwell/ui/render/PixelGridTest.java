package lightwell.ui.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lightwell.jobs.ParallelFor;
import lightwell.ui.bands.GridBands;
import lightwell.ui.bands.Pyramid;
import org.junit.jupiter.api.Test;

class PixelGridTest {

    private static final int GREY = 0xFF606060;
    private static final Painter PAINTER = (values, pixels, argb, offset) -> Arrays.fill(argb, offset, offset + pixels, GREY);
    /** One character, a filled rectangle of 2 by 3. */
    private static final Glyphs GLYPHS = new Glyphs("7", 2, 3, new byte[][] {{-1, -1, -1, -1, -1, -1}});
    private static final Glyphs WIDE = new Glyphs("7", 200, 3, new byte[][] {new byte[600]});

    private final List<Float> asked = new ArrayList<>();

    @Test
    void nothingIsDrawnUpToSixteen() {
        assertArrayEquals(plain(16, 60, 40), drawn(16, 60, 40, 10, 10, GLYPHS));
        assertTrue(asked.isEmpty());
    }

    @Test
    void linesLieBetweenThePicturesPixels() {
        int[] argb = drawn(20, 60, 40, 10, 10, WIDE);
        for (int x = 0; x < 60; x++) {
            boolean line = x % 20 == 10; // the view's middle is a border
            assertEquals(line, argb[5 * 60 + x] != GREY, "column " + x);
        }
        for (int y = 0; y < 40; y++) {
            assertEquals(y % 20 == 0 && y > 0, argb[y * 60 + 5] != GREY, "row " + y);
        }
        assertTrue((argb[5 * 60 + 10] & 0xFF) > 0x60, "lighter than a dark pixel");
    }

    /** A picture of half the base's size has pixels that are twice as large. */
    @Test
    void aSmallerPictureHasItsOwnLines() {
        int[] argb = drawn(20, 80, 40, 5, 5, WIDE);
        for (int x = 0; x < 80; x++) {
            assertEquals(x == 20 || x == 60, argb[5 * 80 + x] != GREY, "column " + x);
        }
    }

    @Test
    void onlyVisiblePixelsAreReadAndTheirValuesAreInTheMiddle() {
        int[] argb = drawn(20, 60, 40, 10, 10, GLYPHS);
        assertEquals(List.of(43f, 44f, 45f, 46f, 53f, 54f, 55f, 56f), asked);
        assertEquals(0xF2F2F2, argb[10 * 60 + 20] & 0xFFFFFF, "the digit");
        assertEquals(0xF2F2F2, argb[30 * 60 + 40] & 0xFFFFFF, "the digit of another pixel");
        assertNotEquals(GREY, argb[10 * 60 + 18], "its outline");
        assertEquals(GREY, argb[10 * 60 + 14]);
    }

    @Test
    void numbersThatDoNotFitAreLeftOut() {
        int[] argb = drawn(20, 60, 40, 10, 10, WIDE);
        assertEquals(GREY, argb[10 * 60 + 20]);
    }

    /** There are 16 device pixels for a text. */
    @Test
    void inLessRoomThereAreFewerDecimals() {
        assertEquals("0.1234", written(2));
        assertEquals("0.123", written(3));
        assertEquals("0.12", written(4));
        assertEquals("", written(5));
    }

    /** The text that is drawn with characters of a width, each of them a full rectangle. */
    private static String written(int width) {
        String characters = "0.1234";
        byte[][] masks = new byte[characters.length()][3 * width];
        for (byte[] mask : masks) {
            Arrays.fill(mask, (byte) -1);
        }
        GridBands picture = numbers(10, 10);
        ViewArea area = new ViewArea(20, 5.5, 5.5, 10, 10, 20, 20);
        Frame frame = FrameRenderer.render(Pyramid.of(picture), PAINTER, area);
        PixelGrid.draw(frame, Pyramid.of(picture), area, picture, (value, decimals) -> characters.substring(0, 2 + decimals),
                Optional.of(new Glyphs(characters, width, 3, masks)), ParallelFor.NONE);
        int drawn = (int) Arrays.stream(frame.argb()).skip(10 * 20).limit(20).filter(argb -> argb == 0xFFF2F2F2).count();
        return characters.substring(0, drawn / width);
    }

    @Test
    void channelsAreWrittenOneUnderTheOtherInTheirColours() {
        float[] values = new float[300];
        GridBands picture = new GridBands(10, 10, 3, values);
        ViewArea area = new ViewArea(40, 5, 5, 10, 10, 80, 80);
        Frame frame = FrameRenderer.render(Pyramid.of(picture), PAINTER, area);
        PixelGrid.draw(frame, Pyramid.of(picture), area, picture, (value, decimals) -> "7", Optional.of(GLYPHS), ParallelFor.NONE);
        assertEquals(0xFF9A92, frame.argb()[13 * 80 + 20] & 0xFFFFFF);
        assertEquals(0x8EF08A, frame.argb()[20 * 80 + 20] & 0xFFFFFF);
        assertEquals(0xA0BCFF, frame.argb()[27 * 80 + 20] & 0xFFFFFF);
        assertNotEquals(GREY, frame.argb()[15 * 80 + 20], "an outline under the first");
        assertEquals(GREY, frame.argb()[16 * 80 + 20], "outlines do not run into each other");
        assertNotEquals(GREY, frame.argb()[18 * 80 + 20], "an outline over the second");
    }

    private static int[] plain(double scale, int width, int height) {
        return FrameRenderer.render(Pyramid.of(numbers(10, 10)), PAINTER, new ViewArea(scale, 5, 5, 10, 10, width, height)).argb();
    }

    /** Of a base of 10 by 10, around its middle. */
    private int[] drawn(double scale, int width, int height, int columns, int rows, Glyphs glyphs) {
        GridBands picture = numbers(columns, rows);
        ViewArea area = new ViewArea(scale, 5, 5, 10, 10, width, height);
        Frame frame = FrameRenderer.render(Pyramid.of(picture), PAINTER, area);
        PixelGrid.draw(frame, Pyramid.of(picture), area, picture, (value, decimals) -> {
            asked.add(value);
            return "7";
        }, Optional.of(glyphs), ParallelFor.NONE);
        return frame.argb();
    }

    /** The value of a pixel is its number. */
    private static GridBands numbers(int width, int height) {
        float[] values = new float[width * height];
        for (int i = 0; i < values.length; i++) {
            values[i] = i;
        }
        return new GridBands(width, height, 1, values);
    }
}
