package lightwell.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Scene;

/** The colours of the window. Both themes are neutral: the only colours are the picture's and one accent. */
public enum Theme {

    DARK(new PrimerDark().getUserAgentStylesheet(), List.of("/lightwell/ui/lightwell.css")),
    LIGHT(new PrimerLight().getUserAgentStylesheet(), List.of("/lightwell/ui/lightwell.css", "/lightwell/ui/lightwell-light.css"));

    private final String controls;
    private final List<String> window;

    Theme(String controls, List<String> window) {
        this.controls = controls;
        this.window = window;
    }

    /** Applies the theme to a scene and to all controls of the application. For the FX thread. */
    public void apply(Scene scene) {
        Application.setUserAgentStylesheet(controls);
        scene.getStylesheets().setAll(window.stream()
                .map(name -> Objects.requireNonNull(Theme.class.getResource(name), name).toExternalForm()).toList());
    }
}
