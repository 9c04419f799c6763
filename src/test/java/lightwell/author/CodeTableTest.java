package lightwell.author;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compared with the formulas in double: a code may differ only where light lies on the edge of two codes. */
class CodeTableTest {

    private static final int STEPS = 60_000;

    @ParameterizedTest
    @CsvSource({"8, false", "10, false", "10, true", "16, true"})
    void codesAreTheNearest(int bits, boolean pq) {
        DoubleUnaryOperator formula = pq ? Curves::pq : Curves::srgb;
        float peak = pq ? (float) Curves.PQ_PEAK : 1;
        CodeTable table = new CodeTable(new CurveTable(formula, peak), bits);
        int most = (1 << bits) - 1;
        // the table of the curve is 1e-6 off, its floats half as much
        double edge = 0.5 + 2e-6 * most;
        for (int i = 0; i <= STEPS; i++) {
            float light = (float) (peak * Math.pow(2, -45.0 * i / STEPS));
            assertEquals(formula.applyAsDouble(light) * most, table.of(light), edge, "light " + light);
        }
    }

    @ParameterizedTest
    @CsvSource({"8, false", "10, true"})
    void lightOutsideHasTheFirstOrTheLastCode(int bits, boolean pq) {
        CodeTable table = new CodeTable(pq ? new CurveTable(Curves::pq, (float) Curves.PQ_PEAK) : new CurveTable(Curves::srgb, 1), bits);
        for (float none : new float[] {0, -0f, -1, Float.MIN_VALUE}) {
            assertEquals(0, table.of(none), "light " + none);
        }
        for (float much : new float[] {(float) Curves.PQ_PEAK, 1e9f, Float.POSITIVE_INFINITY}) {
            assertEquals((1 << bits) - 1, table.of(much), "light " + much);
        }
    }
}
