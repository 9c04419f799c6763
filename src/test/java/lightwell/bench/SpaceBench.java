package lightwell.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import lightwell.color.ColorEngine;
import lightwell.depth.CloudOptions;
import lightwell.depth.DepthCamera;
import lightwell.depth.DepthScale;
import lightwell.depth.PointCloud;
import lightwell.depth.SurfaceMesh;
import lightwell.hdr.HdrOptions;
import lightwell.hdr.HdrReconstruction;
import lightwell.image.Raster;
import lightwell.jobs.BackgroundPool;
import lightwell.jobs.ParallelFor;
import lightwell.metadata.DepthAccuracy;
import lightwell.metadata.DepthDescription;
import lightwell.photo.Photo;
import lightwell.photo.reader.PhotoReader;
import lightwell.ui.content.LayerChoice;
import lightwell.ui.content.LayerChoices;
import lightwell.ui.content.LayerGrid;
import lightwell.ui.content.OpenPhoto;
import lightwell.ui.look.ScreenSettings;
import lightwell.ui.space.draw.SpaceCamera;
import lightwell.ui.space.draw.SpaceContent;
import lightwell.ui.space.draw.SpaceScene;
import lightwell.ui.space.draw.SplatFrame;
import lightwell.ui.space.draw.SplatRenderer;
import lightwell.ui.space.draw.SurfaceTexture;

/**
 * Times of the view in space, printed: frames of points drawn on the processor at 1600x1000 with two threads, of a phone's depth map and of
 * one four times as large, to see that time is linear in the points; and colours of a photo's layers, by default of the shared pug.heic.
 */
public final class SpaceBench {

    private static final int WIDTH = 1600;
    private static final int HEIGHT = 1000;

    private SpaceBench() {}

    public static void main(String[] args) throws Exception {
        try (BackgroundPool pool = new BackgroundPool("bench", 2)) {
            ParallelFor two = new ParallelFor(pool, 2);
            for (int size = 1; size <= 2; size++) {
                frames(768 * size, 576 * size, two);
            }
            colours(args.length > 0 ? Path.of(args[0]) : Path.of("..", "shared", "photos", "pug.heic"), two);
        }
    }

    /** A floor that rises into a wall, with a wavy front. */
    private static void frames(int width, int height, ParallelFor fork) {
        Raster map = Raster.allocate(width, height, 1, 8);
        int[] argb = new int[width * height];
        for (int i = 0; i < argb.length; i++) {
            map.set(i % width, i / width, 0, (int) (40 + 150.0 * i / argb.length + 40 * Math.sin(20.0 * (i % width) / width)));
            argb[i] = 0xFF00_0000 | i;
        }
        DepthDescription description = new DepthDescription(DepthDescription.Kind.DISPARITY, 0.3, 2, DepthAccuracy.RELATIVE, "high", true,
                Optional.empty(), "bench");
        DepthScale scale = DepthScale.of(description, 8);
        DepthCamera taken = DepthCamera.of(width, height, 1, Optional.empty(), OptionalDouble.empty(), warning -> {});
        SpaceContent[] content = new SpaceContent[1];
        print(width * height, "points and scene", Measured.of(() -> {
            SpaceScene scene = new SpaceScene(taken, PointCloud.of(map, scale, taken, CloudOptions.ALL, Optional.empty()), 1);
            content[0] = new SpaceContent(scene, Optional.empty(), argb, List.of());
        }));
        SplatRenderer renderer = new SplatRenderer(fork);
        SplatFrame frame = new SplatFrame(WIDTH, HEIGHT);
        SpaceCamera start = content[0].scene().taking();
        SplatRenderer.Options all = new SplatRenderer.Options(1, Integer.MAX_VALUE, 0xFF00_0000);
        SplatRenderer.Options some = new SplatRenderer.Options(1, 100_000, 0xFF00_0000);
        print(width * height, "frame, as taken", Measured.of(() -> renderer.render(content[0], start, all, frame)));
        print(width * height, "frame, from aside", Measured.of(() -> renderer.render(content[0], start.orbit(0.15, 0.1), all, frame)));
        print(width * height, "frame, from near", Measured.of(() -> renderer.render(content[0], start.dolly(0.2), all, frame)));
        print(width * height, "frame, moving", Measured.of(() -> renderer.render(content[0], start.orbit(0.15, 0.1), some, frame)));
        SpaceContent surface = new SpaceContent(content[0].scene(),
                Optional.of(SurfaceMesh.of(content[0].scene().cloud(), SurfaceMesh.USUAL_JUMP)),
                argb, List.of());
        print(width * height, "surface, as taken", Measured.of(() -> renderer.render(surface, start, all, frame)));
        print(width * height, "surface, aside", Measured.of(() -> renderer.render(surface, start.orbit(0.15, 0.1), all, frame)));
        print(width * height, "surface, near", Measured.of(() -> renderer.render(surface, start.dolly(0.2), all, frame)));
        moving(width * height, renderer, surface);
        SplatFrame large = new SplatFrame(3840, 2160);
        print(width * height, "frame at 3840x2160", Measured.of(() -> renderer.render(content[0], start.orbit(0.15, 0.1), all, large)));
        int[] copy = new int[WIDTH * HEIGHT];
        print(width * height, "(a plain copy)", Measured.of(() -> System.arraycopy(frame.argb(), 0, copy, 0, copy.length)));
    }

