package lightwell.ui.actions;

/** Where in the menus an action is: a menu, and a group within it; lines divide the groups. In the order of the menus. */
public enum MenuPlace {

    FILE_OPEN("file"), FILE_GO("file"), FILE_EXPORT("file"), FILE_END("file"),
    VIEW_ZOOM("view"), VIEW_INSPECTION("view"), VIEW_PANELS("view"),
    LIGHT_MODE("light"), LIGHT_CHANNEL("light"), LIGHT_GRADING("light"), LIGHT_TARGET("light"), LIGHT_RULES("light"),
    LIGHT_RESET("light"),
    LAYERS_LAYOUT("layers"), LAYERS_PANE("layers"), LAYERS_COMPARE("layers"), LAYERS_STEREO("layers"), LAYERS_IMAGE("layers"),
    SPACE_VIEW("space"), SPACE_SHOWN("space"), SPACE_CAMERA("space"), SPACE_MOVE("space"),
    HELP("help");

    private final String menu;

    MenuPlace(String menu) {
        this.menu = menu;
    }

    /** Its title is the text {@code menu.<name>}. */
    public String menu() {
        return menu;
    }
}
