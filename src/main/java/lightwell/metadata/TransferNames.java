package lightwell.metadata;

import java.math.BigDecimal;
import java.math.MathContext;

/** Describes tone curves in words. */
public final class TransferNames {

    private TransferNames() {}

    /** "sRGB", "gamma 2.2", "table of 1024 samples". */
    public static String of(Transfer transfer) {
        if (transfer instanceof Transfer.Gamma gamma) {
            return gamma.exponent() == 1 ? "linear"
                    : "gamma " + new BigDecimal(gamma.exponent()).round(new MathContext(4)).stripTrailingZeros().toPlainString();
        }
        if (transfer instanceof Transfer.Table table) {
            return "table of " + table.samples().length + " samples";
        }
        if (transfer instanceof Transfer.HalfFloat) {
            return "linear";
        }
        return transfer instanceof Transfer.Srgb ? "sRGB"
                : transfer instanceof Transfer.Rec709 ? "Rec.709"
                        : transfer instanceof Transfer.Pq ? "PQ"
                                : transfer instanceof Transfer.Hlg ? "HLG" : "parametric";
    }
}
