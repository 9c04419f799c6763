package lightwell.hdr;

/**
 * The headroom that a reconstruction uses, and why.
 *
 * @param linear peak over SDR white, 1 or more in a useful file
 * @param rule   the rule that fired, in words: "maker note 33, with 48 missing taken as 0"
 */
public record Headroom(double linear, String rule) {

    public double stops() {
        return Math.log(linear) / Math.log(2);
    }
}
