package lightwell.ui.pane;

import java.util.HashMap;
import java.util.Map;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextBoundsType;
import lightwell.ui.render.Glyphs;

/** The characters of numbers in the system's monospaced font, drawn once for each screen density. For the FX thread. */
final class GlyphSheet {

    private static final String CHARACTERS = "0123456789.+-e∞Na";
    private static final double SIZE = 10;
    private static final Map<Double, Glyphs> MADE = new HashMap<>();

    private GlyphSheet() {}

    /** @param outputScale device pixels per layout pixel */
    static Glyphs of(double outputScale) {
        return MADE.computeIfAbsent(outputScale, GlyphSheet::draw);
    }

    private static Glyphs draw(double outputScale) {
        Font font = Font.font("Monospaced", SIZE * outputScale);
        Text sample = new Text("0");
        sample.setFont(font);
        int width = (int) Math.round(sample.getLayoutBounds().getWidth());
        sample.setBoundsType(TextBoundsType.VISUAL); // no character has a descender
        int height = (int) Math.ceil(sample.getLayoutBounds().getHeight());
        Group line = new Group();
        for (int i = 0; i < CHARACTERS.length(); i++) {
            Text text = new Text(i * width, height, CHARACTERS.substring(i, i + 1));
            text.setFont(font);
            text.setFill(Color.WHITE);
            line.getChildren().add(text);
        }
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(Color.TRANSPARENT);
        parameters.setViewport(new Rectangle2D(0, 0, width * CHARACTERS.length(), height));
        WritableImage image = line.snapshot(parameters, null);
        byte[][] masks = new byte[CHARACTERS.length()][width * height];
        for (int i = 0; i < masks.length; i++) {
            for (int at = 0; at < width * height; at++) {
                int clear = 255 - (image.getPixelReader().getArgb(i * width + at % width, at / width) >>> 24);
                masks[i][at] = (byte) (255 - clear * clear / 255); // strengthened, since thin strokes cover no pixel completely
            }
        }
        return new Glyphs(CHARACTERS, width, height, masks);
    }
}
