package lightwell.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import lightwell.message.Said;
import lightwell.metadata.StereoDescription.Position;
import org.junit.jupiter.api.Test;

class CameraBoxesTest {

    private final List<String> warnings = new ArrayList<>();

    @Test
    void readsIntrinsicsInSharesOfTheSize() {
        // 30 fraction bits: 0.75, 0.5, 0.25
        CameraCalibration camera = CameraBoxes.intrinsics(bytes("00001e00 30000000 20000000 10000000"), 4000, 3000, Said.to(warnings))
                .orElseThrow();
        assertEquals(3000, camera.fx());
        assertEquals(3000, camera.fy());
        assertEquals(2000, camera.cx());
        assertEquals(750, camera.cy());
        assertEquals(4000, camera.referenceWidth());
        assertEquals(0, camera.distortion().length);
    }

    @Test
    void readsAnotherFocalLengthForTheHeight() {
        // 16 fraction bits: 0.75, 0.5, 0.5, 1.5, skew 0
        CameraCalibration camera = CameraBoxes.intrinsics(
                bytes("00001001 0000c000 00008000 00008000 00018000 00000000"), 4000, 2000, Said.to(warnings)).orElseThrow();
        assertEquals(3000, camera.fx());
        assertEquals(3000, camera.fy());
    }

    @Test
    void refusesIntrinsicsThatMakeNoSense() {
        assertTrue(CameraBoxes.intrinsics(bytes("00001e00 00000000 20000000 20000000"), 40, 30, Said.to(warnings)).isEmpty());
        assertTrue(CameraBoxes.intrinsics(bytes("00001e00 30000000"), 40, 30, Said.to(warnings)).isEmpty());
        assertTrue(CameraBoxes.intrinsics(new byte[0], 40, 30, Said.to(warnings)).isEmpty());
        assertEquals(3, warnings.size());
    }

    @Test
    void readsThePositionInMicrometres() {
        assertEquals(Optional.of(new Position(0, 0, 0)), CameraBoxes.position(bytes("00000000"), Said.to(warnings)));
        assertEquals(Optional.of(new Position(63_807e-6, 0, 0)), CameraBoxes.position(bytes("00000001 0000f93f"), Said.to(warnings)));
        assertEquals(Optional.of(new Position(0, -1e-6, 2e-6)),
                CameraBoxes.position(bytes("00000006 ffffffff 00000002"), Said.to(warnings)));
        assertTrue(CameraBoxes.position(bytes("00000003 00000001"), Said.to(warnings)).isEmpty());
    }

    @Test
    void readsTheDisparityInTenThousandths() {
        assertEquals(0.0293, CameraBoxes.disparityAdjustment(bytes("00000125"), Said.to(warnings)).orElseThrow(), 1e-12);
        assertEquals(-1, CameraBoxes.disparityAdjustment(bytes("ffffd8f0"), Said.to(warnings)).orElseThrow(), 1e-12);
        assertEquals(OptionalDouble.empty(), CameraBoxes.disparityAdjustment(bytes("00002711"), Said.to(warnings)));
        assertEquals(OptionalDouble.empty(), CameraBoxes.disparityAdjustment(bytes("80000000"), Said.to(warnings)));
        assertEquals(OptionalDouble.empty(), CameraBoxes.disparityAdjustment(bytes("0001"), Said.to(warnings)));
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }
}
