package lightwell.author.base;

import java.io.IOException;
import lightwell.author.CubeSpace;
import lightwell.author.CurveTable;
import lightwell.author.SdrMethod;
import lightwell.color.ColorException;
import lightwell.color.PrimariesMatrix;
import lightwell.metadata.Primaries;

/** The answer of a lookup table. Immutable, thread-safe. */
public final class CubeRendition implements SdrRendition {

    private final CubeFile table;
    private final Matrix into;
    private final Matrix out;
    private final CurveTable encode;
    private final CurveTable decode;

    private CubeRendition(CubeFile table, Matrix into, Matrix out, CurveTable encode, CurveTable decode) {
        this.table = table;
        this.into = into;
        this.out = out;
        this.encode = encode;
        this.decode = decode;
    }

    /** @throws lightwell.author.AuthorException one sentence, if the file is no lookup table */
    public static CubeRendition of(SdrMethod.Cube cube, Primaries from, Primaries to) throws IOException {
        return of(CubeFile.read(cube.file()), cube.from(), cube.to(), from, to);
    }

    /**
     * @param input  what the table takes
     * @param output what it gives
     */
    static CubeRendition of(CubeFile table, CubeSpace input, CubeSpace output, Primaries from, Primaries to) throws ColorException {
        return new CubeRendition(table, new Matrix(PrimariesMatrix.between(from, input.primaries())),
                new Matrix(PrimariesMatrix.between(output.primaries(), to)),
                new CurveTable(input::toCode, (float) Math.max(1, input.peak())), new CurveTable(output::toLight, 1));
    }

    @Override
    public void apply(int y, int rows, int width, float[] hdr, float[] sdr) {
        int values = 3 * rows * width;
        into.apply(hdr, sdr, values);
        for (int i = 0; i < values; i++) {
            sdr[i] = encode.of(sdr[i]);
        }
        table.apply(sdr, rows * width);
        for (int i = 0; i < values; i++) {
            sdr[i] = decode.of(sdr[i]);
        }
        out.apply(sdr, sdr, values);
    }
}
