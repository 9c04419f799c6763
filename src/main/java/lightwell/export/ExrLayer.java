package lightwell.export;

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
    static ExrLayer data(BandSource source, LayerKind kind) {
        ExrNames exr = kind.exr().orElseThrow();
        return data(source, exr, exr.names());
    }

    /** One of several layers of a kind that has EXR channels. @param one its name, unique among them */
    static ExrLayer data(BandSource source, LayerKind kind, String one) {
        ExrNames exr = kind.exr().orElseThrow();
        return data(source, exr, exr.names(one));
    }

    private static ExrLayer data(BandSource source, ExrNames exr, List<String> names) {
        ExrChannel.Type type = exr.full() ? ExrChannel.Type.FLOAT : ExrChannel.Type.HALF;
        return new ExrLayer(source, names.size(),
                IntStream.range(0, names.size()).mapToObj(i -> new ExrChannel(names.get(i), type, i)).toList());
    }

    /** One value per pixel in one channel. */
    static ExrLayer single(BandSource source, String name, ExrChannel.Type type) {
        return new ExrLayer(source, 1, List.of(new ExrChannel(name, type, 0)));
    }

    /** Premultiplied RGB with alpha. */
    static ExrLayer rgba(BandSource source) {
        List<ExrChannel> channels = new ArrayList<>(rgb(source, "").channels());
        channels.add(new ExrChannel("A", ExrChannel.Type.HALF, 3));
        return new ExrLayer(source, 4, channels);
    }

    /** Red, green and blue as halves. */
    static ExrLayer rgb(BandSource source, String prefix) {
        return new ExrLayer(source, 3, List.of(
                new ExrChannel(prefix + "R", ExrChannel.Type.HALF, 0),
                new ExrChannel(prefix + "G", ExrChannel.Type.HALF, 1),
                new ExrChannel(prefix + "B", ExrChannel.Type.HALF, 2)));
    }
}
