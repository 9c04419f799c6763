package lightwell.ui.preferences;

import java.nio.file.Path;
import javafx.scene.control.Control;

/**
 * What other features offer among the preferences.
 *
 * @param config      a list of colour configs
 * @param names       the template of names of exported EXRs
 * @param compression of exported EXRs
 * @param pipeline    how this window is drawn, one sentence; may be empty
 * @param file        where everything is kept
 */
public record PreferenceRows(Control config, Control names, Control compression, String pipeline, Path file) {}
