package lightwell.ui.inspect;

import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import lightwell.ui.kit.Texts;

/** The waveform of the histogram's layer, with the numbers under the pointer. */
final class WaveformSection extends VBox {

    WaveformSection(MeasureModel model) {
        getStyleClass().add("inspector-section");
        ToggleButton parade = new ToggleButton(Texts.get("inspector.parade"));
        parade.setTooltip(new Tooltip(Texts.get("inspector.parade.tip")));
        parade.selectedProperty().bindBidirectional(model.look().parade());
        WaveformChart chart = new WaveformChart(model);
        Label readout = new Label();
        readout.setId("inspector-waveform-readout");
        readout.setWrapText(true);
        readout.getStyleClass().addAll("inspector-note", "inspector-mono");
        readout.textProperty().bind(chart.readout());
        readout.setMinHeight(34); // two lines, so that the controls below do not move
        getChildren().addAll(chart, readout, parade);
    }
}
