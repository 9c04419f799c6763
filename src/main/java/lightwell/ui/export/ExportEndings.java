package lightwell.ui.export;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import lightwell.files.FileNames;
import lightwell.ui.kit.Texts;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** Notices about what commands have written, or that they were cancelled, each for some seconds; the latest is last. For the FX thread. */
final class ExportEndings extends VBox {

    private static final Duration SHOWN = Duration.seconds(8);
    private static final int MOST = 3;
    private static final double WIDTH = 420;

    private final Consumer<Path> openFile;
    private final Consumer<EndedExport.Picture> compare;
    private final OtherProgram other;
    private final Consumer<Path> showFolder;

    /**
     * @param openFile   opens a written picture in the window
     * @param compare    compares it with its photo
     * @param other      opens it in another program
     * @param showFolder opens a folder in the desktop's file manager
     */
    ExportEndings(ExportModel exports, Consumer<Path> openFile, Consumer<EndedExport.Picture> compare, OtherProgram other,
            Consumer<Path> showFolder) {
        this.openFile = openFile;
        this.compare = compare;
        this.other = other;
        this.showFolder = showFolder;
        getStyleClass().add("notices");
        setAlignment(Pos.BOTTOM_RIGHT);
        setPickOnBounds(false);
        visibleProperty().bind(Bindings.isNotEmpty(getChildren()));
        managedProperty().bind(visibleProperty());
        exports.onEnded(this::tell);
    }

    private void tell(EndedExport ended) {
        Node notice = notice(ended);
        if (getChildren().size() == MOST) {
            getChildren().remove(0);
        }
        getChildren().add(notice);
        PauseTransition end = new PauseTransition(SHOWN);
        end.setOnFinished(event -> getChildren().remove(notice));
        notice.hoverProperty().addListener((observable, before, now) -> {
            if (now) {
                end.stop();
            } else {
                end.playFromStart();
            }
        });
        end.play();
    }

    private Node notice(EndedExport ended) {
        VBox notice = new VBox();
        notice.getStyleClass().add("export-notice");
        notice.setMaxWidth(WIDTH);
        Label title = new Label(ended.title());
        title.getStyleClass().add("title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Button close = new Button(null, new FontIcon(MaterialDesignC.CLOSE));
        close.getStyleClass().addAll("flat", "button-icon", "small");
        close.setAccessibleText(Texts.get("error.close"));
        close.setTooltip(new Tooltip(Texts.get("error.close")));
        close.setOnAction(click -> getChildren().remove(notice));
        Label text = new Label(ended.text());
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        HBox buttons = new HBox();
        buttons.getStyleClass().add("buttons");
        ended.picture().ifPresent(picture -> {
            boolean exr = FileNames.hasSuffix(picture.file(), ".exr");
            buttons.getChildren().addAll(
                    button(notice, Texts.get(exr ? "export.open-exr" : "queue.open"), () -> openFile.accept(picture.file())),
                    button(notice, Texts.get("export.compare"), () -> compare.accept(picture)));
            other.title().ifPresent(words -> buttons.getChildren().add(button(notice, words, () -> other.open(picture.file()))));
        });
        if (ended.shows()) {
            buttons.getChildren().add(button(notice, Texts.get("export.show"), () -> showFolder.accept(ended.folder())));
        }
        notice.getChildren().addAll(new HBox(title, close), text);
        if (!buttons.getChildren().isEmpty()) {
            notice.getChildren().add(buttons);
        }
        return notice;
    }

    /** What a notice offers is done once. */
    private Button button(Node notice, String text, Runnable work) {
        Button button = new Button(text);
        button.setMnemonicParsing(false); // names of programs may have underscores
        button.getStyleClass().add("small");
        button.setOnAction(click -> {
            getChildren().remove(notice);
            work.run();
        });
        return button;
    }
}
