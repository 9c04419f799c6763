package lightwell.export.exr;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;

/** The windows in the headers of an EXR, by the file layout of OpenEXR: name, "box2i", 16, then xMin, yMin, xMax, yMax. */
record HeaderWindows(byte[] file) {

    /** "0 0 149 210" of each part, without repetition. */
    Set<String> of(String attribute) {
        String bytes = new String(file, StandardCharsets.ISO_8859_1);
        String mark = attribute + "\0box2i\0\020\0\0\0";
        Set<String> windows = new TreeSet<>();
        for (int at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + 1)) {
            ByteBuffer box = ByteBuffer.wrap(file, at + mark.length(), 16).order(ByteOrder.LITTLE_ENDIAN);
            windows.add(box.getInt() + " " + box.getInt() + " " + box.getInt() + " " + box.getInt());
        }
        return windows;
    }
}
