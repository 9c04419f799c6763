package lightwell.author.source;

import java.io.IOException;
import lightwell.author.LightCodes;

/**
 * The codes of a file.
 *
 * @param clean is told how bright they are
 */
record FileCodes(CodeRows rows, float[] light, CleanLight clean) implements LightCodes {

    @Override
    public void read(int y, int count, char[] rgb) throws IOException {
        rows.read(y, count, rgb);
    }

    @Override
    public void brightest(float most) {
        clean.allClean(most);
    }
}
