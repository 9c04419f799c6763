package lightwell.author.container;

import lightwell.author.HdrSpace;

/** How the ICC profile of a PQ picture is named; the colours are the same. */
public enum PqFlavour {

    /** By the curve's common name. */
    PQ("Display P3 PQ", "P3_PQ", "Rec. 2020 PQ", "Rec2020_PQ"),
    /** By its standard. */
    ST2084("P3 D65 ST2084", "HDR_P3_D65_ST2084", "Rec. 2020 ST2084", "HDR_Rec2020_ST2084");

    private final String p3Title;
    private final String p3Suffix;
    private final String rec2020Title;
    private final String rec2020Suffix;

    PqFlavour(String p3Title, String p3Suffix, String rec2020Title, String rec2020Suffix) {
        this.p3Title = p3Title;
        this.p3Suffix = p3Suffix;
        this.rec2020Title = rec2020Title;
        this.rec2020Suffix = rec2020Suffix;
    }

    /** The description in the profile. */
    public String title(HdrSpace space) {
        return space == HdrSpace.P3 ? p3Title : rec2020Title;
    }

    /** What a file's name ends with, after the name of its source and "_". */
    public String suffix(HdrSpace space) {
        return space == HdrSpace.P3 ? p3Suffix : rec2020Suffix;
    }
}
