package lightwell.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lightwell.codec.CodedImage;
import lightwell.codec.EncoderOptions;
import lightwell.codec.HeifEncoder;
import lightwell.depth.CloudOptions;
import lightwell.depth.DepthCamera;
import lightwell.depth.DepthScale;
import lightwell.depth.PointCloud;
import lightwell.heif.ComposedItem;
import lightwell.heif.HeifComposer;
import lightwell.heif.Property;
import lightwell.image.Raster;
import lightwell.jobs.Progress;
import lightwell.metadata.DepthDescription;
import lightwell.photo.Layer;
import lightwell.photo.Photo;
import lightwell.photo.reader.PhotoReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The demo scene's depth stored turned and mirrored in every way: its points must lie on the scene all the same. */
class TurnedDepthTest {

    private static final DemoScene SCENE = new DemoScene(512);
    private static DemoPictures pictures;

    @TempDir
    Path folder;

    @BeforeAll
    static void render() {
        pictures = DemoPictures.render(SCENE, Progress.NONE);
    }

    /** With nothing cut off, with a part cut out before, and with one cut out of what was turned. */
    static Stream<List<Property>> turns() {
        List<Property> cut = List.of(cut(96, 72, 20, -18));
        List<Property> then = List.of(cut(90, 64, -8, 2));
        return Stream.of(0, 90, 180, 270).flatMap(degrees -> Stream.<List<Property>>of(List.of(new Property.Irot(degrees)),
                List.of(new Property.Irot(degrees), new Property.Imir(0)), List.of(new Property.Imir(1), new Property.Irot(degrees))))
                .flatMap(turns -> Stream.of(turns, joined(cut, turns), joined(turns, then)));
    }

    private static List<Property> joined(List<Property> first, List<Property> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }

    private static Property cut(int width, int height, int right, int down) {
        return new Property.Clap(new Property.Fraction(width, 1), new Property.Fraction(height, 1), new Property.Fraction(right, 1),
                new Property.Fraction(down, 1));
    }

    @ParameterizedTest
    @MethodSource("turns")
    void pointsLieOnTheScene(List<Property> turns) throws IOException {
        try (Photo photo = PhotoReader.open(write(turns))) {
            Layer.Depth depth = photo.depth().orElseThrow();
            DepthDescription description = depth.description().orElseThrow();
            DepthCamera camera = DepthCamera.of(photo, depth, warning -> {
                throw new AssertionError(warning);
            });
            assertEquals(DepthCamera.Source.CALIBRATION, camera.source());
            assertEquals(depth.raster().width() + "x" + depth.raster().height(), camera.width() + "x" + camera.height());
            PointCloud cloud = PointCloud.of(depth.raster(), DepthScale.of(description, 8), camera, CloudOptions.ALL, Optional.empty());
            assertEquals(depth.raster().width() * depth.raster().height(), cloud.size());
            check(cloud, turns, (description.max() - description.min()) / 255);
        }
    }

    /** Turns each point back, the last turn first, and looks whether the scene's camera sees it where the scene is. */
    private static void check(PointCloud cloud, List<Property> turns, double step) {
        Camera camera = SCENE.camera();
        for (int i = 0; i < cloud.size(); i++) {
            double[] point = {cloud.xyz()[3 * i], cloud.xyz()[3 * i + 1]};
            for (int turn = turns.size() - 1; turn >= 0; turn--) {
                back(point, turns.get(turn));
            }
            double z = cloud.depth(i);
            double x = camera.cx() + point[0] / z * camera.fx();
            double y = camera.cy() - point[1] / z * camera.fx();
            assertEquals(0.5, fraction(x * pictures.depth().width() / camera.width()), 0.01, "column of a sample's centre");
            assertEquals(0.5, fraction(y * pictures.depth().height() / camera.height()), 0.01, "row of a sample's centre");
            assertEquals(1 / SCENE.depth(x, y), 1 / z, 1.01 * step, "disparity at " + x + ", " + y);
        }
    }

    /** x to the right, y up. */
    private static void back(double[] point, Property property) {
        if (property instanceof Property.Imir mirror) {
            point[mirror.axis() == 0 ? 1 : 0] *= -1;
        } else if (property instanceof Property.Irot turn) {
            for (int quarter = 0; quarter < turn.degrees() / 90; quarter++) {
                double right = point[0];
                point[0] = point[1]; // clockwise
                point[1] = -right;
            }
        }
    }

    private static double fraction(double value) {
        return value - Math.floor(value);
    }

    private Path write(List<Property> turns) throws IOException {
        HeifComposer heif = new HeifComposer("heic", "mif1", "heic");
        ComposedItem base;
        try (Raster grey = Raster.allocate(128, 96, 3, 8)) {
            base = coded(heif, grey, turns);
        }
        ComposedItem depth = coded(heif, pictures.depth(), turns).hidden().refersTo("auxl", base)
                .properties(new Property.AuxC("urn:mpeg:hevc:2015:auxid:2", new byte[0]));
        heif.item("mime", DemoXmp.depth(SCENE.camera(), pictures.minDisparity(), pictures.maxDisparity()))
                .contentType("application/rdf+xml").hidden().refersTo("cdsc", depth);
        return Files.write(folder.resolve("turned.heic"), heif.primary(base).toBytes());
    }

    private static ComposedItem coded(HeifComposer heif, Raster raster, List<Property> turns) throws IOException {
        CodedImage image = HeifEncoder.encode(raster, new EncoderOptions(100, "fast", "420"));
        return heif.item(image.itemType(), image.data())
                .properties(new Property.DecoderConfig(image.configType(), image.config()),
                        new Property.Ispe(image.width(), image.height()))
                .properties(turns.toArray(Property[]::new));
    }
}
