package lightwell.sample;

import java.util.stream.IntStream;
import lightwell.image.Raster;

/** Mattes of the scene, half the base's size, 8 bits: 0 outside, 255 inside, the covered share of the pixel at edges. */
final class DemoMattes {

    private static final int SUBSAMPLES = 4;

    private final DemoScene scene;
    private final int width;
    private final int height;
    private final SceneObject.Role[] centres;

    DemoMattes(DemoScene scene) {
        this.scene = scene;
        this.width = scene.camera().width() / 2;
        this.height = scene.camera().height() / 2;
        this.centres = IntStream.range(0, width * height).parallel()
                .mapToObj(i -> scene.role(2 * (i % width) + 1.0, 2 * (i / width) + 1.0)).toArray(SceneObject.Role[]::new);
    }

    /** The complete doll. */
    Raster subject() {
        return matte(SceneObject.Role.SUBJECT, SceneObject.Role.SKIN);
    }

    Raster skin() {
        return matte(SceneObject.Role.SKIN, SceneObject.Role.SKIN);
    }

    private Raster matte(SceneObject.Role one, SceneObject.Role other) {
        Raster matte = Raster.allocate(width, height, 1, 8);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                boolean inside = isIn(centres[y * width + x], one, other);
                double share = isEdge(x, y, inside, one, other) ? share(x, y, one, other) : inside ? 1 : 0;
                matte.set(x, y, 0, (int) Math.round(255 * share));
            }
        }
        return matte;
    }

    private boolean isEdge(int x, int y, boolean inside, SceneObject.Role one, SceneObject.Role other) {
        for (int ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
            for (int nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
                if (isIn(centres[ny * width + nx], one, other) != inside) {
                    return true;
                }
            }
        }
        return false;
    }

    private double share(int x, int y, SceneObject.Role one, SceneObject.Role other) {
        int inside = 0;
        for (int i = 0; i < SUBSAMPLES * SUBSAMPLES; i++) {
            double dx = (i % SUBSAMPLES + 0.5) / SUBSAMPLES;
            double dy = (i / SUBSAMPLES + 0.5) / SUBSAMPLES;
            inside += isIn(scene.role(2 * (x + dx), 2 * (y + dy)), one, other) ? 1 : 0;
        }
        return (double) inside / (SUBSAMPLES * SUBSAMPLES);
    }

    private static boolean isIn(SceneObject.Role role, SceneObject.Role one, SceneObject.Role other) {
        return role == one || role == other;
    }
}
