package lightwell.ui.author;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lightwell.author.BaseSpace;
import lightwell.author.CubeSpace;
import lightwell.author.Curves;
import lightwell.author.Quality;
import lightwell.author.encode.OutputFormat;
import lightwell.ui.kit.Texts;
import lightwell.ui.light.LightSections;
import lightwell.ui.light.ValueSlider;

/** The settings in sections: files, SDR base, gain map. For the FX thread. */
final class SettingsPane extends ScrollPane {

    private static final double LOG_2 = Math.log(2);

    private final AuthorSettings settings;
    private final AuthorDialogs dialogs;
    private final Supplier<Optional<Path>> beginning;
    private final ViewChoices views;
    private final BooleanBinding mapped;

    /** @param beginning the folder in which choosers begin */
    SettingsPane(AuthorSettings settings, ViewChoices views, AuthorDialogs dialogs, Supplier<Optional<Path>> beginning) {
        this.settings = settings;
        this.views = views;
        this.dialogs = dialogs;
        this.beginning = beginning;
        this.mapped = settings.mapped();
        getStyleClass().addAll("light-panel", "author-settings");
        VBox files = files();
        files.getStyleClass().add("first");
        Button reset = new Button(Texts.get("author.reset"));
        reset.setId("author-reset");
        reset.getStyleClass().add("flat");
        reset.setTooltip(new Tooltip(Texts.get("author.reset.tip")));
        reset.setOnAction(event -> settings.reset());
        VBox sections = new VBox(files, base(), map(), reset);
        sections.getStyleClass().add("sections");
        setContent(sections);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
    }

    private VBox files() {
        VBox section = LightSections.section("author.files");
        List<Node> rows = section.getChildren();
        for (OutputFormat format : OutputFormat.values()) {
            rows.add(FormRow.check("format." + format.id(), settings.formats.get(format)));
        }
        rows.add(FormRow.choice("quality", Quality.values(), settings.quality, value -> words("quality", value)));
        rows.add(FormRow.choice("chroma", ChromaChoice.values(), settings.chroma, value -> words("chroma", value)));
        rows.add(FormRow.check("metadata", settings.metadata));
        rows.add(FormRow.check("verify", settings.verify));
        rows.add(FormRow.check("page", settings.page));
        rows.add(folder());
        return section;
    }

    private FormRow folder() {
        FileField field = new FileField("author-folder", settings.folder, "author.folder.usual",
                () -> dialogs.folder(settings.folder.get().or(beginning)));
        field.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(field, Priority.ALWAYS);
        Button usual = new Button(Texts.get("author.folder.reset"));
        usual.setId("author-folder-reset");
        usual.setMinWidth(USE_PREF_SIZE);
        usual.visibleProperty().bind(Bindings.createBooleanBinding(() -> settings.folder.get().isPresent(), settings.folder));
        usual.managedProperty().bind(usual.visibleProperty());
        usual.setOnAction(event -> settings.folder.set(Optional.empty()));
        HBox both = new HBox(field, usual);
        both.getStyleClass().add("choice-row");
        return FormRow.named("folder", both);
    }

