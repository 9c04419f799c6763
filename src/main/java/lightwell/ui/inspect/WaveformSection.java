package lightwell.ui.inspect;

import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import lightwell.ui.kit.Texts;

/** The waveform of the histogram's layer. */
final class WaveformSection extends VBox {

    WaveformSection(MeasureModel model) {
        getStyleClass().add("inspector-section");
        ToggleButton parade = new ToggleButton(Texts.get("inspector.parade"));
        parade.setTooltip(new Tooltip(Texts.get("inspector.parade.tip")));
        parade.selectedProperty().bindBidirectional(model.look().parade());
        getChildren().addAll(new WaveformChart(model), parade);
    }
}
