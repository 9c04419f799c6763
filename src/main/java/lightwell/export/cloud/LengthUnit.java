package lightwell.export.cloud;

/** What a length of 1 in a written file means. */
public enum LengthUnit {

    M(1, "metres"), CM(100, "centimetres"), MM(1000, "millimetres");

    private final int perMetre;
    private final String words;

    LengthUnit(int perMetre, String words) {
        this.perMetre = perMetre;
        this.words = words;
    }

    public int perMetre() {
        return perMetre;
    }

    public String words() {
        return words;
    }
}