    private VBox base() {
        BooleanBinding curve = settings.method.isEqualTo(MethodKind.ROLL_OFF);
        BooleanBinding ocio = settings.method.isEqualTo(MethodKind.VIEWS);
        BooleanBinding table = settings.method.isEqualTo(MethodKind.CUBE);
        FileField given = new FileField("author-given", settings.given, "author.choose", () -> dialogs.picture(settings.given.get()
                .map(Path::getParent).or(beginning)));
        FileField cube = new FileField("author-cube", settings.cube, "author.choose", () -> dialogs.cube(settings.cube.get()
                .map(Path::getParent).or(beginning)));
        ValueSlider knee = new ValueSlider(
                ValueSlider.plain("author-knee", Texts.get("author.knee"), Texts.get("author.knee.tip"), 0,
                        AuthorSettings.MOST_KNEE,
                        AuthorSettings.USUAL_KNEE, 0.05, "%.2f"),
                settings.knee);
        ValueSlider share = new ValueSlider(new ValueSlider.Kind("author-share", Texts.get("author.share"), Texts.get("author.share.tip"),
                AuthorSettings.LEAST_SHARE, 100, AuthorSettings.USUAL_SHARE, 0.1, value -> number("%.2f%%", value), SettingsPane::typed),
                settings.share);
        ValueSlider nits = new ValueSlider(new ValueSlider.Kind("author-nits", Texts.get("author.nits"), Texts.get("author.nits.tip"),
                AuthorSettings.LEAST_PEAK, AuthorSettings.MOST_PEAK, AuthorSettings.USUAL_PEAK, 0.1,
                value -> number("%.0f", Curves.WHITE_NITS * Math.pow(2, value)), text -> AuthorSettings.stops(typed(text))),
                settings.peakStops);
        BooleanBinding byNits = settings.peak.isEqualTo(PeakKind.NITS);
        return LightSections.section("author.base",
                only(FormRow.choice("method", MethodKind.values(), settings.method, value -> words("method", value))),
                only(FormRow.whole("knee", knee)).shownWhile(curve),
                only(FormRow.choice("peak", PeakKind.values(), settings.peak, value -> words("peak", value))).shownWhile(curve),
                only(FormRow.whole("share", share)).shownWhile(curve.and(byNits.not())),
                only(FormRow.whole("nits", nits)).shownWhile(curve.and(byNits)),
                only(FormRow.named("given", given)).shownWhile(settings.method.isEqualTo(MethodKind.GIVEN)),
                only(FormRow.below("hdrView", views.hdr(), settings.hdrView)).shownWhile(ocio),
                only(FormRow.below("sdrView", views.sdr(), settings.sdrView)).shownWhile(ocio),
                only(FormRow.whole("displays", displays())).shownWhile(ocio),
                only(FormRow.named("cube", cube)).shownWhile(table),
                only(FormRow.choice("cubeInput", CubeSpace.values(), settings.cubeInput, CubeSpace::title)).shownWhile(table),
                only(FormRow.choice("cubeOutput", CubeSpace.values(), settings.cubeOutput, CubeSpace::title)).shownWhile(table),
                only(FormRow.choice("space", BaseSpace.values(), settings.space, BaseSpace::title)),
                only(FormRow.choice("baseBits", Bits.values(), settings.baseBits, SettingsPane::bits)));
    }

    private Label displays() {
        Label words = new Label();
        words.setId("author-displays");
        words.getStyleClass().add("hint");
        words.setWrapText(true);
        words.textProperty().bind(views.displays());
        return words;
    }

    private VBox map() {
        BooleanBinding mono = settings.channels.isEqualTo(MapChannels.MONO);
        BooleanBinding heic = Bindings.createBooleanBinding(() -> settings.formats.get(OutputFormat.HEIC).get(),
                settings.formats.get(OutputFormat.HEIC));
        ValueSlider limit = new ValueSlider(new ValueSlider.Kind("author-limitStops", Texts.get("author.limitStops"),
                Texts.get("author.limitStops.tip"), AuthorSettings.LEAST_LIMIT, AuthorSettings.MOST_LIMIT, AuthorSettings.USUAL_LIMIT, 0.25,
                value -> number("×%.2f", Math.pow(2, value)), text -> Math.log(typed(text)) / LOG_2), settings.limitStops);
        return LightSections.section("author.map",
                only(FormRow.choice("channels", MapChannels.values(), settings.channels, value -> words("channels", value))),
                only(FormRow.choice("mapSize", MapSize.values(), settings.mapSize, value -> words("mapSize", value))),
                only(FormRow.choice("mapBits", Bits.values(), settings.mapBits, SettingsPane::bits)),
                only(FormRow.check("limited", settings.limited)),
                only(FormRow.whole("limitStops", limit)).onlyWhile(settings.limited, "author.reason.unlimited"),
                only(FormRow.check("apple", settings.apple)).onlyWhile(heic, "author.reason.heic").onlyWhile(mono, "author.reason.mono"));
    }

    private FormRow only(FormRow row) {
        return row.onlyWhile(mapped, "author.reason.mapped");
    }

    private static String words(String key, Enum<?> value) {
        return Texts.get("author." + key + "." + value.name().toLowerCase(Locale.ROOT));
    }

    private static String bits(Bits bits) {
        return Texts.get("author.bits", bits.count());
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    /** A number with a sign of its unit, and point or comma. */
    private static double typed(String text) {
        return Double.parseDouble(text.replaceAll("[×%a-z ]", "").replace(',', '.'));
    }
}
