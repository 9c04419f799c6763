package lightwell.rows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lightwell.message.Message;
import lightwell.presets.OpenImageIO;

/**
 * The layers of an EXR, and what its parts say of them. Reads no pixels.
 *
 * @param layers     in the order of the file; colours of a group before its other channels
 * @param picture    the layer that is the picture; empty if there are no colours
 * @param attributes as text, by part number
 * @param leftOut    what cannot be shown, or is shown otherwise, each in one sentence
 */
public record ExrContents(List<ExrLayer> layers, Optional<ExrLayer> picture, Map<Integer, Map<String, String>> attributes,
        List<Message> leftOut) {

    private static final int MOST_ATTRIBUTES = 512;

    /** @throws IOException one sentence, if it cannot be read, or has only deep or subsampled parts */
    public static ExrContents read(Path path) throws IOException {
        String name = FileReasons.name(path);
        ExrHeader header = ExrHeader.read(path);
        List<Message> leftOut = new ArrayList<>();
        for (ExrHeader.Part part : header.parts()) {
            // The native reader refuses the whole file.
            if (part.subsampled()) {
                throw new RowsException(Message.of("rows.subsampled", name));
            }
        }
        if (header.parts().stream().allMatch(ExrHeader.Part::deep)) {
            throw new RowsException(Message.of("rows.deep", name));
        }
        if (header.parts().stream().anyMatch(ExrHeader.Part::deep)) {
            leftOut.add(Message.of("rows.deep-parts", name));
        }
        header.parts().stream().filter(part -> !part.deep() && !part.data().equals(part.display())).findFirst()
                .ifPresent(part -> leftOut.add(Message.of("rows.windows", name)));
        try (OpenImageIO.Input input = NativeRows.input(path, SourceKind.EXR, StoredFacts.NONE)) {
            List<ExrLayer> layers = layers(input, header);
            Map<Integer, Map<String, String>> attributes = new LinkedHashMap<>();
            for (int part = 0; part < input.parts(); part++) {
                attributes.put(part, attributes(input, part));
            }
            Optional<RgbChannels> picture = RgbChannels.ofExr(input);
            return new ExrContents(layers,
                    picture.flatMap(chosen -> layers.stream().filter(layer -> layer.channels().same(chosen)).findFirst()), attributes,
                    leftOut);
        } catch (LinkageError e) {
            throw FileReasons.noReader(path, e);
        } catch (RuntimeException e) {
            throw FileReasons.unreadable(path, e);
        }
    }

    private static List<ExrLayer> layers(OpenImageIO.Input input, ExrHeader header) {
        List<ExrLayer> layers = new ArrayList<>();
        RgbChannels.groups(input).forEach((group, channels) -> {
            int part = group.part();
            boolean deep = part < header.parts().size() && header.parts().get(part).deep();
            if (deep) {
                return;
            }
            String partName = header.parts().size() > 1 && part < header.parts().size() ? header.parts().get(part).name() : "";
            List<String> singles = new ArrayList<>(channels.keySet());
            if (singles.containsAll(RgbChannels.RGB)) {
                singles.removeAll(RgbChannels.RGB);
                RgbChannels rgb = new RgbChannels(part, group.name(), channels.get("R"), channels.get("G"), channels.get("B"),
                        channels.containsKey("A"), List.of());
                layers.add(layer(input, partName, "", rgb));
            }
            for (String single : singles) {
                layers.add(layer(input, partName, single, RgbChannels.one(part, group.name(), channels.get(single))));
            }
        });
        return layers;
    }

    private static ExrLayer layer(OpenImageIO.Input input, String part, String channel, RgbChannels channels) {
        return new ExrLayer(part, channels.layer(), channel, input.channelType(channels.part(), channels.red()),
                input.width(channels.part()), input.height(channels.part()), channels);
    }

    private static Map<String, String> attributes(OpenImageIO.Input input, int part) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(MOST_ATTRIBUTES, input.attributes(part)); i++) {
            attributes.put(input.attributeName(part, i), input.attributeText(part, i));
        }
        return attributes;
    }
}
