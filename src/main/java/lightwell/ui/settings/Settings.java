package lightwell.ui.settings;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** What the window remembers from one run to the next; a new file, or one that cannot be read, gives the defaults. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Settings(double width, double height, boolean maximised, String folder, String display, String view) {

    public static final Settings DEFAULT = new Settings(1280, 800, false, "", "", "");

    public Settings {
        width = width >= 400 && width <= 20_000 ? width : 1280;
        height = height >= 300 && height <= 20_000 ? height : 800;
        folder = folder == null ? "" : folder;
        display = display == null ? "" : display;
        view = view == null ? "" : view;
    }
}
