package lightwell.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.paint.Color;

/** The colours of the window. Both themes are neutral: the only colours are the picture's and one accent. */
public enum Theme {

    DARK(new PrimerDark().getUserAgentStylesheet(), Color.web("#1b1b1b"), List.of("/lightwell/ui/lightwell.css")),
    LIGHT(new PrimerLight().getUserAgentStylesheet(), Color.web("#e9e9e9"),
            List.of("/lightwell/ui/lightwell.css", "/lightwell/ui/lightwell-light.css"));

    /** Popups without shadows and round corners. */
    private static final String OPAQUE = "/lightwell/ui/lightwell-opaque.css";

    private final String controls;
    private final Color ground;
    private final List<String> window;

    Theme(String controls, Color ground, List<String> window) {
        this.controls = controls;
        this.ground = ground;
        this.window = window;
    }

    /** The window's colour, {@code -lw-bg} of its style sheets, for a frame before these are read. */
    public Color ground() {
        return ground;
    }

    /** Applies the theme to a scene and to all controls of the application. For the FX thread. */
    public void apply(Scene scene) {
        apply(scene, Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW));
    }

    /** @param transparent whether the desktop shows what lies behind the transparent parts of a window, which on X11 takes a compositor */
    void apply(Scene scene, boolean transparent) {
        Application.setUserAgentStylesheet(controls);
        scene.getStylesheets().setAll(Stream.concat(window.stream(), transparent ? Stream.empty() : Stream.of(OPAQUE))
                .map(name -> Objects.requireNonNull(Theme.class.getResource(name), name).toExternalForm()).toList());
    }
}
