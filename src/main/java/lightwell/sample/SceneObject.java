package lightwell.sample;

/** An object of the scene: a solid and its surface. */
record SceneObject(Shape shape, Surface surface, Role role) {

    /** The mattes that an object belongs to. */
    enum Role { SCENERY, SUBJECT, SKIN }

    static SceneObject scenery(Shape shape, Surface surface) {
        return new SceneObject(shape, surface, Role.SCENERY);
    }
}
