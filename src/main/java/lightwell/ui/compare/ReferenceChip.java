package lightwell.ui.compare;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import lightwell.ui.kit.Texts;
import lightwell.ui.viewer.ReferenceModel;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** Says in the status bar which photo is the reference; a click ends that. Hidden without one. */
final class ReferenceChip extends Button {

    ReferenceChip(ReferenceModel reference) {
        setId("reference-chip");
        getStyleClass().addAll("small", "flat", "reference-chip");
        setGraphic(new FontIcon(MaterialDesignC.CLOSE));
        setMnemonicParsing(false);
        setMaxWidth(280);
        setOnAction(click -> reference.clear());
        managedProperty().bind(visibleProperty());
        reference.photo().addListener(observable -> show(reference));
        show(reference);
    }

    private void show(ReferenceModel reference) {
        setVisible(reference.photo().get().isPresent());
        reference.photo().get().ifPresent(photo -> {
            setText(Texts.get("reference.chip", photo.photo().name()));
            setTooltip(new Tooltip(Texts.get("reference.chip.tip", photo.path())));
        });
    }
}
