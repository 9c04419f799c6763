package lightwell.metadata.xmp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import lightwell.message.Said;
import lightwell.metadata.AppleGainMap;
import lightwell.metadata.CameraCalibration;
import lightwell.metadata.CameraInfo;
import lightwell.metadata.DepthAccuracy;
import lightwell.metadata.DepthDescription;
import org.junit.jupiter.api.Test;

class DepthReaderTest {

    /** d_min 0.5, d_max 3, uniform in disparity; assembled by hand from ITU-T H.265, G.14.2.5. */
    private static final byte[] SEI = HexFormat.of().parseHex("0000000e" + "0000000a" + "4e01b105351e00801880");

    private final List<String> warnings = new ArrayList<>();

    @Test
    void readsApplesXmp() {
        DepthDescription depth = read(xmp("""
                <apdi:AuxiliaryImageType>disparity</apdi:AuxiliaryImageType>
                <apdi:FloatMinValue>0.25</apdi:FloatMinValue><apdi:FloatMaxValue>4</apdi:FloatMaxValue>
                <depthData:Accuracy>absolute</depthData:Accuracy><depthData:Quality>low</depthData:Quality>
                <depthData:IntrinsicMatrixReferenceWidth>400</depthData:IntrinsicMatrixReferenceWidth>
                <depthData:IntrinsicMatrixReferenceHeight>300</depthData:IntrinsicMatrixReferenceHeight>
                <depthData:IntrinsicMatrix><rdf:Seq><rdf:li>301</rdf:li><rdf:li>0</rdf:li><rdf:li>0</rdf:li><rdf:li>0</rdf:li>
                <rdf:li>302</rdf:li><rdf:li>0</rdf:li><rdf:li>199</rdf:li><rdf:li>151</rdf:li><rdf:li>1</rdf:li></rdf:Seq>
                </depthData:IntrinsicMatrix>
                <depthData:LensDistortionCoefficients><rdf:Seq><rdf:li>0</rdf:li><rdf:li>-0.1</rdf:li></rdf:Seq>
                </depthData:LensDistortionCoefficients>
                """), SEI).orElseThrow();
        assertEquals(DepthDescription.Kind.DISPARITY, depth.kind());
        assertEquals(0.25, depth.min());
        assertEquals(4, depth.max());
        assertEquals(DepthAccuracy.ABSOLUTE, depth.accuracy());
        assertEquals("low", depth.quality());
        assertEquals("depthData XMP", depth.source());
        CameraCalibration camera = depth.calibration().orElseThrow();
        assertArrayEquals(new double[] {301, 302, 199, 151}, new double[] {camera.fx(), camera.fy(), camera.cx(), camera.cy()});
        assertArrayEquals(new double[] {0, -0.1}, camera.distortion());
        assertEquals(199, camera.distortionX());
        assertEquals(List.of(), warnings);
    }

    @Test
    void fallsBackToTheSeiMessage() {
        DepthDescription depth = read(Optional.empty(), SEI).orElseThrow();
        assertEquals(DepthDescription.Kind.DISPARITY, depth.kind());
        assertEquals(0.5, depth.min());
        assertEquals(3, depth.max());
        assertEquals(DepthAccuracy.UNKNOWN, depth.accuracy());
        assertEquals("depth representation SEI", depth.source());
    }

    @Test
    void leavesANonsensicalCalibrationOut() {
        DepthDescription depth = read(xmp("<depthData:IntrinsicMatrix><rdf:Seq><rdf:li>1</rdf:li></rdf:Seq></depthData:IntrinsicMatrix>"),
                SEI).orElseThrow();
        assertTrue(depth.calibration().isEmpty());
        assertEquals(1, warnings.size());
    }

    @Test
    void readsTheGainMapsHeadroom() {
        AppleGainMap map = AppleGainMapReader.read(xmp("<HDRGainMap:HDRGainMapVersion>131072</HDRGainMap:HDRGainMapVersion>"
                + "<HDRGainMap:HDRGainMapHeadroom>3.482202</HDRGainMap:HDRGainMapHeadroom>"), CameraInfo.UNKNOWN);
        assertEquals(131072, map.version());
        assertEquals(3.482202, map.xmpHeadroom().orElseThrow());
        assertTrue(map.makerHeadroom().isEmpty());
        assertTrue(AppleGainMapReader.read(xmp("<HDRGainMap:HDRGainMapHeadroom>NaN</HDRGainMap:HDRGainMapHeadroom>"), CameraInfo.UNKNOWN)
                .xmpHeadroom().isEmpty());
    }

    @Test
    void refusesBrokenXmp() {
        assertTrue(Xmp.parse("<x:xmpmeta".getBytes(StandardCharsets.UTF_8), Said.to(warnings)).isEmpty());
        assertEquals(1, warnings.size());
        Xmp.parse(new byte[0], Said.to(warnings))
                .ifPresent(empty -> assertTrue(empty.text("http://ns.apple.com/depthData/1.0/", "Quality").isEmpty()));
        String doctype = "<!DOCTYPE a [<!ENTITY b \"b\">]>" + packet("<apdi:FloatMinValue>&b;</apdi:FloatMinValue>");
        assertTrue(Xmp.parse(doctype.getBytes(StandardCharsets.UTF_8), Said.to(warnings)).isEmpty());
    }

    @Test
    void survivesDeepNesting() {
        int depth = 100_000;
        String nested = "<apdi:A rdf:parseType='Resource'>".repeat(depth) + "</apdi:A>".repeat(depth);
        Xmp.parse(packet(nested).getBytes(StandardCharsets.UTF_8), Said.to(warnings));
        assertTrue(warnings.size() <= 1);
    }

    @Test
    void survivesDamagedSeiMessages() {
        for (int length = 0; length < SEI.length; length++) {
            read(Optional.empty(), Arrays.copyOf(SEI, length));
        }
        Random random = new Random(2);
        for (int i = 0; i < 50_000; i++) {
            byte[] bad = SEI.clone();
            bad[random.nextInt(bad.length)] = (byte) random.nextInt();
            bad[random.nextInt(bad.length)] = (byte) random.nextInt();
            read(Optional.empty(), bad).ifPresent(depth -> assertTrue(Double.isFinite(depth.min()) && Double.isFinite(depth.max())));
        }
    }

    private Optional<DepthDescription> read(Optional<Xmp> xmp, byte[] sei) {
        return DepthReader.read(xmp, Optional.of(sei), Said.to(warnings));
    }

    private Optional<Xmp> xmp(String properties) {
        return Xmp.parse(packet(properties).getBytes(StandardCharsets.UTF_8), Said.to(warnings));
    }

    private static String packet(String properties) {
        return "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
                + "<rdf:Description rdf:about=\"\" xmlns:apdi=\"http://ns.apple.com/pixeldatainfo/1.0/\""
                + " xmlns:depthData=\"http://ns.apple.com/depthData/1.0/\" xmlns:HDRGainMap=\"http://ns.apple.com/HDRGainMap/1.0/\">"
                + properties + "</rdf:Description></rdf:RDF></x:xmpmeta>";
    }
}
