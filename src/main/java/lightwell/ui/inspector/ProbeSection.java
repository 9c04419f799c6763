package lightwell.ui.inspector;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import lightwell.ui.measure.MeasureTexts;
import lightwell.ui.measure.Measurable;

/** Every layer's values under the pointer. */
final class ProbeSection extends VBox {

    private static final int NUMBERS = 4;
    private static final double SWATCH = 11;

    /** @param values texts, empty beyond the layer's channels */
    private record Line(String layer, List<String> values, Optional<Integer> swatch, String unit, String detail) { }

    private final ProbesModel model;
    private final TableView<Line> table = Tables.table("inspector-probe", MeasureTexts.get("inspector.none"));
    private final Label place = new Label();

    ProbeSection(ProbesModel model) {
        this.model = model;
        getStyleClass().add("inspector-section");
        place.setId("inspector-probe-place");
        place.getStyleClass().add("inspector-note");
        TableColumn<Line, String> layer = Tables.words(MeasureTexts.get("inspector.column.layer"), 92, Line::layer);
        layer.setCellFactory(column -> new LayerCell());
        table.getColumns().add(layer);
        for (int i = 0; i < NUMBERS; i++) {
            int number = i;
            table.getColumns().add(Tables.numbers("", 58, line -> line.values().get(number)));
        }
        table.getColumns().add(Tables.words(MeasureTexts.get("inspector.column.unit"), 160, Line::unit));
        getChildren().addAll(place, table);
        model.subjects().addListener(observable -> update());
        model.pointer().addListener(observable -> update());
        update();
    }

    private void update() {
        Optional<PixelValues> pixel = model.pointer().get();
        place.setText(pixel.map(values -> MeasureTexts.get("inspector.probe.at", Integer.toString(values.at().x()), Integer.toString(values.at().y())))
                .orElse(MeasureTexts.get("inspector.probe.nowhere")));
        Tables.show(table, model.subjects().get().stream().map(subject -> line(subject, pixel)).toList());
    }

    private static Line line(Measurable subject, Optional<PixelValues> pixel) {
        List<String> values = IntStream.range(0, NUMBERS).mapToObj(c -> PixelRows.text(subject, pixel, c)).toList();
        Optional<Integer> swatch = pixel.flatMap(read -> read.of(subject)).flatMap(read -> Swatch.of(subject, read));
        return new Line(subject.title(), values, swatch, PixelRows.unit(subject, pixel), subject.detail());
    }

    /** The layer's name, and the colour that it has there. */
    private static final class LayerCell extends TableCell<Line, String> {

        private final Rectangle swatch = new Rectangle(SWATCH, SWATCH);
        private final Tooltip detail = new Tooltip();

        private LayerCell() {
            detail.setWrapText(true);
            detail.setMaxWidth(420);
        }

        @Override
        protected void updateItem(String item, boolean empty) {
            super.updateItem(item, empty);
            Line line = empty || getTableRow() == null ? null : getTableRow().getItem();
            setText(empty ? null : item);
            setGraphic(empty ? null : swatch);
            setTooltip(line == null ? null : detail);
            if (line != null) {
                detail.setText(line.detail());
                swatch.setFill(line.swatch().map(argb -> Color.rgb(argb >> 16 & 255, argb >> 8 & 255, argb & 255)).orElse(Color.TRANSPARENT));
            }
        }
    }
}
