package lightwell.export.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import lightwell.author.BaseSpace;
import lightwell.author.Chroma;
import lightwell.author.CubeSpace;
import lightwell.author.Quality;
import lightwell.author.SdrMethod;
import lightwell.author.depth.DepthFiles;
import lightwell.author.encode.AuthorOptions;
import lightwell.author.encode.EncodeOptions;
import lightwell.author.encode.EncodeOptionsJson;
import lightwell.author.encode.EncodeRequest;
import lightwell.author.encode.OutputFormat;
import lightwell.author.map.MapOptions;
import lightwell.author.source.SourceOptions;
import lightwell.color.Anaglyph;
import lightwell.depth.CloudOptions;
import lightwell.depth.DepthEncoding;
import lightwell.export.Exporter;
import lightwell.export.NoOptions;
import lightwell.export.camera.CameraOptions;
import lightwell.export.cloud.CloudPart;
import lightwell.export.cloud.CloudSettings;
import lightwell.export.cloud.LengthUnit;
import lightwell.export.exr.Compression;
import lightwell.export.exr.ExportOptions;
import lightwell.export.exr.ExrContent;
import lightwell.export.exr.ExrStorage;
import lightwell.export.extract.ExtractOptions;
import lightwell.export.options.OptionsCodec;
import lightwell.export.stereo.StereoArrangement;
import lightwell.export.stereo.StereoSettings;
import lightwell.hdr.HdrOptions;
import org.junit.jupiter.api.Test;

/** Options survive the way to JSON text and back, for every output of the list, and with every option changed. */
class OptionsRoundTripTest {

    private static final HdrOptions HDR = new HdrOptions(HdrOptions.Choice.ISO, OptionalDouble.of(2.5), HdrOptions.GainCurve.REC709,
            HdrOptions.MissingGain.EIGHT, OptionalDouble.of(4));
    private static final Map<Exporter<?>, Object> CHANGED = Map.of(
            Exporters.EXR, new ExportOptions(new ExportOptions.Color("Linear Rec.709 (sRGB)", false),
                    new ExrStorage(new Compression(Compression.Method.DWAB, OptionalInt.of(60)), ExrStorage.Layout.PARTS,
                            OptionalInt.of(128)),
                    new ExrContent(EnumSet.of(ExrContent.Part.HDR, ExrContent.Part.MATTES), EnumSet.of(ExrContent.Part.HDR), false, false,
                            DepthEncoding.INVERSE),
                    HDR, ExportOptions.DepthUpsampling.GUIDED, 3),
            Exporters.EXTRACT, new ExtractOptions(Optional.of("name \u00e9\n\"")),
            Exporters.CLOUD, new CloudSettings(new CloudPart(new CloudOptions(0.1, 0.7, 5), Optional.of("skin"), 0.25), true, true,
                    LengthUnit.MM),
            Exporters.TRANSFORMS, new CameraOptions(Optional.of(".jpg"), true), Exporters.COLMAP,
            new CameraOptions(Optional.of(".png"), true), Exporters.STEREO,
            new StereoSettings(StereoArrangement.TOP_BOTTOM, Anaglyph.GREY, OptionalDouble.of(0.05)),
            Exporters.REPORT, NoOptions.NONE);

    @Test
    void everyOutputsOptionsSurvive() throws IOException {
        for (Exporter<?> exporter : Exporters.ALL) {
            assertTrue(CHANGED.containsKey(exporter), exporter.id() + " has no changed options here");
            check(exporter);
        }
    }

    private static <O> void check(Exporter<O> exporter) throws IOException {
        survives(exporter.codec(), exporter.defaults());
        @SuppressWarnings("unchecked") // as the map has them
        O changed = (O) CHANGED.get(exporter);
        survives(exporter.codec(), changed);
        assertEquals(List.of(), unchanged(exporter.defaults(), changed, exporter.id()), "this test changes every option");
    }

    private static EncodeOptions changedEncoding() {
        return new EncodeOptions(List.of(OutputFormat.PQ_AVIF, OutputFormat.JPEG),
                new AuthorOptions(BaseSpace.SRGB, 10, new SdrMethod.Cube(Path.of("a/b.cube"), CubeSpace.REC2100_PQ, CubeSpace.P3_22),
                        new MapOptions(true, 4, 10, OptionalDouble.of(8), false), false),
                Quality.BEST, Optional.of(Chroma.FULL), false);
    }

    @Test
    void authoringsOptionsSurvive() throws IOException {
        EncodeOptions changed = changedEncoding();
        survives(EncodeOptionsJson.CODEC, EncodeOptions.DEFAULT);
        survives(EncodeOptionsJson.CODEC, changed);
        assertEquals(List.of("encode.depth"), unchanged(EncodeOptions.DEFAULT, changed, "encode"), "a file of depth belongs to one source");
        for (SdrMethod method : List.of(new SdrMethod.Given(Path.of("graded.tif")), new SdrMethod.Views("HDR", "SDR"),
                new SdrMethod.RollOff(0.2, OptionalDouble.of(6), 0.5))) {
            survives(EncodeOptionsJson.CODEC, EncodeOptions.DEFAULT.withAuthor(new AuthorOptions(BaseSpace.SRGB, 8, method,
                    MapOptions.DEFAULT, true)));
        }
    }

    @Test
    void everythingThatIsSaidOfASourceSurvives() throws IOException {
        EncodeRequest changed = new EncodeRequest(new SourceOptions(Optional.of("P3-PQ")), changedEncoding()
                .withDepth(Optional.of(new DepthFiles(Path.of("/a/depth.exr"), Optional.of(Path.of("/a/b.xmp"))))));
        survives(EncodeRequest.CODEC, EncodeRequest.DEFAULT);
        survives(EncodeRequest.CODEC, changed);
        assertEquals(List.of(), unchanged(EncodeRequest.DEFAULT, changed, "request"), "this test changes every option");
    }

    private static <O> void survives(OptionsCodec<O> codec, O options) throws IOException {
        String text = codec.write(options).toPrettyString();
        assertEquals(options, codec.read(new ObjectMapper().readTree(text), "options"), text);
    }

    /** The components, of records in records too, that are as they are by default. */
    private static List<String> unchanged(Object usual, Object changed, String place) {
        List<String> same = new ArrayList<>();
        if (!usual.getClass().isRecord() || usual.getClass() != changed.getClass()) {
            return usual.equals(changed) ? List.of(place) : List.of();
        }
        for (RecordComponent component : usual.getClass().getRecordComponents()) {
            try {
                component.getAccessor().setAccessible(true);
                same.addAll(unchanged(component.getAccessor().invoke(usual), component.getAccessor().invoke(changed),
                        place + "." + component.getName()));
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
            }
        }
        return same;
    }

    @Test
    void emptyAndTypedOptionsAreTheDefaults() throws IOException {
        assertEquals(ExportOptions.DEFAULT, Exporters.EXR.codec().read(new ObjectMapper().readTree("{}"), "options"));
        assertNotEquals(ExportOptions.DEFAULT, Exporters.EXR.codec().read(new ObjectMapper().readTree("{\"camera\": false}"), "options"));
    }
}
