package lightwell.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lightwell.color.ColorEngine;
import lightwell.hdr.HdrOptions;
import lightwell.hdr.HdrReconstruction;
import lightwell.image.Raster;
import lightwell.jobs.BackgroundPool;
import lightwell.jobs.ParallelFor;
import lightwell.photo.Photo;
import lightwell.photo.reader.PhotoReader;
import lightwell.ui.bands.Bands;
import lightwell.ui.bands.HdrBands;
import lightwell.ui.bands.Pyramid;
import lightwell.ui.render.ChannelView;
import lightwell.ui.render.DisplaySettings;
import lightwell.ui.render.DisplayTransform;
import lightwell.ui.render.FalseColour;
import lightwell.ui.render.Frame;
import lightwell.ui.render.FrameMemory;
import lightwell.ui.render.FrameRenderer;
import lightwell.ui.render.Grading;
import lightwell.ui.render.Painter;
import lightwell.ui.render.ViewArea;

/**
 * Times of the viewer's frames, printed: {@code mvn -Pbench process-test-classes}. The first argument is a photo, by default the shared
 * pug.heic; then comes one of 200 megapixels that repeats its samples. With {@code --first} only the first picture is timed,
 * with {@code --whole-frames} then the photo's whole frames, with {@code --large} then the 200 megapixels. Wall time and CPU time of one
 * frame of 1600x1000, beside a plain copy of as many pixels and the straightforward way (whole rows, no level, one thread) in the same run.
 * What is promised stands last.
 */
public final class FrameBench {

    private static final int WIDTH = 1600;
    private static final int HEIGHT = 1000;
    private static final String DISPLAY = "sRGB - Display";
    private static final String[] VIEWS = {"Un-tone-mapped", "ACES 1.0 - SDR Video"};

    /** What the product promises of a whole frame and of memory, printed last, all in one place. */
    private static final List<String> SUMMARY = new ArrayList<>();
    private static final double FRAME_LIMIT = 8;

    private FrameBench() {}

    public static void main(String[] args) throws Exception {
        boolean wholeFrames = List.of(args).contains("--whole-frames");
        Path file = args.length > 0 && !args[0].startsWith("--") ? Path.of(args[0]) : Path.of("..", "shared", "photos", "pug.heic");
        long start = System.nanoTime();
        ColorEngine color = ColorEngine.load(Optional.empty());
        for (String view : VIEWS) {
            color.screen(DISPLAY, view);
        }
        System.out.printf("colour engine and two baked views %.0f ms%n", since(start));
        try (Photo photo = PhotoReader.open(file); BackgroundPool pool = new BackgroundPool("bench", 2)) {
            start = System.nanoTime();
            Raster raster = photo.base().raster();
            HdrReconstruction hdr = HdrReconstruction.prepare(photo, HdrOptions.DEFAULT);
            double decoded = since(start);
            HdrBands bands = HdrBands.of(raster, photo.base().encoding(), hdr, color);
            firstPicture(bands, color, decoded, pool);
            if (List.of(args).contains("--first")) {
                return;
            }
            if (wholeFrames) {
                wholeFrames(bands, color, pool);
                return;
            }
            if (!List.of(args).contains("--large")) {
                frames("pug", bands, color, pool, raster.byteSize());
            }
            Bands large = LargePicture.of(raster, photo.gainMap().orElseThrow().raster(), photo.base().encoding(), color);
            frames("200 megapixels", large, color, pool, LargePicture.BYTES);
        }
        System.out.println();
        SUMMARY.forEach(System.out::println);
    }

    /** On a cold machine, as a user meets it: from the decoded planes to the first frame that shows the whole picture. */
    private static void firstPicture(Bands bands, ColorEngine color, double decoded, BackgroundPool pool) throws Exception {
        long cpu = Measured.processCpu();
        long start = System.nanoTime();
        Pyramid pyramid = Pyramid.of(bands);
        ViewArea fit = fit(bands);
        while (!FrameRenderer.ready(pyramid, fit)) {
            pyramid.step(new ParallelFor(pool, 2));
        }
        double reduced = since(start);
        FrameRenderer.render(pyramid, painter(color, VIEWS[1], DisplaySettings.PLAIN), fit, new ParallelFor(pool, 2), () -> false);
        String first = String.format(
                "first picture: decode %.0f ms + %.0f ms (CPU %.0f ms; %.0f ms for a preview), the code still cold; wanted: + 150 ms",
                decoded, since(start), (Measured.processCpu() - cpu) / 1e6, reduced);
        System.out.println(first);
        SUMMARY.add(first);
    }

