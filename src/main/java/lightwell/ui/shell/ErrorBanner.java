package lightwell.ui.shell;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import lightwell.ui.kit.ErrorModel;
import lightwell.ui.kit.ErrorModel.Remedy;
import lightwell.ui.kit.Texts;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** A message over the pictures about a failure, until it is closed or a later action succeeds. */
final class ErrorBanner extends HBox {

    private static final double WIDTH = 560;

    ErrorBanner(ErrorModel errors) {
        getStyleClass().add("error-banner");
        setMaxWidth(WIDTH);
        Label sentence = new Label();
        sentence.setId("error");
        sentence.textProperty().bind(errors.sentence());
        sentence.setMaxWidth(Double.MAX_VALUE);
        sentence.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        Button close = new Button(null, new FontIcon(MaterialDesignC.CLOSE));
        close.getStyleClass().addAll("flat", "button-icon", "small");
        close.setAccessibleText(Texts.get("error.close"));
        close.setTooltip(new Tooltip(Texts.get("error.close")));
        close.setOnAction(click -> errors.clear());
        getChildren().addAll(new FontIcon(MaterialDesignA.ALERT_CIRCLE_OUTLINE), sentence, remedy(errors), close);
        visibleProperty().bind(errors.sentence().isNotEmpty());
        managedProperty().bind(visibleProperty());
    }

    private static Button remedy(ErrorModel errors) {
        Button remedy = new Button();
        remedy.setId("error-remedy");
        remedy.getStyleClass().add("small");
        remedy.setMinWidth(USE_PREF_SIZE);
        remedy.textProperty().bind(errors.remedy().map(offered -> offered.map(Remedy::title).orElse("")));
        remedy.setOnAction(click -> {
            Optional<Remedy> offered = errors.remedy().get();
            errors.clear();
            offered.map(Remedy::work).ifPresent(Runnable::run);
        });
        remedy.visibleProperty().bind(remedy.textProperty().isNotEmpty());
        remedy.managedProperty().bind(remedy.visibleProperty());
        return remedy;
    }
}
