package lightwell.ui.author;

import java.util.Locale;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lightwell.ui.kit.Texts;
import lightwell.ui.light.ValueSlider;
import org.controlsfx.control.SegmentedButton;

/** The preview of the selected source, its choices, and its figures. For the FX thread. */
final class PreviewPane extends VBox {

    private static final double MOST_STOPS = 3;
    private static final double DISPLAY_WIDTH = 250;
    private static final double BUSY = 22;

    private final PreviewModel model;
    private final PictureView picture = new PictureView();
    private final Label caption = new Label();

    PreviewPane(PreviewModel model, SizeModel sizes) {
        this.model = model;
        getStyleClass().addAll("light-panel", "author-preview");
        Label sentence = new Label();
        sentence.setId("author-sentence");
        sentence.getStyleClass().add("sentence");
        sentence.setWrapText(true);
        sentence.setMaxWidth(420);
        sentence.textProperty().bind(Bindings.createStringBinding(
                () -> model.sentence().get().isEmpty() && model.drawn().get().isEmpty() ? Texts.get("author.nothing")
                        : model.sentence().get(),
                model.sentence(), model.drawn()));
        ProgressIndicator busy = new ProgressIndicator();
        busy.setId("author-busy");
        busy.setMaxSize(BUSY, BUSY);
        busy.visibleProperty().bind(model.busy());
        StackPane.setAlignment(busy, Pos.TOP_RIGHT);
        StackPane canvas = new StackPane(picture, sentence, busy);
        canvas.getStyleClass().add("canvas");
        canvas.setMinSize(0, 0);
        VBox.setVgrow(canvas, Priority.ALWAYS);
        caption.setId("author-caption");
        caption.getStyleClass().add("caption");
        caption.setMinWidth(0);
        caption.setWrapText(true);
        caption.setMinHeight(USE_PREF_SIZE);
        model.drawn().addListener((observable, before, now) -> update());
        update();
        getChildren().addAll(choices(), canvas, caption, new FigureGrid(model, sizes));
    }

    /** The display stands below the kinds where there is no room beside them. */
    private FlowPane choices() {
        ToggleGroup group = new ToggleGroup();
        SegmentedButton kinds = new SegmentedButton(Stream.of(PreviewKind.values()).map(kind -> button(kind, group))
                .toArray(ToggleButton[]::new));
        kinds.setToggleGroup(group);
        ValueSlider display = new ValueSlider(new ValueSlider.Kind("author-display", Texts.get("author.display"),
                Texts.get("author.display.tip"), 0, MOST_STOPS, PreviewModel.USUAL_DISPLAY, 0.25,
                value -> String.format(Locale.ROOT, "×%.2f", Math.pow(2, value)),
                text -> Math.log(Double.parseDouble(text.replace("×", "").replace(',', '.').trim())) / Math.log(2)), model.display());
        BooleanBinding hdr = model.kind().isEqualTo(PreviewKind.HDR);
        FormRow row = FormRow.whole("display", display).shownWhile(hdr);
        row.setMaxWidth(DISPLAY_WIDTH);
        row.setPrefWidth(DISPLAY_WIDTH);
        kinds.setMinWidth(USE_PREF_SIZE);
        FlowPane choices = new FlowPane(kinds, row);
        choices.getStyleClass().add("choices");
        return choices;
    }

    private ToggleButton button(PreviewKind kind, ToggleGroup group) {
        String id = kind.name().toLowerCase(Locale.ROOT);
        ToggleButton button = new ToggleButton(Texts.get("author.show." + id));
        button.setId("author-show-" + id);
        button.setTooltip(new Tooltip(Texts.get("author.show." + id + ".tip")));
        button.setToggleGroup(group);
        button.setSelected(model.kind().get() == kind);
        button.setOnAction(event -> {
            model.kind().set(kind);
            button.setSelected(true); // one of them always is
        });
        return button;
    }

    private void update() {
        picture.show(model.drawn().get());
        caption.setText(model.drawn().get().map(PreviewPane::words).orElse(""));
    }

    private static String words(Drawn drawn) {
        return Texts.get("author.caption." + drawn.kind().name().toLowerCase(Locale.ROOT),
                String.format(Locale.ROOT, "%.2f", drawn.white()));
    }
}
