package lightwell.ui.preferences;

import java.io.File;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.Stage;
import javafx.stage.Window;
import lightwell.ui.kit.Texts;
import lightwell.ui.kit.Words;
import lightwell.ui.light.LightPanel;
import lightwell.ui.light.LightSections;
import lightwell.ui.settings.PreferencesModel;
import lightwell.ui.settings.PreferencesState;
import lightwell.ui.theme.Theme;

/** The preferences in a window of their own. Each change takes effect at once. For the FX thread. */
final class PreferencesWindow {

    private static final double WIDTH = 500;
    private static final double HEIGHT = 620;
    private static final int LARGEST_GIGABYTES = 64;
    private static final int MEGABYTES = 1024;

    private final Stage stage = new Stage();
    private final PreferencesModel model;

    PreferencesWindow(PreferencesModel model, ObjectProperty<Theme> theme, PreferenceRows rows, Window owner) {
        this.model = model;
        Node look = LightSections.section("preferences.look", named("theme", themes(theme)), named("pipeline", pipelines()),
                note(Texts.get("preferences.pipeline.note", rows.pipeline()).strip()));
        look.getStyleClass().add("first");
        VBox sections = new VBox(look,
                LightSections.section("preferences.colour", named("config", rows.config())),
                LightSections.section("preferences.exports", named("folder", folder(), choose(), beside()), named("names", rows.names()),
                        named("compression", rows.compression()), named("memory", memory()), note(Texts.get("preferences.memory.note")),
                        named("program", program()), note(Texts.get("preferences.program.note"))),
                LightSections.section("preferences.file", path(rows), note(Texts.get("preferences.file.note"))));
        sections.getStyleClass().add("sections");
        ScrollPane root = new ScrollPane(sections);
        root.setId("preferences");
        root.setFitToWidth(true);
        root.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        root.getStyleClass().addAll("light-panel", "preferences");
        root.getStylesheets().addAll(LightPanel.stylesheet(),
                Objects.requireNonNull(PreferencesWindow.class.getResource("preferences.css")).toExternalForm());
        Scene scene = new Scene(root, WIDTH, HEIGHT);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                stage.hide();
            }
        });
        theme.addListener((observable, before, now) -> now.apply(scene));
        theme.get().apply(scene);
        stage.initOwner(owner);
        stage.setScene(scene);
        stage.setTitle(Texts.get("preferences.title"));
        stage.setMinWidth(WIDTH);
        stage.setMinHeight(HEIGHT / 2);
        if (owner instanceof Stage main) {
            stage.getIcons().setAll(main.getIcons());
        }
    }

    void show() {
        stage.show();
        stage.toFront();
    }

    private static Node themes(ObjectProperty<Theme> theme) {
        return box(List.of(Theme.values()), theme, value -> Texts.get("preferences.theme." + value.name()));
    }

    private Node pipelines() {
        return box(PreferencesState.PIPELINES, model.pipeline(), value -> Texts.get("preferences.pipeline." + value));
    }

    private Node memory() {
        List<Number> sizes = IntStream.concat(IntStream.of(0), IntStream.iterate(1, size -> size <= LARGEST_GIGABYTES, size -> 2 * size)
                .map(size -> size * MEGABYTES)).<Number>mapToObj(size -> size).toList();
        List<Number> offered = sizes.contains(model.jobMegabytes().get()) ? sizes
                : Stream.concat(sizes.stream(), Stream.<Number>of(model.jobMegabytes().get())).toList();
        return box(offered, model.jobMegabytes(), size -> size.intValue() == 0 ? Texts.get("preferences.memory.automatic")
                : Texts.get("preferences.memory.size", Double.toString(size.doubleValue() / MEGABYTES).replaceAll("\\.0$", "")));
    }

    private static <T> Node box(List<T> values, Property<T> value, Function<T, String> words) {
        ComboBox<T> box = new ComboBox<>(FXCollections.observableArrayList(values));
        box.setConverter(new Words<>(words));
        box.valueProperty().bindBidirectional(value);
        return box;
    }

    private Node folder() {
        TextField folder = new TextField();
        folder.setPromptText(Texts.get("preferences.folder.beside"));
        folder.textProperty().bindBidirectional(model.exportFolder());
        return folder;
    }

    private Node program() {
        TextField program = new TextField();
        program.setPromptText(Texts.get("preferences.program.none"));
        program.textProperty().bindBidirectional(model.program());
        return program;
    }

    private Node choose() {
        Button choose = button("preferences.folder.choose");
        choose.setOnAction(event -> chooseFolder());
        return choose;
    }

    private Node beside() {
        Button beside = button("preferences.folder.clear");
        beside.setOnAction(event -> model.exportFolder().set(""));
        beside.disableProperty().bind(Bindings.isEmpty(model.exportFolder()));
        return beside;
    }

    private static Button button(String text) {
        Button button = new Button(Texts.get(text));
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private void chooseFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(Texts.get("preferences.folder"));
        model.folder().map(folder -> folder.toFile()).filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
        File chosen = chooser.showDialog(stage);
        if (chosen != null) {
            model.exportFolder().set(chosen.getPath());
        }
    }

    private static Node path(PreferenceRows rows) {
        TextField path = new TextField(rows.file().toString());
        path.setId("preferences-file");
        path.setEditable(false);
        path.setAccessibleText(Texts.get("preferences.file"));
        return path;
    }

    private static Node named(String setting, Node control, Node... beside) {
        Label name = new Label(Texts.get("preferences." + setting));
        name.getStyleClass().add("name");
        name.setLabelFor(control);
        control.setId("preferences-" + setting);
        control.setAccessibleText(name.getText());
        if (control instanceof Region region) {
            region.setMaxWidth(Double.MAX_VALUE);
        }
        HBox.setHgrow(control, Priority.ALWAYS);
        HBox row = new HBox(name, control);
        row.getChildren().addAll(beside);
        row.getStyleClass().add("choice-row");
        return row;
    }

    private static Label note(String text) {
        Label note = new Label(text);
        note.getStyleClass().add("note");
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        return note;
    }
}
