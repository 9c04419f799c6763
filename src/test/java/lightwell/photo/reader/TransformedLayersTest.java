package lightwell.photo.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lightwell.heif.ComposedItem;
import lightwell.heif.HeifComposer;
import lightwell.heif.Property;
import lightwell.image.ExifOrientation;
import lightwell.image.Raster;
import lightwell.photo.Layer;
import lightwell.photo.Photo;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * irot, imir and clap on every kind of item, together: each decoded layer is the known picture, turned, mirrored and cut as its item says.
 */
class TransformedLayersTest {

    private static final String DEPTH = "urn:mpeg:hevc:2015:auxid:2";

    @TempDir
    Path folder;

    static Stream<List<Property>> transformations() {
        List<List<Property>> all = new ArrayList<>();
        for (int cut = 0; cut < 2; cut++) {
            for (int degrees = 0; degrees < 360; degrees += 90) {
                for (int axis = -1; axis < 2; axis++) {
                    List<Property> one = new ArrayList<>();
                    if (cut == 1) {
                        one.add(new Property.Clap(whole(96), whole(72), whole(10), whole(-8)));
                    }
                    one.add(new Property.Irot(degrees));
                    if (axis >= 0) {
                        one.add(new Property.Imir(axis));
                    }
                    all.add(one);
                }
            }
        }
        all.add(List.of(new Property.Imir(1), new Property.Irot(90)));
        all.add(List.of(new Property.Imir(0), new Property.Irot(270)));
        return all.stream();
    }

    private static Property.Fraction whole(int number) {
        return new Property.Fraction(number, 1);
    }

    @ParameterizedTest
    @MethodSource("transformations")
    void everyLayerIsUpright(List<Property> transformations) throws IOException {
        HeifComposer heif = new HeifComposer("heic", "mif1", "heic");
        ComposedItem base = Quarters.grid(heif, 3, 8, "420");
        List<ComposedItem> items = List.of(base,
                Quarters.coded(heif, 1, 8, "420").hidden().refersTo("auxl", base).properties(auxiliary(ComposedPhoto.APPLE_MAP)),
                Quarters.coded(heif, 1, 8, "420").hidden().refersTo("auxl", base).properties(auxiliary(DEPTH)),
                Quarters.grid(heif, 1, 8, "420").hidden().refersTo("auxl", base).properties(auxiliary(ComposedPhoto.SKIN)),
                Quarters.coded(heif, 3, 8, "420").refersTo("thmb", base),
                Quarters.coded(heif, 3, 10, "420"));
        items.forEach(item -> item.properties(transformations.toArray(Property[]::new)));
        Path file = Files.write(folder.resolve("turned.heic"), heif.primary(base).toBytes());
        try (Photo photo = PhotoReader.open(file)) {
            assertEquals("base gainmap depth skin thumbnail image_2",
                    photo.layers().stream().map(layer -> layer.info().name()).collect(Collectors.joining(" ")));
            for (Layer layer : photo.layers()) {
                assertEquals(layer.info().width(), layer.raster().width());
                Quarters.check(layer.raster(), transformations, layer.info().name());
            }
            try (Raster turned = ExifOrientation.upright(Quarters.stored(), photo.depth().orElseThrow().orientation())) {
                Quarters.check(turned, transformations.stream().filter(one -> !(one instanceof Property.Clap)).toList(),
                        "by the orientation");
            }
        }
    }

    private static Property auxiliary(String type) {
        return new Property.AuxC(type, new byte[0]);
    }
}
