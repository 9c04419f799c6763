package lightwell.export.exr;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import lightwell.presets.OpenImageIO;

/** An EXR read back, channels by name. */
public final class WrittenExr implements AutoCloseable {

    private record Where(int part, int channel) {}

    private final OpenImageIO.Input input;
    private final Map<String, Where> channels = new LinkedHashMap<>();

    public WrittenExr(Path file) {
        input = OpenImageIO.Input.open(file.toString());
        for (int part = 0; part < input.parts(); part++) {
            for (int channel = 0; channel < input.channels(part); channel++) {
                channels.put(input.channelName(part, channel), new Where(part, channel));
            }
        }
    }

    public int parts() {
        return input.parts();
    }

    public int width() {
        return input.width(0);
    }

    public int height() {
        return input.height(0);
    }

    /** The size of the part that has a channel: "75x105". */
    public String size(String channel) {
        int part = channels.get(channel).part();
        return input.width(part) + "x" + input.height(part);
    }

    /** Rows of a tile of a part; 0 for one without tiles. */
    public int tileRows(int part) {
        return input.tileRows(part);
    }

    /** "R half", part by part, in the order of reading. */
    public List<String> channels() {
        List<String> all = new ArrayList<>();
        channels.forEach((name, where) -> all.add(name + " " + input.channelType(where.part(), where.channel())));
        return all;
    }

    public List<String> channels(int part) {
        List<String> all = new ArrayList<>();
        for (int channel = 0; channel < input.channels(part); channel++) {
            all.add(input.channelName(part, channel) + " " + input.channelType(part, channel));
        }
        return all;
    }

    public Map<String, String> attributes(int part) {
        Map<String, String> all = new TreeMap<>();
        for (int i = 0; i < input.attributes(part); i++) {
            all.put(input.attributeName(part, i), input.attributeText(part, i));
        }
        return all;
    }

    public boolean has(String channel) {
        return channels.containsKey(channel);
    }

    /** All values of one channel. */
    public float[] all(String channel) {
        return rows(channel, 0, input.height(channels.get(channel).part()));
    }

    public float at(String channel, int x, int y) {
        return rows(channel, y, 1)[x];
    }

    public float[] rows(String channel, int y, int rows) {
        Where where = channels.get(channel);
        if (where == null) {
            throw new NoSuchElementException(channel + " is not among " + channels.keySet());
        }
        float[] values = new float[rows * input.width(where.part())];
        input.read(where.part(), y, rows, where.channel(), where.channel() + 1, values);
        return values;
    }

    @Override
    public void close() {
        input.close();
    }
}
