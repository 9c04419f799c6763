package lightwell.ui.space.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import lightwell.depth.SpacePoint;
import org.junit.jupiter.api.Test;

/** A grid stays lines, however it is looked at. */
class GridThinningTest {

    private final SpaceScene scene = DemoCloud.numbered(DemoCloud.straight(192), 1).scene();
    private final List<Line3> whole = SpaceLines.grid(scene);

    @Test
    void fromAboveAllOfItIsSeen() {
        SpaceCamera above = scene.taking().orbit(0, 0.4);
        assertTrue(above.forward().y() < -0.9, "it looks down: " + above.forward());
        assertEquals(length(whole), length(GridThinning.grid(scene, above)), 1e-9);
        assertEquals(whole.size(), GridThinning.grid(scene, above).size(), "in one part each");
    }

    /** Lines that go across are the ones that run together there; those into depth do so only where they meet. */
    @Test
    void atAGrazingAngleLinesKeepApart() {
        SpaceCamera grazing = scene.taking();
        double floor = whole.get(0).from().y();
        while (grazing.eye().y() > floor + 0.04) {
            grazing = grazing.fly(0, 0, -1, 0.01);
        }
        List<Line3> drawn = GridThinning.grid(scene, grazing);
        SpaceCamera from = grazing;
        assertTrue(closest(whole, from) < GridThinning.CLOSEST / 2, "a band without thinning: " + closest(whole, from));
        assertTrue(closest(drawn, from) > GridThinning.CLOSEST / 2, "lines left: " + closest(drawn, from));
    }

    /** Of the lines that go across, the two that are nearest to each other where they are seen. */
    private static double closest(List<Line3> lines, SpaceCamera camera) {
        double[] rows = lines.stream().filter(line -> line.from().z() == line.to().z() && camera.depth(line.from()) > camera.nearClip())
                .mapToDouble(line -> row(camera, line.from())).distinct().sorted().toArray();
        assertTrue(rows.length > 2, rows.length + " lines go across");
        return IntStream.range(1, rows.length).mapToDouble(i -> rows[i] - rows[i - 1]).filter(apart -> apart > 1e-9).min().orElseThrow();
    }

    private static double length(List<Line3> lines) {
        return lines.stream().mapToDouble(line -> line.to().minus(line.from()).length()).sum();
    }

    /** Heights of the picture. */
    private static double row(SpaceCamera camera, SpacePoint point) {
        double[] out = new double[3];
        camera.onto(camera.frame().aspect(), 1).project(point.x(), point.y(), point.z(), out);
        return out[1];
    }
}
