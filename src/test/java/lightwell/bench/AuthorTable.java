package lightwell.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import lightwell.author.BaseSpace;
import lightwell.author.Chroma;
import lightwell.author.HdrSource;
import lightwell.author.MadeSource;
import lightwell.author.Quality;
import lightwell.author.SdrMethod;
import lightwell.author.encode.AuthorOptions;
import lightwell.author.encode.EncodeOptions;
import lightwell.author.encode.EncodedFile;
import lightwell.author.encode.Encoder;
import lightwell.author.encode.OutputFormat;
import lightwell.author.map.MapOptions;
import lightwell.author.verify.Difference;
import lightwell.color.ColorEngine;
import lightwell.export.Existing;
import lightwell.export.OutputTarget;
import lightwell.jobs.BackgroundPool;
import lightwell.jobs.ParallelFor;
import lightwell.jobs.Progress;
import lightwell.message.Message;
import lightwell.metadata.Primaries;
import lightwell.sample.DemoScene;

/**
 * Prints how far the demo scene's true light is from what each format shows of it, and what that costs. Arguments: width of the scene
 * (default: 1536), then words that lines must contain to be run, such as "heic", "420" or "good".
 */
public final class AuthorTable {

    private AuthorTable() {}

    public static void main(String[] arguments) throws IOException {
        int width = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1536;
        List<String> words = List.of(arguments).subList(Math.min(1, arguments.length), arguments.length);
        HdrSource scene = scene(width);
        Path folder = Files.createTempDirectory("author-table");
        BackgroundPool pool = new BackgroundPool("table", 1);
        System.out.printf("%-32s %9s %8s %8s %7s %8s %8s %8s %8s%n", "format, map, quality", "kB", "s", "coding", "ratio", "dB", "dE mean",
                "dE p99", "stops");
        for (OutputFormat format : OutputFormat.values()) {
            for (int reduction : format.gainMap() ? new int[] {1, 2, 4} : new int[] {1}) {
                for (Chroma chroma : format == OutputFormat.PQ_PNG ? new Chroma[] {Chroma.FULL} : Chroma.values()) {
                    for (Quality quality : Quality.values()) {
                        String title = format.id() + (format.gainMap() ? ", 1:" + reduction : "") + ", " + chroma.code() + ", "
                                + quality.name().toLowerCase(Locale.ROOT);
                        if (words.stream().allMatch(title::contains)) {
                            print(title, run(scene, format, reduction, chroma, quality, folder, pool));
                        }
                    }
                }
            }
        }
        pool.finish(1, TimeUnit.MINUTES);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private static HdrSource scene(int width) {
        DemoScene scene = new DemoScene(width);
        int height = scene.camera().height();
        float[] light = new float[3 * width * height];
        for (int y = 0; y < height; y++) {
            System.arraycopy(scene.radiance(y, 1), 0, light, 3 * width * y, 3 * width);
        }
        return new MadeSource(width, height, Primaries.DISPLAY_P3, light);
    }

    private static EncodedFile run(HdrSource scene, OutputFormat format, int reduction, Chroma chroma, Quality quality, Path folder,
            BackgroundPool pool) throws IOException {
        AuthorOptions author = new AuthorOptions(BaseSpace.DISPLAY_P3, 8, SdrMethod.RollOff.DEFAULT,
                new MapOptions(false, reduction, 8, OptionalDouble.empty(), true), false);
        EncodeOptions options = new EncodeOptions(List.of(format), author, quality, Optional.of(chroma), true);
        EncodedFile[] file = new EncodedFile[1];
        new Encoder(options, ColorEngine.load(Optional.empty()), new ParallelFor(pool, 2)).encode(scene,
                wanted -> OutputTarget.of(folder.resolve("scene" + format.suffix()), Existing.OVERWRITE), Progress.NONE,
                new Encoder.Watcher() {
                    @Override
                    public void file(EncodedFile written) {
                        file[0] = written;
                    }

                    @Override
                    public void warning(Message sentence) {
                        System.out.println(sentence);
                    }
                });
        return file[0];
    }

    private static void print(String title, EncodedFile file) {
        Difference found = file.measured().get(file.measured().size() - 1).difference();
        System.out.printf(Locale.ROOT, "%-32s %9.1f %8.2f %8.2f %7.2f %8.2f %8.2f %8.2f %8.3f%n", title, file.bytes() / 1e3, file.seconds(),
                file.coding(), file.seconds() / file.coding(), found.psnr(), found.deltaE().mean(), found.deltaE().p99(),
                found.highlights().orElseThrow().mean());
    }
}
