package lightwell.export.exr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lightwell.color.ColorException;
import lightwell.export.Existing;
import lightwell.export.OutputTarget;
import lightwell.export.exr.ExrContent.Part;
import lightwell.export.exr.ExrStorage.Layout;
import lightwell.hdr.HdrOptions;
import lightwell.jobs.Progress;
import lightwell.message.Message;
import lightwell.photo.Photo;
import lightwell.photo.reader.PhotoReader;
import lightwell.sample.DemoOptions;
import lightwell.sample.DemoPhoto;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The forecast of an EXR against the header of the file that is then written. */
class ExrForecastTest extends OneExr {

    private ExrForecast forecast(SyntheticPhoto photo, ExportOptions options) throws IOException {
        try (Photo open = photo.open(Path.of("photo.heic"))) {
            return ExrForecast.of(open, options, color);
        }
    }

    /** "150x211 [R half, …] zip" for each part; channels by name, since readers sort them. */
    private static List<String> words(ExrForecast forecast) {
        return forecast.parts().stream().map(part -> part.width() + "x" + part.height() + " " + part.layers().stream()
                .flatMap(layer -> layer.names().stream().map(name -> name + (layer.full() ? " float" : " half"))).sorted().toList()
                + " " + part.compression()).toList();
    }

    private static List<String> words(Path file) {
        List<String> parts = new ArrayList<>();
        try (WrittenExr exr = new WrittenExr(file)) {
            for (int part = 0; part < exr.parts(); part++) {
                List<String> channels = exr.channels(part);
                parts.add(exr.size(channels.get(0).split(" ")[0]) + " " + channels.stream().sorted().toList() + " "
                        + exr.attributes(part).get("compression"));
            }
        }
        return parts;
    }

    @Test
    void saysWhatIsThenWritten() throws IOException {
        List<UnaryOperator<ExportOptions>> changes = List.of(
                options -> options,
                options -> options.withCompression(new Compression(Compression.Method.DWAB, OptionalInt.empty()))
                        .telling(content -> content.withFloats(EnumSet.of(Part.SDR, Part.MATTES))),
                options -> options.telling(content -> content.withLayers(Set.of(Part.SDR, Part.GAINMAP, Part.MATTES)).withUpright(false))
                        .withHdr(HdrOptions.DEFAULT.withGainMap(HdrOptions.Choice.NONE)));
        for (Layout layout : Layout.values()) {
            for (UnaryOperator<ExportOptions> change : changes) {
                ExportOptions options = change.apply(options("zips").withThreads(2).withLayout(layout));
                ExrForecast forecast = forecast(new SyntheticPhoto(), options);
                ExrExport.Result result = write(new SyntheticPhoto(), options, Existing.OVERWRITE);
                assertEquals(words(result.file()), words(forecast), options.toString());
                assertEquals(result.rules(), forecast.rules());
                assertEquals(result.leftOut(), forecast.remarks());
            }
        }
    }

    @Test
    void guidedDepthHasThePicturesSize() throws IOException {
        ExportOptions options = options("zip").withLayout(Layout.PARTS).withDepth(ExportOptions.DepthUpsampling.GUIDED)
                .telling(content -> content.withLayers(Set.of(Part.DEPTH)));
        assertEquals(words(write(new SyntheticPhoto(), options).file()), words(forecast(new SyntheticPhoto(), options)));
    }

    /** Without compression a file is its pixels and what describes them. */
    @Test
    void countsTheBytesOfThePixels() throws IOException {
        for (Layout layout : Layout.values()) {
            ExportOptions options = options("none").withLayout(layout);
            long more = write(new SyntheticPhoto(), options, Existing.OVERWRITE).bytes() - forecast(new SyntheticPhoto(), options).bytes();
            assertTrue(more > 0 && more < 60_000, layout + " has " + more + " bytes more");
        }
    }

    @Test
    void remarksOnWhatCannotBeDone() throws IOException {
        assertEquals(List.of(Message.of("export.no-linear-space", "ACEScct")),
                forecast(new SyntheticPhoto(), ExportOptions.DEFAULT.withColorSpace("ACEScct")).remarks());
        ExrForecast none = forecast(new SyntheticPhoto(), ExportOptions.DEFAULT.telling(content -> content.withLayers(Set.of(Part.ALPHA))));
        assertEquals(0, none.parts().size());
        assertEquals(1, none.remarks().size());
        assertTrue(Stream.of("photo.heic", "alpha").allMatch(none.remarks().get(0).toString()::contains), none.remarks().toString());
        assertThrows(ColorException.class, () -> forecast(new SyntheticPhoto(), ExportOptions.DEFAULT.withColorSpace("no such space")));
    }

    /** The demo photo is the smoothest that there is; its sizes are at the lower end. */
    @Test
    void theSizeOfTheDemoPhotoIsInTheRange(@TempDir Path samples) throws IOException {
        Path source = DemoPhoto.write(samples.resolve("demo.heic"), DemoOptions.SMALL.withWidth(256), Progress.NONE);
        for (String compression : List.of("none", "zip", "dwaa")) {
            ExportOptions options = options(compression);
            try (Photo photo = PhotoReader.open(source)) {
                SizeEstimate size = ExrForecast.of(photo, options, color).size();
                long bytes = new ExrExport()
                        .write(photo, OutputTarget.of(target(), Existing.OVERWRITE), options, () -> color, Progress.NONE)
                        .bytes();
                assertTrue(size.least() * 0.9 <= bytes && bytes <= size.most() + 60_000, compression + ": " + bytes + " of " + size);
            }
        }
    }
}
