package lightwell.sample;

/** Something in the scene: a solid and what it looks like. */
record SceneObject(Shape shape, Surface surface, Role role) {

    /** Which mattes it belongs to. */
    enum Role { SCENERY, SUBJECT, SKIN }

    static SceneObject scenery(Shape shape, Surface surface) {
        return new SceneObject(shape, surface, Role.SCENERY);
    }
}
