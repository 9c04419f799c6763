package lightwell.ui.exr;

import java.util.List;
import java.util.OptionalInt;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import lightwell.export.ExportException;
import lightwell.export.exr.Compression;
import lightwell.export.exr.Compression.Method;
import lightwell.export.exr.ExportOptions;
import lightwell.failure.RefusedException;
import lightwell.ui.kit.Texts;

/** The method of compression, and its level if it has some. For the FX thread. */
final class CompressionRow extends HBox {

    static final String SETTING = "compression";

    private final ExrChoices choices;
    private final TextField level = new TextField();

    CompressionRow(ExrChoices choices, ExrRows rows) {
        this.choices = choices;
        getStyleClass().add("choice-row");
        ComboBox<Method> box = methods(rows);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setMinWidth(0);
        box.setAccessibleText(Texts.get("exr.compression"));
        HBox.setHgrow(box, Priority.ALWAYS);
        level.setId("exr-level");
        level.setPrefColumnCount(5);
        level.setMinWidth(USE_PREF_SIZE);
        level.setPromptText(Texts.get("exr.level"));
        level.setAccessibleText(Texts.get("exr.level.name"));
        level.setTooltip(ExrRows.tip(Texts.get("exr.level.tip")));
        level.setOnAction(event -> typed());
        level.focusedProperty().addListener((observable, before, now) -> {
            if (!now) {
                typed();
            }
        });
        level.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                show(choices.options().get());
            }
        });
        choices.options().addListener((observable, before, now) -> show(now));
        show(choices.options().get());
        getChildren().addAll(box, level);
    }

    /** The method alone. */
    static ComboBox<Method> methods(ExrRows rows) {
        return rows.box(SETTING, List.of(Method.values()), options -> options.storage().compression().method(),
                (options, method) -> options.withCompression(new Compression(method, OptionalInt.empty())),
                method -> Texts.get("exr.compression." + method.id()));
    }

    private void show(ExportOptions options) {
        Compression now = options.storage().compression();
        level.setText(now.level().isPresent() ? String.valueOf(now.level().getAsInt()) : "");
        level.setVisible(now.method().levelled());
        level.setManaged(now.method().levelled());
    }

    private void typed() {
        Method method = choices.options().get().storage().compression().method();
        String text = level.getText() == null ? "" : level.getText().strip();
        choices.change(SETTING, options -> options.withCompression(of(text.isEmpty() ? method.id() : method.id() + ":" + text)));
    }

    private static Compression of(String text) {
        try {
            return Compression.parse(text);
        } catch (ExportException e) {
            throw new RefusedException(e.told(), e);
        }
    }
}
