package lightwell.export.cloud;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** A binary glTF file as read back from its bytes. */
record WrittenGlb(JsonNode json, ByteBuffer binary) {

    static WrittenGlb read(Path file) throws Exception {
        ByteBuffer in = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        assertEquals(0x46546C67, in.getInt());
        assertEquals(2, in.getInt());
        assertEquals(in.capacity(), in.getInt());
        byte[] json = new byte[in.getInt()];
        assertEquals(0x4E4F534A, in.getInt());
        in.get(json);
        int length = in.getInt();
        assertEquals(0x004E4942, in.getInt());
        assertEquals(in.remaining(), length);
        return new WrittenGlb(new ObjectMapper().readTree(json), in.slice().order(ByteOrder.LITTLE_ENDIAN));
    }

    ByteBuffer view(int accessor) {
        return bytes(json.get("accessors").get(accessor).get("bufferView").asInt());
    }

    ByteBuffer bytes(int view) {
        JsonNode node = json.get("bufferViews").get(view);
        return binary.slice(node.path("byteOffset").asInt(), node.get("byteLength").asInt()).order(ByteOrder.LITTLE_ENDIAN);
    }
}