    /** A surface as it moves, by its corners' colours and by a texture of 12 megapixels, one after the other. */
    private static void moving(int points, SplatRenderer renderer, SpaceContent surface) {
        List<SurfaceTexture.Level> levels = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            levels.add(new SurfaceTexture.Level(4032 >> i, 3024 >> i, new int[(4032 >> i) * (3024 >> i)]));
        }
        SpaceContent textured = surface.with(Optional.of(new SurfaceTexture(levels)));
        SpaceCamera aside = surface.scene().taking().orbit(0.15, 0.1);
        SplatRenderer.Options all = new SplatRenderer.Options(1, Integer.MAX_VALUE, 0xFF00_0000);
        for (int height : new int[] {1080, 2160}) {
            SplatFrame frame = new SplatFrame(height * 16 / 9, height);
            for (double nearer : new double[] {1, 0.3}) {
                SpaceCamera camera = aside.dolly(nearer);
                print(points, "corners, " + height + ", " + nearer, Measured.of(() -> renderer.render(surface, camera, all, frame)));
                print(points, "texture, " + height + ", " + nearer, Measured.of(() -> renderer.render(textured, camera, all, frame)));
            }
        }
    }

    private static void colours(Path source, ParallelFor fork) throws IOException {
        Photo photo = PhotoReader.open(source);
        try (OpenPhoto open = new OpenPhoto(photo, HdrReconstruction.prepare(photo, HdrOptions.DEFAULT),
                ColorEngine.load(Optional.empty()))) {
            for (LayerChoice layer : List.of(LayerChoices.SDR, LayerChoices.HDR, LayerChoices.DEPTH, LayerChoices.GAIN_MAP)) {
                LayerGrid[] grid = new LayerGrid[1];
                print(768 * 576, layer.id() + ", read", Measured.of(() -> grid[0] = read(open, layer, fork)));
                print(768 * 576, layer.id() + ", painted", Measured.of(() -> paint(grid[0], fork)));
            }
        }
    }

    private static LayerGrid read(OpenPhoto open, LayerChoice layer, ParallelFor fork) {
        try {
            return LayerGrid.of(open, layer, 768, 576, fork);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void paint(LayerGrid grid, ParallelFor fork) {
        try {
            grid.argb(ScreenSettings.PLAIN, fork);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void print(int points, String what, Measured time) {
        System.out.printf("%8d points: %-18s %s%n", points, what, time);
    }
}
