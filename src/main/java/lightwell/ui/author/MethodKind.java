package lightwell.ui.author;

/** The ways to an SDR base that the window offers. */
enum MethodKind {
    ROLL_OFF, GIVEN, VIEWS, CUBE
}
