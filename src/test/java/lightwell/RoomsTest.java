package lightwell;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import lightwell.failure.Told;
import lightwell.hdr.HdrRule;
import lightwell.hdr.Headroom;
import lightwell.metadata.DepthAccuracy;
import lightwell.metadata.DepthDescription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** Which room may know which: data flows downwards, nothing imports upwards, only the window knows JavaFX. */
class RoomsTest {

    /** What each room may import of Lightwell, itself aside. */
    private static final Map<String, List<String>> MAY_IMPORT = Map.ofEntries(
            Map.entry("message", List.of()),
            Map.entry("failure", List.of("message")),
            Map.entry("jobs", List.of("message")),
            Map.entry("files", List.of("jobs")),
            Map.entry("presets", List.of()),
            Map.entry("image", List.of("presets")),
            Map.entry("heif", List.of("message", "failure")),
            Map.entry("jpeg", List.of("message", "failure")),
            Map.entry("metadata", List.of("message", "image")),
            Map.entry("fence", List.of("message", "failure", "image")),
            Map.entry("codec", List.of("message", "failure", "fence", "heif", "jpeg", "image", "metadata", "jobs")),
            Map.entry("rows", List.of("message", "failure", "image", "metadata", "jobs", "presets")),
            Map.entry("photo", List.of("message", "failure", "heif", "jpeg", "codec", "image", "metadata", "rows")),
            Map.entry("color", List.of("message", "failure", "image", "metadata", "jobs", "presets")),
            Map.entry("hdr", List.of("message", "image", "metadata", "photo", "presets")),
            Map.entry("depth", List.of("message", "failure", "image", "metadata", "rows", "photo", "presets")),
            Map.entry("export", List.of("message", "failure", "heif", "codec", "image", "metadata", "rows", "photo", "color", "hdr",
                    "depth", "jobs", "files", "presets")),
            Map.entry("author",
                    List.of("message", "failure", "heif", "jpeg", "codec", "image", "metadata", "rows", "photo", "color", "hdr", "depth",
                            "export", "jobs", "files", "presets")),
            Map.entry("compare", List.of("message", "failure", "image", "metadata", "color", "depth", "export", "author", "jobs")),
            Map.entry("queue", List.of("message", "failure", "photo", "export", "author", "jobs", "files", "color")),
            Map.entry("sample", List.of("message", "failure", "heif", "codec", "image", "metadata", "jobs", "files")),
            Map.entry("bench", List.of("message", "failure", "heif", "codec", "image", "photo", "color", "export", "jobs")),
            Map.entry("cli", List.of("message", "failure", "fence", "heif", "codec", "image", "metadata", "photo", "color", "hdr", "depth",
                    "jobs", "files", "export", "author", "compare", "queue", "sample", "bench")),
            Map.entry("ui", List.of("message", "failure", "fence", "heif", "codec", "image", "metadata", "photo", "color", "hdr", "depth",
                    "jobs", "files", "export", "author", "compare", "queue", "sample")));

    /** What one can still look through. */
    private static final int MOST_FILES = 40;

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("lightwell");

    @Test
    void everyRoomHasItsRule() {
        Set<String> rooms = new TreeSet<>();
        PRODUCT.forEach(type -> room(type).ifPresent(rooms::add));
        assertTrue(MAY_IMPORT.keySet().containsAll(rooms), "Rooms without a rule are among " + rooms);
        assertTrue(rooms.containsAll(List.of("heif", "photo", "hdr", "cli")), "Only these were found: " + rooms);
    }

