package lightwell.ui.inspect;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.cell.TextFieldTableCell;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import lightwell.ui.actions.ActionControls;
import lightwell.ui.kit.TextClipboard;
import lightwell.ui.kit.Texts;
import lightwell.ui.marks.Annotations;
import lightwell.ui.marks.Pin;
import lightwell.ui.measure.Figure;
import lightwell.ui.measure.Measurable;

/** The pinned pixels, and the difference of two of them. */
final class PinsSection extends VBox {

    private record Difference(String layer, String first, String second, String difference) {}

    private final ProbesModel model;
    private final Annotations inspection;
    private final TableView<Pin> pins = Tables.table("inspector-pins", Texts.get("inspector.section.pins"),
            Texts.get("inspector.pins.empty"));
    private final TableView<Difference> differences = Tables.table("inspector-differences", Texts.get("inspector.pins.difference"), "");
    private final Label hint = new Label(Texts.get("inspector.pins.compare"));

    PinsSection(ProbesModel model, Annotations inspection) {
        this.model = model;
        this.inspection = inspection;
        getStyleClass().add("inspector-section");
        hint.getStyleClass().add("inspector-note");
        layOutPins();
        differences.getColumns().add(Tables.words(Texts.get("inspector.column.layer"), 112, Difference::layer));
        differences.getColumns().add(Tables.numbers("", 76, Difference::first));
        differences.getColumns().add(Tables.numbers("", 76, Difference::second));
        differences.getColumns().add(Tables.numbers(Texts.get("inspector.column.difference"), 90, Difference::difference));
        differences.managedProperty().bind(differences.visibleProperty());
        Button remove = Buttons.of("remove", this::remove);
        BooleanBinding nothing = pins.getSelectionModel().selectedItemProperty().isNull();
        remove.disableProperty().bind(nothing);
        remove.getTooltip().textProperty().bind(Bindings.when(nothing)
                .then(Texts.get("inspector.remove.tip") + "\n" + Texts.get("action.disabled", Texts.get("reason.chosen")))
                .otherwise(Texts.get("inspector.remove.tip")));
        Button copy = Buttons.of("copy", () -> model.copy(TextClipboard::put));
        HBox buttons = new HBox(ActionControls.explained(remove), copy);
        buttons.getStyleClass().add("inspector-buttons");
        getChildren().addAll(pins, buttons, hint, differences);
        inspection.pins().addListener((ListChangeListener<Pin>) change -> showPins());
        model.pinned().addListener(observable -> {
            pins.refresh();
            compare();
        });
        pins.getSelectionModel().getSelectedIndices().addListener((ListChangeListener<Integer>) change -> compare());
        showPins();
    }

    private void layOutPins() {
        pins.setEditable(true);
        pins.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        pins.getColumns().add(Tables.numbers(Texts.get("inspector.column.number"), 32, pin -> Integer.toString(pin.number())));
        TableColumn<Pin, String> name = new TableColumn<>(Texts.get("inspector.column.name"));
        name.setCellValueFactory(cell -> new ReadOnlyStringWrapper(cell.getValue().name()));
        name.setCellFactory(TextFieldTableCell.forTableColumn());
        name.setOnEditCommit(edit -> inspection.rename(edit.getRowValue().number(), edit.getNewValue()));
        name.setSortable(false);
        name.setPrefWidth(86);
        pins.getColumns().add(name);
        pins.getColumns().add(Tables.numbers(Texts.get("inspector.column.x"), 46, pin -> Integer.toString(pin.at().x())));
        pins.getColumns().add(Tables.numbers(Texts.get("inspector.column.y"), 46, pin -> Integer.toString(pin.at().y())));
        pins.getColumns().add(Tables.numbers(Texts.get("inspector.column.nits"), 66, pin -> value(pin, "nits")));
        pins.getColumns().add(Tables.numbers(Texts.get("inspector.column.metres"), 60, pin -> value(pin, "depth")));
        pins.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DELETE && pins.getEditingCell() == null) {
                remove();
                event.consume(); // the key also has a meaning for the window
            }
        });
    }

    private String value(Pin pin, String id) {
        return model.subjects().get().stream().filter(subject -> subject.id().equals(id)).findFirst()
                .map(subject -> PixelRows.text(subject, Optional.ofNullable(model.pinned().get().get(pin.number())), 0))
                .orElse(Texts.get("inspector.none"));
    }

    private void showPins() {
        List<Integer> chosen = pins.getSelectionModel().getSelectedItems().stream().filter(pin -> pin != null).map(Pin::number).toList();
        pins.getItems().setAll(inspection.pins());
        for (int i = 0; i < pins.getItems().size(); i++) {
            if (chosen.contains(pins.getItems().get(i).number())) {
                pins.getSelectionModel().select(i);
            }
        }
        compare();
    }

    private void remove() {
        List.copyOf(pins.getSelectionModel().getSelectedItems()).forEach(pin -> inspection.remove(pin.number()));
    }

    /** Compares the first and the last of the selected pins. */
    private void compare() {
        List<Pin> chosen = pins.getSelectionModel().getSelectedItems().stream().filter(pin -> pin != null).toList();
        boolean two = chosen.size() >= 2 && model.pinned().get().containsKey(chosen.get(0).number())
                && model.pinned().get().containsKey(chosen.get(chosen.size() - 1).number());
        differences.setVisible(two);
        hint.setVisible(!two && inspection.pins().size() >= 2);
        hint.setManaged(hint.isVisible());
        if (!two) {
            return;
        }
        Pin first = chosen.get(0);
        Pin second = chosen.get(chosen.size() - 1);
        differences.getColumns().get(1).setText(ProbesModel.name(first));
        differences.getColumns().get(2).setText(ProbesModel.name(second));
        PixelValues from = model.pinned().get().get(first.number());
        PixelValues to = model.pinned().get().get(second.number());
        Tables.show(differences, Series.of(model.subjects().get()).stream()
                .filter(line -> from.of(line.subject()).isPresent() && to.of(line.subject()).isPresent())
                .map(line -> difference(line, from.of(line.subject()).get()[line.channel()], to.of(line.subject()).get()[line.channel()]))
                .toList());
    }

    private static Difference difference(Series line, float from, float to) {
        Measurable subject = line.subject();
        Figure figure = subject.figure();
        return new Difference(line.label(), figure.text(from), figure.text(to), PixelRows.differenceText(subject, from, to));
    }
}
