package lightwell.ui.author;

import java.util.Map;

/**
 * What the window remembers: its size and place, and the settings; absurd sizes become the usual one.
 *
 * @param width    of the scene, pixels
 * @param placed   whether its place is known
 * @param x        of the window's upper left corner, in coordinates of all screens together
 * @param settings texts by the names of settings
 */
record AuthorState(double width, double height, boolean maximised, boolean placed, double x, double y, Map<String, String> settings) {

    static final AuthorState USUAL = new AuthorState(1240, 800, false, false, 0, 0, Map.of());

    AuthorState {
        width = width >= 400 && width <= 20_000 ? width : 1240;
        height = height >= 300 && height <= 20_000 ? height : 800;
        settings = settings == null ? Map.of() : settings; // a file of an earlier version has none
    }

    AuthorState with(Map<String, String> texts) {
        return new AuthorState(width, height, maximised, placed, x, y, texts);
    }
}
