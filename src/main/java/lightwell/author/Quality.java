package lightwell.author;

/** How carefully pictures are coded. Numbers are 0..100 of the encoders; the preset is x265's. */
public enum Quality {

    DRAFT(80, 90, 80, "ultrafast"), GOOD(95, 99, 92, "medium"), BEST(98, 100, 98, "slow");

    private final int picture;
    private final int jpeg;
    private final int map;
    private final String preset;

    Quality(int picture, int jpeg, int map, String preset) {
        this.picture = picture;
        this.jpeg = jpeg;
        this.map = map;
        this.preset = preset;
    }

    /** Of a base in HEIC and AVIF, and of PQ pictures. */
    public int picture() {
        return picture;
    }

    /** Of a base in JPEG, whose numbers are stricter. */
    public int jpeg() {
        return jpeg;
    }

    /** Of gain maps. */
    public int map() {
        return map;
    }

    public String preset() {
        return preset;
    }
}
