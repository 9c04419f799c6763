package lightwell.sample;

/** Something in the scene: a solid and what it looks like. */
record Thing(Shape shape, Surface surface, Role role) {

    /** Which mattes it belongs to. */
    enum Role { SCENERY, SUBJECT, SKIN }

    static Thing scenery(Shape shape, Surface surface) {
        return new Thing(shape, surface, Role.SCENERY);
    }
}
