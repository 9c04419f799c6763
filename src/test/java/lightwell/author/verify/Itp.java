package lightwell.author.verify;

import java.util.Arrays;
import lightwell.metadata.MalformedException;
import lightwell.metadata.Matrix3;
import lightwell.metadata.Transfer;

/** ICtCp and delta E ITP in double precision, from the texts of ITU-R BT.2100 and BT.2124. */
final class Itp {

    private static final Matrix3 TO_LMS = new Matrix3(1688 / 4096.0, 2146 / 4096.0, 262 / 4096.0, 683 / 4096.0, 2951 / 4096.0,
            462 / 4096.0, 99 / 4096.0, 309 / 4096.0, 3688 / 4096.0);
    private static final Matrix3 TO_ICTCP = new Matrix3(0.5, 0.5, 0, 6610 / 4096.0, -13613 / 4096.0, 7003 / 4096.0, 17933 / 4096.0,
            -17390 / 4096.0, -543 / 4096.0);
    /** P3 D65 to Rec. 2020, as published. */
    private static final Matrix3 FROM_P3 = new Matrix3(0.753833, 0.198597, 0.047570, 0.045744, 0.941777, 0.012479, -0.001210, 0.017602,
            0.983609);

    private Itp() {}

    /** PQ code of light with SDR white at 1. */
    static double pq(double light) {
        double y = Math.pow(Math.max(0, light) * 203 / 10_000, 0.1593017578125);
        return Math.pow((0.8359375 + 18.8515625 * y) / (1 + 18.6875 * y), 78.84375);
    }

    /** Linear Rec. 2020 of a colour at a distance from grey, as delta E ITP, and at an angle. */
    static float[] colour(double intensity, double chroma, double degrees) throws MalformedException {
        double t = chroma / 720 * Math.cos(Math.toRadians(degrees));
        double p = chroma / 720 * Math.sin(Math.toRadians(degrees));
        double[] lms = TO_ICTCP.inverse().times(intensity, 2 * t, p);
        double[] rgb = TO_LMS.inverse().times(Arrays.stream(lms).map(new Transfer.Pq()::toLinear).toArray());
        return new float[] {(float) rgb[0], (float) rgb[1], (float) rgb[2]};
    }

    /** Delta E ITP of two colours in linear P3 D65. */
    static double deltaE(double[] a, double[] b) {
        double[] one = ofP3(a);
        double[] other = ofP3(b);
        return 720 * Math.sqrt(Math.pow(one[0] - other[0], 2) + 0.25 * Math.pow(one[1] - other[1], 2) + Math.pow(one[2] - other[2], 2));
    }

    private static double[] ofP3(double[] rgb) {
        double[] wide = Arrays.stream(FROM_P3.times(rgb)).map(light -> Math.max(0, light)).toArray();
        return TO_ICTCP.times(Arrays.stream(TO_LMS.times(wide)).map(Itp::pq).toArray());
    }
}
