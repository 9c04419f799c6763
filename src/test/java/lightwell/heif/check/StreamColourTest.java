package lightwell.heif.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lightwell.heif.BoxWriter;
import lightwell.heif.ComposedItem;
import lightwell.heif.Graphs;
import lightwell.heif.GridPayload;
import lightwell.heif.HeifComposer;
import lightwell.heif.HeifException;
import lightwell.heif.HeifFile;
import lightwell.heif.HevcUnits;
import lightwell.heif.Property;
import lightwell.message.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Headers written bit by bit after the standards. */
class StreamColourTest {

    private static final Property.Nclx PQ = new Property.Nclx(9, 16, 9, false);
    private static final Property.Nclx HLG = new Property.Nclx(9, 18, 9, true);

    @ParameterizedTest
    @CsvSource({"9, 16, 9, true", "9, 16, 9, false", "12, 13, 6, true", "1, 1, 1, false", "2, 2, 2, true"})
    void hevcDescribesItselfBehindAllThatMayPrecede(int primaries, int transfer, int matrix, boolean full) throws HeifException {
        Property.Nclx colour = new Property.Nclx(primaries, transfer, matrix, full);
        assertEquals(Optional.of(colour), HevcColour.of(ByteBuffer.wrap(HevcUnits.described(colour))));
    }

    @Test
    void hevcMayBeSilent() throws HeifException {
        assertEquals(Optional.empty(), HevcColour.of(ByteBuffer.wrap(HevcUnits.described(null))));
    }

    @Test
    void theConfigurationComesBeforeTheStream() throws HeifException {
        byte[] inStream = HevcUnits.withLength(HevcUnits.described(HLG));
        assertEquals(Optional.of(new StreamColour(HLG, Message.of("heif.coded-stream", "HEVC"))), of("hvc1", inStream, Graphs.config()));
        assertEquals(Optional.of(new StreamColour(PQ, Message.of("heif.coded-stream", "HEVC"))),
                of("hvc1", inStream, HevcUnits.config(HevcUnits.described(PQ))));
        assertEquals(Optional.empty(), of("hvc1", new byte[] {0, 0, 0, 9, 1}, Graphs.config()));
        assertEquals(Optional.empty(), of("hvc1", Arrays.copyOf(inStream, 60), Graphs.config()), "cut short");
        byte[] av1 = unit(reduced(0, "1" + "0" + "1" + points(9, 18, 9) + "1"));
        assertEquals(Optional.of(new StreamColour(HLG, Message.of("heif.coded-stream", "AV1"))), of("av01", av1, config(new byte[0])));
        byte[] other = unit(reduced(0, "1" + "0" + "1" + points(9, 16, 9) + "0"));
        assertEquals(Optional.of(new StreamColour(PQ, Message.of("heif.coded-stream", "AV1"))), of("av01", av1, config(other)));
    }

    /** AV1, 5.5.2: depth, grey, whether described, code points, range. */
    @Test
    void av1DescribesItself() throws HeifException {
        assertEquals(PQ, av1(reduced(0, "1" + "0" + "1" + points(9, 16, 9) + "0")));
        assertEquals(HLG, av1(reduced(1, "1" + "1" + points(9, 18, 9) + "1")), "the high profile has no grey");
        assertEquals(PQ, av1(reduced(2, "1" + "1" + "0" + "1" + points(9, 16, 9) + "0")), "12 bits");
        assertEquals(new Property.Nclx(2, 2, 2, true), av1(reduced(0, "0" + "0" + "0" + "1")));
        assertEquals(new Property.Nclx(2, 2, 2, false), av1(reduced(0, "0" + "1" + "0" + "0")), "grey");
        assertEquals(new Property.Nclx(1, 13, 0, true), av1(reduced(1, "0" + "1" + points(1, 13, 0) + "0")), "sRGB is of the full range");
    }

