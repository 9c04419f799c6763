package lightwell.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Scene;

/** How the window is coloured. Both are neutral: no colour but the picture's and one accent. */
public enum Theme {

    DARK(new PrimerDark().getUserAgentStylesheet(), List.of("/lightwell/ui/lightwell.css")),
    LIGHT(new PrimerLight().getUserAgentStylesheet(), List.of("/lightwell/ui/lightwell.css", "/lightwell/ui/lightwell-light.css"));

    private final String controls;
    private final List<String> window;

    Theme(String controls, List<String> window) {
        this.controls = controls;
        this.window = window;
    }

    /** Colours a scene and all controls of the application. For the FX thread. */
    public void apply(Scene scene) {
        Application.setUserAgentStylesheet(controls);
        scene.getStylesheets().setAll(window.stream()
                .map(name -> Objects.requireNonNull(Theme.class.getResource(name), name).toExternalForm()).toList());
    }
}
