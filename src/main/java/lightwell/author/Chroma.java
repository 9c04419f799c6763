package lightwell.author;

/** The resolution of colour differences in a coded picture. */
public enum Chroma {
    HALF("420"), FULL("444");

    private final String code;

    Chroma(String code) {
        this.code = code;
    }

    /** As encoders name it. */
    public String code() {
        return code;
    }
}