    private static void wholeFrames(Bands bands, ColorEngine color, BackgroundPool pool) throws Exception {
        ParallelFor fork = new ParallelFor(pool, 2);
        Pyramid pyramid = Pyramid.of(bands);
        while (!pyramid.complete()) {
            pyramid.step();
        }
        for (int turn = 0; turn < 3; turn++) {
            for (String view : VIEWS) {
                Painter painter = painter(color, view, DisplaySettings.PLAIN);
                for (ViewArea area : new ViewArea[] {one(bands), fit(bands)}) {
                    System.out.printf("%-30s %s%n", (area.scale() == 1 ? "1:1, " : "fit, ") + view,
                            whole(pyramid, painter, area, fork));
                }
            }
        }
    }

    /** Computed anew each time, in memory of the one before, as a pane does. */
    private static Measured whole(Pyramid pyramid, Painter painter, ViewArea area, ParallelFor fork) {
        FrameMemory memory = new FrameMemory();
        return Measured.of(() -> {
            memory.giveBack(memory.render(pyramid, painter, area, fork, () -> false).orElseThrow(), Frame.NOTHING);
            memory.forget();
        });
    }

    private static void frames(String name, Bands bands, ColorEngine color, BackgroundPool pool, long decodedBytes) throws Exception {
        Pyramid pyramid = Pyramid.of(bands);
        long before = Measured.heap();
        long start = System.nanoTime();
        long cpu = Measured.processCpu();
        new ParallelFor(pool, 2).run(2, part -> {
            while (!pyramid.complete()) {
                pyramid.step();
            }
        });
        System.out.printf("%n%s: %dx%d, all levels in %.0f ms (CPU %.0f ms), %d MB of them beside %d MB of decoded planes%n", name,
                bands.width(), bands.height(), since(start), (Measured.processCpu() - cpu) / 1e6, Measured.heap() - before >> 20,
                decodedBytes >> 20);
        int[] from = new int[WIDTH * HEIGHT];
        int[] to = new int[from.length];
        Measured floor = Measured.of(() -> System.arraycopy(from, 0, to, 0, from.length));
        System.out.printf("%-44s %s%n", "copy of 1600x1000", floor);
        ViewArea one = one(bands);
        for (String view : VIEWS) {
            Painter painter = painter(color, view, DisplaySettings.PLAIN);
            Measured plain = Measured.of(() -> straightforward(bands, painter, to));
            System.out.printf("%-44s %s%n", "straightforward, 1:1, " + view, plain);
            for (ViewArea area : new ViewArea[] {one, fit(bands)}) {
                String what = (area == one ? "1:1, " : "fit, ") + view;
                Measured alone = Measured.of(() -> FrameRenderer.render(pyramid, painter, area));
                Measured two = whole(pyramid, painter, area, new ParallelFor(pool, 2));
                System.out.printf("%-44s %s%n", "one thread, " + what, alone);
                moves(pyramid, area, view, color, new ParallelFor(pool, 2));
                System.out.printf("%-44s %s; %.2f of straightforward, %.0f copies%n", "two threads, " + what, two,
                        two.median() / plain.median(), two.median() / floor.median());
                SUMMARY.add(String.format("%-16s %-28s two threads %6.2f ms, CPU %6.2f ms; wanted: %.0f ms", name, what, two.median(),
                        two.cpu(), FRAME_LIMIT));
            }
        }
        for (DisplaySettings settings : new DisplaySettings[] {
            new DisplaySettings(new Grading(1, 0.01, 1.2), ChannelView.RGB, DisplaySettings.Light.ALL,
                    new DisplaySettings.Stripes(true, true)),
            new DisplaySettings(Grading.NONE, ChannelView.RGB, DisplaySettings.Light.FALSE_COLOUR, DisplaySettings.Stripes.NONE)}) {
            Painter painter = painter(color, VIEWS[0], settings);
            Measured two = whole(pyramid, painter, one, new ParallelFor(pool, 2));
            System.out.printf("%-44s %s%n", "two threads, 1:1, " + (settings.stripes().bright() ? "graded, stripes" : "false colour of "
                    + FalseColour.bands().size() + " stops"), two);
        }
        String memory = String.format(
                "%-16s peak of the heap since the start %d MB, of the process %s; wanted: %d MB, three times the decoded planes", name,
                Measured.peakHeap() >> 20, Measured.peakProcess(), 3 * decodedBytes >> 20);
        System.out.println(memory);
        SUMMARY.add(memory);
    }

