package lightwell.rows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lightwell.presets.OpenImageIO;

/**
 * The channels of a file that are the picture: R, G and B of one layer, or one channel of grey.
 *
 * @param layer   "" for channels without a prefix, else the prefix without its dot
 * @param red     number of the channel in the part; grey has the same number three times
 * @param alpha   whether the layer has an alpha
 * @param layers  names of all the layers with colours, in the order of the file
 */
public record RgbChannels(int part, String layer, int red, int green, int blue, boolean alpha, List<String> layers) {

    /** The layer of HDR light, beside which others have other renditions. */
    private static final String HDR = "hdr";
    private static final String DEPTH = "depth";
    private static final int MOST_CHANNELS = 4096;

    static final List<String> RGB = List.of("R", "G", "B");

    /** @param name the prefix without its dot */
    record Layer(int part, String name) {}

    /** One channel, as grey. */
    static RgbChannels one(int part, String layer, int channel) {
        return new RgbChannels(part, layer, channel, channel, channel, false, List.of(layer));
    }

    /**
     * Of a TIFF or PNG: the first picture's first channels.
     *
     * @param grey whether further channels are no colours
     */
    static RgbChannels ofPicture(OpenImageIO.Input input, boolean grey) {
        int channels = input.channels(0);
        boolean colour = channels >= 3 && !grey;
        boolean alpha = false;
        for (int i = 0; i < Math.min(channels, MOST_CHANNELS); i++) {
            alpha |= input.channelName(0, i).equals("A");
        }
        return new RgbChannels(0, "", 0, colour ? 1 : 0, colour ? 2 : 0, alpha, List.of(""));
    }

    /** Of an EXR: the first plain R, G, B, else the layer "hdr", else the first layer, else Y. Empty if there is none. */
    static Optional<RgbChannels> ofExr(OpenImageIO.Input input) {
        Map<Layer, Map<String, Integer>> layers = groups(input);
        List<Layer> colours = layers.keySet().stream().filter(layer -> layers.get(layer).keySet().containsAll(RGB))
                .toList();
        List<String> names = colours.stream().map(Layer::name).toList();
        Optional<Layer> chosen = first(colours, "").or(() -> first(colours, HDR)).or(() -> colours.stream().findFirst());
        if (chosen.isPresent()) {
            Map<String, Integer> channels = layers.get(chosen.get());
            return Optional.of(new RgbChannels(chosen.get().part(), chosen.get().name(), channels.get("R"), channels.get("G"),
                    channels.get("B"), channels.containsKey("A"), names));
        }
        return layers.entrySet().stream().filter(layer -> layer.getValue().containsKey("Y")).findFirst().map(layer -> {
            int luminance = layer.getValue().get("Y");
            return new RgbChannels(layer.getKey().part(), layer.getKey().name(), luminance, luminance, luminance,
                    layer.getValue().containsKey("A"),
                    List.of(layer.getKey().name()));
        });
    }

    /**
     * Of an EXR: the depth as grey, from the layer "depth", the plain channel Z, or any other Z; else a Y of floats in the layer "depth",
     * or in the only one.
     */
    static Optional<RgbChannels> ofDepth(OpenImageIO.Input input) {
        Map<Layer, Map<String, Integer>> layers = groups(input);
        List<Layer> deep = layers.keySet().stream().filter(layer -> layers.get(layer).containsKey("Z")).toList();
        Optional<Layer> chosen = first(deep, DEPTH).or(() -> first(deep, "")).or(() -> deep.stream().findFirst());
        if (chosen.isPresent()) {
            return Optional.of(one(chosen.get().part(), chosen.get().name(), layers.get(chosen.get()).get("Z")));
        }
        return layers.entrySet().stream().filter(layer -> layer.getKey().name().equals(DEPTH) || layers.size() == 1)
                .filter(layer -> layer.getValue().containsKey("Y"))
                .filter(layer -> input.channelType(layer.getKey().part(), layer.getValue().get("Y")).equals("float")).findFirst()
                .map(layer -> one(layer.getKey().part(), layer.getKey().name(), layer.getValue().get("Y")));
    }

    private static Optional<Layer> first(List<Layer> layers, String name) {
        return layers.stream().filter(layer -> layer.name().equals(name)).findFirst();
    }

    /** The channels by the ends of their names, in upper case, for each prefix of each part. */
    static Map<Layer, Map<String, Integer>> groups(OpenImageIO.Input input) {
        Map<Layer, Map<String, Integer>> layers = new LinkedHashMap<>();
        for (int part = 0; part < input.parts(); part++) {
            for (int i = 0; i < Math.min(input.channels(part), MOST_CHANNELS); i++) {
                String name = input.channelName(part, i);
                int dot = name.lastIndexOf('.');
                Layer layer = new Layer(part, dot < 0 ? "" : name.substring(0, dot));
                layers.computeIfAbsent(layer, none -> new LinkedHashMap<>()).putIfAbsent(name.substring(dot + 1), i);
            }
        }
        return layers;
    }

    /** Whether they are the same channels. */
    boolean same(RgbChannels other) {
        return part == other.part && red == other.red && green == other.green && blue == other.blue;
    }

    boolean grey() {
        return red == green;
    }

    /** Whether one read of three channels gives them in order. */
    boolean adjacent() {
        return green == red + 1 && blue == red + 2;
    }

    /** The names of the other layers, for people. */
    List<String> others() {
        List<String> others = new ArrayList<>(layers);
        others.remove(layer);
        return others.stream().map(RgbChannels::title).toList();
    }

    /** "R, G, B" or "sdr". */
    static String title(String layer) {
        return layer.isEmpty() ? "R, G, B" : layer;
    }
}
