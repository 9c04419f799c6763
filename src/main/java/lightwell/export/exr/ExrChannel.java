package lightwell.export.exr;

/**
 * One channel of an EXR.
 *
 * @param component index in its layer's values, from 0
 */
record ExrChannel(String name, Type type, int component) {

    enum Type {
        HALF(2), FLOAT(4);

        private final int bytes;

        Type(int bytes) {
            this.bytes = bytes;
        }
    }

    int bytes() {
        return type.bytes;
    }
}
