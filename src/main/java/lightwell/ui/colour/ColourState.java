package lightwell.ui.colour;

import lightwell.color.ConfigChoice;
import lightwell.ui.settings.Settings;

/**
 * The config that the user chose in the window.
 *
 * @param config the name of a {@link ConfigChoice}
 */
record ColourState(String config) {

    private static final String PART = "colour";

    ColourState {
        config = config == null ? "" : config;
    }

    static ConfigChoice in(Settings settings) {
        return settings.get(PART, ColourState.class).map(left -> new ConfigChoice(left.config())).orElse(ConfigChoice.USUAL);
    }

    static void put(ConfigChoice choice, Settings settings) {
        settings.put(PART, new ColourState(choice.name()));
    }
}