    /** Not a still picture: with numbers of frames, all tools, order hints. */
    @Test
    void av1DescribesItselfBehindAllThatMayPrecede() throws HeifException {
        String start = "000" + "0" + "0" + "0" + "0" + "00000" + "000000000000" + "00100" + size();
        String colour = "1" + "0" + "1" + points(9, 16, 9) + "0";
        String full = "1" + "0101" + "010" + "111" + "1111" + "1" + "11" + "1" + "1" + "110" + "111";
        String little = "0" + "000" + "0000" + "0" + "0" + "0" + "000";
        String chosen = "0" + "000" + "0000" + "1" + "00" + "0" + "1" + "0" + "1" + "101" + "000";
        for (String tools : List.of(full, little, chosen)) {
            assertEquals(PQ, av1(bytes(start + tools + colour + "00000000")));
        }
    }

    /** What is coded, then what is made of it, then the stream. */
    @Test
    void propertiesComeBeforeTheStream() throws HeifException {
        Property.Nclx tiles = new Property.Nclx(1, 13, 8, true);
        Property.Nclx whole = new Property.Nclx(1, 13, 1, true);
        assertEquals(new SampleColour(tiles, true), sample(tiles, whole, true));
        assertEquals(new SampleColour(whole, true), sample(null, whole, true));
        assertEquals(new SampleColour(HLG, true), sample(null, null, true));
        assertEquals(new SampleColour(new Property.Nclx(2, 2, 2, false), false), sample(null, null, false));
    }

    private static SampleColour sample(Property.Nclx tile, Property.Nclx grid, boolean described) throws HeifException {
        HeifComposer heif = Graphs.composer();
        ComposedItem one = Graphs.coded(heif, 64, 64);
        byte[] silent = {0, 0, 0, 4, 38, 1, 2, 3};
        ComposedItem coded = heif.item("hvc1", described ? HevcUnits.withLength(HevcUnits.described(HLG)) : silent)
                .properties(Graphs.config(), new Property.Ispe(64, 64));
        if (tile != null) {
            coded.properties(tile);
        }
        ComposedItem whole = heif.grid(new GridPayload(1, 2, 128, 64), List.of(coded, one));
        if (grid != null) {
            whole.properties(grid);
        }
        heif.primary(heif.item("iden", new byte[0]).properties(new Property.Ispe(128, 64)).refersTo("dimg", whole));
        HeifFile graph = Graphs.parse(heif.toBytes());
        return SampleColour.of(graph, graph.primary());
    }

    private static Optional<StreamColour> of(String type, byte[] data, Property.DecoderConfig config) throws HeifException {
        HeifComposer heif = Graphs.composer();
        heif.primary(heif.item(type, data).properties(config, new Property.Ispe(64, 64)));
        HeifFile graph = Graphs.parse(heif.toBytes());
        return StreamColour.of(graph, graph.primary());
    }

    private static Property.DecoderConfig config(byte[] units) {
        return new Property.DecoderConfig("av1C", new BoxWriter().u32(0x81000000).bytes(units).toBytes());
    }

    private static Property.Nclx av1(byte[] header) throws HeifException {
        return Av1Colour.of(ByteBuffer.wrap(header));
    }

    /** A still picture's header. */
    private static byte[] reduced(int profile, String colour) {
        return bytes(binary(profile, 3) + "1" + "1" + "00100" + size() + "000" + "000" + colour + "00000000");
    }

    private static String size() {
        return "0101" + "0101" + "111111" + "111111";
    }

    private static String points(int primaries, int transfer, int matrix) {
        return binary(primaries, 8) + binary(transfer, 8) + binary(matrix, 8);
    }

    private static String binary(int value, int digits) {
        return Integer.toBinaryString(1 << digits | value).substring(1);
    }

    private static byte[] unit(byte[] header) {
        return ByteBuffer.allocate(2 + header.length).put((byte) (1 << 3 | 2)).put((byte) header.length).put(header).array();
    }

    private static byte[] bytes(String bits) {
        byte[] bytes = new byte[(bits.length() + 7) / 8];
        for (int i = 0; i < bits.length(); i++) {
            bytes[i / 8] |= (byte) ((bits.charAt(i) - '0') << 7 - i % 8);
        }
        return bytes;
    }
}
