package lightwell.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import lightwell.color.ColorEngine;
import lightwell.export.Existing;
import lightwell.export.OutputTarget;
import lightwell.export.exr.Compression;
import lightwell.export.exr.ExportOptions;
import lightwell.export.exr.ExrExport;
import lightwell.jobs.Progress;
import lightwell.photo.Photo;
import lightwell.photo.reader.PhotoReader;
import lightwell.presets.OpenImageIO;

/**
 * Prints what one export costs as a process of its own beside its floor ({@link ColdFloor}), also as a process of its own, by turns and as
 * medians (Linux only). On the class path of the tests: {@code java -cp … lightwell.bench.ColdExport photo.heic 5 none zip}.
 */
public final class ColdExport {

    private static final int ROWS = 64;
    private static final double TICKS = 100;
    /** User and system time of ended children in /proc/self/stat (proc(5)), counted after the name. */
    private static final int CHILDREN_USER = 13;

    private final Path folder;
    private final Path photo;

    private ColdExport(Path folder, Path photo) {
        this.folder = folder;
        this.photo = photo;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("cold");
        try {
            new ColdExport(folder, Path.of(arguments[0])).run(Integer.parseInt(arguments[1]),
                    Arrays.asList(arguments).subList(2, arguments.length));
        } finally {
            for (Path file : List.of(folder.resolve("product.exr"), folder.resolve("floor.exr"), folder.resolve("pixels"), folder)) {
                Files.deleteIfExists(file);
            }
        }
    }

    private void run(int rounds, List<String> compressions) throws IOException, InterruptedException {
        List<String> floor = floor();
        for (String compression : compressions) {
            List<Cost> floors = new ArrayList<>();
            List<Cost> products = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                List<String> last = new ArrayList<>(floor);
                last.add(compression);
                floors.add(cost(last));
                products.add(cost(List.of("./lightwell", "export", photo.toString(), "--overwrite", "--compression", compression, "-o",
                        folder.resolve("product.exr").toString())));
            }
            Cost low = Cost.median(floors);
            Cost high = Cost.median(products);
            System.out.println(String.format(Locale.ROOT, "%-6s floor %.2f CPU s, %.2f s; export %.2f CPU s, %.2f s; %.2f CPU s more",
                    compression, low.cpu(), low.wall(), high.cpu(), high.wall(), high.cpu() - low.cpu()));
        }
    }

    /** Exports once, keeps the pixels as the writer takes them, and gives the command of the floor without its compression. */
    private List<String> floor() throws IOException {
        Path product = folder.resolve("product.exr");
        String pictures;
        try (Photo opened = PhotoReader.open(photo)) {
            ColorEngine color = ColorEngine.load(Optional.empty());
            new ExrExport().write(opened, OutputTarget.of(product, Existing.OVERWRITE, photo),
                    ExportOptions.DEFAULT.withCompression(Compression.NONE), () -> color, Progress.NONE);
            pictures = opened.layers().stream().filter(layer -> layer.pixels().decoded()).map(layer -> layer.info())
                    .map(info -> info.itemId() + (info.channels() > 1 ? ":color" : ":mono")).collect(Collectors.joining(","));
        }
        try (OpenImageIO.Input exr = OpenImageIO.Input.open(product.toString())) {
            List<String> channels = new ArrayList<>();
            for (int i = 0; i < exr.channels(0); i++) {
                channels.add(exr.channelName(0, i) + ":" + exr.channelType(0, i));
            }
            keep(exr, channels);
            return new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java"), "-XX:+UseSerialGC", "-cp",
                    System.getProperty("java.class.path"), ColdFloor.class.getName(), photo.toString(), pictures,
                    folder.resolve("pixels").toString(), folder.resolve("floor.exr").toString(), exr.width(0) + "x" + exr.height(0),
                    String.join(",", channels)));
        }
    }

    private void keep(OpenImageIO.Input exr, List<String> channels) throws IOException {
        int stride = channels.stream().mapToInt(ColdFloor::bytes).sum();
        float[] values = new float[ROWS * exr.width(0)];
        ByteBuffer band = ByteBuffer.allocateDirect(stride * values.length).order(ByteOrder.nativeOrder());
        try (FileChannel file = FileChannel.open(folder.resolve("pixels"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (int y = 0; y < exr.height(0); y += ROWS) {
                int rows = Math.min(ROWS, exr.height(0) - y);
                int pixels = rows * exr.width(0);
                band.clear();
                for (int i = 0, at = 0; i < channels.size(); i++) {
                    exr.read(0, y, rows, i, i + 1, values);
                    if (ColdFloor.bytes(channels.get(i)) == Short.BYTES) {
                        OpenImageIO.packHalves(band.position(at), stride, values, 1, 0, 1, pixels);
                    } else {
                        OpenImageIO.packFloats(band.position(at), stride, values, 1, 0, pixels);
                    }
                    at += ColdFloor.bytes(channels.get(i));
                }
                band.position(0).limit(stride * pixels);
                while (band.hasRemaining()) {
                    file.write(band);
                }
            }
        }
    }

    private static Cost cost(List<String> command) throws IOException, InterruptedException {
        double cpu = children();
        long start = System.nanoTime();
        int status = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT).start().waitFor();
        if (status != 0) {
            throw new IOException(command + " ended with " + status);
        }
        return new Cost(children() - cpu, (System.nanoTime() - start) / 1e9);
    }

    /** CPU seconds of the children that have ended. */
    private static double children() throws IOException {
        String[] numbers = Files.readString(Path.of("/proc/self/stat")).replaceFirst(".*\\) ", "").split(" ");
        return (Long.parseLong(numbers[CHILDREN_USER]) + Long.parseLong(numbers[CHILDREN_USER + 1])) / TICKS;
    }
}
