package lightwell.ui.inspect;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import lightwell.ui.kit.Texts;
import lightwell.ui.measure.Figure;
import lightwell.ui.measure.Measurable;

/** All layers' values under the pointer. */
final class ProbeSection extends VBox {

    private static final List<String> CHANNELS = List.of("R", "G", "B", "Y");
    private static final double SWATCH = 11;
    private static final PseudoClass BADGE = PseudoClass.getPseudoClass("badge");

    /**
     * One row.
     *
     * @param values texts, empty beyond the layer's channels
     */
    private record Line(String layer, List<String> values, Optional<Integer> swatch, String unit, boolean badge, String detail) {}

    private final ProbesModel model;
    private final TableView<Line> table = Tables.table("inspector-probe", Texts.get("inspector.section.probe"),
            Texts.get("inspector.none"));
    private final Label place = new Label();

    ProbeSection(ProbesModel model) {
        this.model = model;
        getStyleClass().add("inspector-section");
        place.setId("inspector-probe-place");
        place.getStyleClass().add("inspector-note");
        TableColumn<Line, String> layer = Tables.words(Texts.get("inspector.column.layer"), 132, Line::layer);
        layer.setCellFactory(column -> new LayerCell());
        table.getColumns().add(layer);
        for (int i = 0; i < CHANNELS.size(); i++) {
            int number = i;
            table.getColumns().add(Tables.numbers(CHANNELS.get(i), 55, line -> line.values().get(number)));
        }
        getChildren().addAll(place, table);
        model.subjects().addListener(observable -> update());
        model.pointer().addListener(observable -> update());
        update();
    }

    private void update() {
        Optional<PixelValues> pixel = model.pointer().get();
        place.setText(
                pixel.map(values -> Texts.get("inspector.probe.at", Integer.toString(values.at().x()), Integer.toString(values.at().y())))
                        .orElse(Texts.get("inspector.probe.nowhere")));
        Tables.show(table, model.subjects().get().stream().map(subject -> line(subject, pixel)).toList());
    }

    private static Line line(Measurable subject, Optional<PixelValues> pixel) {
        List<String> values = IntStream.range(0, CHANNELS.size()).mapToObj(c -> PixelRows.text(subject, pixel, c)).toList();
        Optional<Integer> swatch = pixel.flatMap(read -> read.of(subject)).flatMap(read -> Swatch.of(subject, read));
        return new Line(subject.title(), values, swatch, PixelRows.unit(subject, pixel), subject.figure() == Figure.METRES,
                subject.detail());
    }

    /** The colour of the layer at the pixel, its name and its unit; the accuracy of metres as a badge. */
    private static final class LayerCell extends TableCell<Line, String> {

        private final Rectangle swatch = new Rectangle(SWATCH, SWATCH);
        private final Label name = new Label();
        private final Label unit = new Label();
        private final HBox content = new HBox(swatch, name, unit);
        private final Tooltip detail = new Tooltip();

        private LayerCell() {
            content.getStyleClass().add("inspector-layer");
            name.setMinWidth(USE_PREF_SIZE);
            unit.getStyleClass().add("inspector-unit");
            detail.setWrapText(true);
            detail.setMaxWidth(420);
        }

        @Override
        protected void updateItem(String item, boolean empty) {
            super.updateItem(item, empty);
            Line line = empty || getTableRow() == null ? null : getTableRow().getItem();
            setGraphic(line == null ? null : content);
            setTooltip(line == null ? null : detail);
            if (line != null) {
                name.setText(line.layer());
                unit.setText(line.unit());
                unit.pseudoClassStateChanged(BADGE, line.badge());
                detail.setText(line.detail());
                swatch.setFill(
                        line.swatch().map(argb -> Color.rgb(argb >> 16 & 255, argb >> 8 & 255, argb & 255)).orElse(Color.TRANSPARENT));
            }
        }
    }
}