    static Stream<String> rooms() {
        return MAY_IMPORT.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void aRoomKnowsOnlyWhatLiesBelow(String room) {
        List<String> allowed = MAY_IMPORT.get(room);
        DescribedPredicate<JavaClass> forbidden = DescribedPredicate.describe("other rooms than " + allowed,
                type -> type.getPackageName().startsWith("lightwell")
                        && room(type).filter(other -> other.equals(room) || allowed.contains(other)).isEmpty());
        noClasses().that().resideInAPackage("lightwell." + room + "..").should().dependOnClassesThat(forbidden)
                .allowEmptyShould(true).check(PRODUCT);
    }

    @Test
    void onlyTheWindowKnowsJavaFx() {
        noClasses().that().resideOutsideOfPackage("lightwell.ui..").should().dependOnClassesThat()
                .resideInAnyPackage("javafx..", "com.sun.javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp..").check(PRODUCT);
    }

    @Test
    void framesAreComputedWithoutAToolkit() {
        noClasses().that()
                .resideInAnyPackage("lightwell.ui.bands..", "lightwell.ui.render..", "lightwell.ui.measure..", "lightwell.ui.space.draw..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "com.sun.javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp..").check(PRODUCT);
        DescribedPredicate<JavaClass> otherParts = DescribedPredicate.describe("other parts of the window",
                type -> type.getPackageName().startsWith("lightwell.ui") && !type.getPackageName().startsWith("lightwell.ui.render")
                        && !type.getPackageName().startsWith("lightwell.ui.bands"));
        noClasses().that().resideInAnyPackage("lightwell.ui.bands..", "lightwell.ui.render..").should().dependOnClassesThat(otherParts)
                .check(PRODUCT);
    }

    /** Those of the rooms below are for the command line and for files; the window's can be translated. */
    @Test
    void theWindowHasItsOwnSentences() {
        noClasses().that().resideInAPackage("lightwell.ui..").should().callMethod(HdrRule.class, "sentence").orShould()
                .callMethod(Headroom.class, "rule")
                .orShould().callMethod(DepthAccuracy.class, "statement", DepthDescription.class).check(PRODUCT);
    }

    /** So that whoever tells of a failure knows whether its message is for people. */
    @Test
    void ourFailuresOfInputAndOutputAreSentences() {
        classes().that().areAssignableTo(IOException.class).should().implement(Told.class).check(PRODUCT);
    }

    /** A boxed number can be null, and nobody sees it; picocli asks for them where an option has no default. */
    @Test
    void aNumberThatMayBeAbsentIsAnOptional() {
        for (Class<?> boxed : List.of(Integer.class, Long.class, Double.class, Float.class, Boolean.class)) {
            fields().that().areNotAnnotatedWith(CommandLine.Option.class).should().notHaveRawType(boxed).check(PRODUCT);
        }
    }

    @Test
    void onlyTheDecoderRoomsKnowJna() {
        noClasses().that().resideOutsideOfPackages("lightwell.codec..", "lightwell.fence..").should().dependOnClassesThat()
                .resideInAPackage("com.sun.jna..").check(PRODUCT);
    }

    @Test
    void onlyThePresetsAreJavaCpp() {
        classes().that().resideInAPackage("lightwell.presets..").should().onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.bytedeco..", "lightwell.presets..").check(PRODUCT);
    }

    @Test
    void roomsDoNotKnowEachOtherInCircles() {
        slices().matching("lightwell.(*)..").should().beFreeOfCycles().check(PRODUCT);
    }

    @Test
    void packagesDoNotKnowEachOtherInCircles() {
        slices().matching("lightwell.(**)").should().beFreeOfCycles().check(PRODUCT);
    }

    @Test
    void noPackageIsAWarehouse() {
        Map<String, Set<String>> files = new TreeMap<>();
        PRODUCT.stream().filter(type -> type.getSource().isPresent() && !type.getSimpleName().equals("package-info"))
                .forEach(type -> files.computeIfAbsent(type.getPackageName(), name -> new TreeSet<>())
                        .add(type.getSource().get().getFileName().orElse(type.getName())));
        files.keySet().removeIf(name -> name.startsWith("lightwell.presets"));
        files.values().removeIf(names -> names.size() <= MOST_FILES);
        assertTrue(files.isEmpty(), "Packages of more than " + MOST_FILES + " files: " + files.keySet());
    }

    private static Optional<String> room(JavaClass type) {
        return Arrays.stream(type.getPackageName().split("\\.")).skip(1).findFirst();
    }
}