    /** What a hand does: each step from the frame before. */
    private static void moves(Pyramid pyramid, ViewArea area, String view, ColorEngine color, ParallelFor fork)
            throws Exception {
        FrameMemory memory = new FrameMemory();
        Painter plain = painter(color, view, DisplaySettings.PLAIN);
        Iterator<Integer> steps = IntStream.iterate(1, i -> i + 1).iterator();
        Measured pan = Measured.of(() -> {
            int step = steps.next() % 20; // there and back
            memory.render(pyramid, plain, moved(area, 16 * Math.min(step, 20 - step)), fork, () -> false);
        });
        System.out.printf("%-44s %s%n", "  two threads, moved by 16 pixels", pan);
        List<Painter> exposed = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            Grading grading = new Grading(i / 10.0, 0, 1);
            exposed.add(painter(color, view,
                    new DisplaySettings(grading, ChannelView.RGB, DisplaySettings.Light.ALL, DisplaySettings.Stripes.NONE)));
        }
        Measured exposure = Measured.of(() -> memory.render(pyramid, exposed.get(steps.next() % 10), area, fork, () -> false));
        System.out.printf("%-44s %s%n", "  two threads, exposed by 0.1 stops more", exposure);
        Measured zoom = Measured.of(() -> memory.render(pyramid, plain, zoomed(area, Math.pow(1.1, steps.next() % 5)), fork, () -> false));
        System.out.printf("%-44s %s%n", "  two threads, zoomed by 1.1", zoom);
    }

    private static ViewArea moved(ViewArea area, int pixels) {
        return new ViewArea(area.scale(), area.middleX() + pixels / area.scale(), area.middleY(), area.baseWidth(), area.baseHeight(),
                WIDTH, HEIGHT);
    }

    private static ViewArea zoomed(ViewArea area, double factor) {
        return new ViewArea(area.scale() * factor, area.middleX(), area.middleY(), area.baseWidth(), area.baseHeight(), WIDTH, HEIGHT);
    }

    private static void straightforward(Bands bands, Painter painter, int[] argb) {
        float[] values = new float[WIDTH * 3];
        int x = (bands.width() - WIDTH) / 2;
        int y = (bands.height() - HEIGHT) / 2;
        for (int row = 0; row < HEIGHT; row++) {
            bands.read(x, y + row, WIDTH, 1, values);
            painter.paint(values, WIDTH, argb, row * WIDTH);
        }
    }

    private static Painter painter(ColorEngine color, String view, DisplaySettings settings) throws Exception {
        return new DisplayTransform(settings, color.screen(DISPLAY, view));
    }

    private static ViewArea one(Bands bands) {
        return new ViewArea(1, bands.width() / 2.0, bands.height() / 2.0, bands.width(), bands.height(), WIDTH, HEIGHT);
    }

    private static ViewArea fit(Bands bands) {
        double scale = Math.min((double) WIDTH / bands.width(), (double) HEIGHT / bands.height());
        return new ViewArea(scale, bands.width() / 2.0, bands.height() / 2.0, bands.width(), bands.height(), WIDTH, HEIGHT);
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e6;
    }
}
