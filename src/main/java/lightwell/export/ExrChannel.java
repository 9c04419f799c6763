package lightwell.export;

/**
 * One channel of an EXR.
 *
 * @param component of its layer's values, from 0 on
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
