package lightwell.ui.actions;

import java.util.Optional;

/** The place of an action in the menus: a menu and a group in it, between separators or in a submenu. In the order of the menus. */
public enum MenuPlace {

    FILE_OPEN("file"), FILE_GO("file"), FILE_EXPORT("file"), FILE_OUTPUT("file", "output"), FILE_END("file"),
    VIEW_ZOOM("view"), VIEW_PAN("view", "pan"), VIEW_INSPECTION("view", "inspection"), VIEW_PICTURE("view"), VIEW_PANELS("view"),
    LIGHT_MODE("light"), LIGHT_CHANNEL("light", "channel"), LIGHT_GRADING("light", "grading"), LIGHT_TARGET("light", "target"),
    LIGHT_RULES("light", "rules"),
    LIGHT_RESET("light"),
    LAYERS_LAYOUT("layers"), LAYERS_PANE("layers"), LAYERS_COMPARE("layers", "compare"), LAYERS_STEREO("layers", "stereo"),
    LAYERS_IMAGE("layers"),
    SPACE_VIEW("space"), SPACE_SHOWN("space"), SPACE_CAMERA("space"), SPACE_MOVE("space", "move"),
    HELP("help");

    private final String menu;
    private final Optional<String> submenu;

    MenuPlace(String menu) {
        this.menu = menu;
        submenu = Optional.empty();
    }

    MenuPlace(String menu, String group) {
        this.menu = menu;
        submenu = Optional.of(menu + "." + group);
    }

    /** The menu's name; its title is the text {@code menu.<name>}. */
    public String menu() {
        return menu;
    }

    /** The submenu that holds the group, if any. Its title is the text {@code menu.<name>}. */
    public Optional<String> submenu() {
        return submenu;
    }
}
