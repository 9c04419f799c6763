package lightwell.export.exr;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import lightwell.image.BandSource;
import lightwell.photo.ExrNames;
import lightwell.photo.LayerKind;

/**
 * Channels that are computed together.
 *
 * @param components values of the source per pixel
 */
record ExrLayer(BandSource source, int components, List<ExrChannel> channels) {

    /** The only layer of a kind that has EXR channels. */
    static ExrLayer data(BandSource source, LayerKind kind, ExrChannel.Type type) {
        return data(source, kind.exr().orElseThrow().names(), type);
    }

    /** One of several layers of a kind that has EXR channels. @param one its name, unique among them */
    static ExrLayer data(BandSource source, LayerKind kind, String one, ExrChannel.Type type) {
        ExrNames exr = kind.exr().orElseThrow();
        return data(source, kind.many() ? exr.names(one) : exr.names(), exr.full() ? ExrChannel.Type.FLOAT : type);
    }

    private static ExrLayer data(BandSource source, List<String> names, ExrChannel.Type type) {
        return new ExrLayer(source, names.size(),
                IntStream.range(0, names.size()).mapToObj(i -> new ExrChannel(names.get(i), type, i)).toList());
    }

    /** One value per pixel in one channel. */
    static ExrLayer single(BandSource source, String name, ExrChannel.Type type) {
        return new ExrLayer(source, 1, List.of(new ExrChannel(name, type, 0)));
    }

    /** Premultiplied RGB with alpha. */
    static ExrLayer rgba(BandSource source, ExrChannel.Type type, ExrChannel.Type alpha) {
        List<ExrChannel> channels = new ArrayList<>(rgb(source, "", type).channels());
        channels.add(new ExrChannel("A", alpha, 3));
        return new ExrLayer(source, 4, channels);
    }

    /** Red, green and blue. */
    static ExrLayer rgb(BandSource source, String prefix, ExrChannel.Type type) {
        return new ExrLayer(source, 3, List.of(
                new ExrChannel(prefix + "R", type, 0),
                new ExrChannel(prefix + "G", type, 1),
                new ExrChannel(prefix + "B", type, 2)));
    }
}
