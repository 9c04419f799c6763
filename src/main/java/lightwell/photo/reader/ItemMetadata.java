package lightwell.photo.reader;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.Consumer;
import lightwell.codec.SampleMatrices;
import lightwell.heif.HeifException;
import lightwell.heif.HeifFile;
import lightwell.heif.Item;
import lightwell.heif.Property;
import lightwell.heif.check.SampleColour;
import lightwell.heif.check.StreamColour;
import lightwell.jpeg.Frame;
import lightwell.jpeg.JpegException;
import lightwell.message.Message;
import lightwell.metadata.CameraInfo;
import lightwell.metadata.CodePoints;
import lightwell.metadata.ColorEncoding;
import lightwell.metadata.MetadataBudget;
import lightwell.metadata.exif.ExifReader;
import lightwell.metadata.icc.ColorEncodings;
import lightwell.metadata.xmp.Xmp;

/** The metadata of one item of the graph. What cannot be read becomes a warning. */
final class ItemMetadata {

    static final String XMP = "application/rdf+xml";
    private static final int MONOCHROME = 0;

    private final HeifFile graph;
    private final MetadataBudget budget;
    private final Consumer<Message> warnings;

    ItemMetadata(HeifFile graph, MetadataBudget budget, Consumer<Message> warnings) {
        this.graph = graph;
        this.budget = budget;
        this.warnings = warnings;
    }

    /** A copy that reports no warnings. */
    ItemMetadata quiet() {
        return new ItemMetadata(graph, budget, odd -> {});
    }

    /** The payload of a description; empty, with a warning, if it cannot be read or is too large. */
    Optional<ByteBuffer> data(Item item) {
        if (!budget.block(item.bytes())) {
            warnings.accept(Message.of("photo.item-left-out-bytes-too", item.id(), item.type(), item.bytes()));
            return Optional.empty();
        }
        return stored(item);
    }

    private Optional<ByteBuffer> stored(Item item) {
        try {
            return Optional.of(graph.data(item));
        } catch (HeifException e) {
            warnings.accept(e.told());
            return Optional.empty();
        }
    }

    Optional<Xmp> xmp(Item image) {
        return graph.sources(image, "cdsc").stream().filter(item -> item.contentType().equals(XMP)).findFirst()
                .flatMap(this::stored).flatMap(packet -> Xmp.parse(bytes(packet), budget, warnings));
    }

    CameraInfo camera(Item image) {
        return graph.sources(image, "cdsc").stream().filter(item -> item.type().equals("Exif")).findFirst()
                .or(() -> graph.items().values().stream().filter(item -> item.type().equals("Exif") && !describesAnother(item)).findFirst())
                .flatMap(this::data).map(payload -> ExifReader.read(payload, warnings)).orElse(CameraInfo.UNKNOWN);
    }

    /** Whether it describes another image; the {@code tmap} of an image does not count, and some programs name none. */
    private boolean describesAnother(Item metadata) {
        return graph.targets(metadata, "cdsc").stream().anyMatch(item -> !item.type().equals("tmap"));
    }

    /** The encoding by its properties; without any, by its stream. */
    ColorEncoding encoding(Item image) {
        Optional<byte[]> icc = property(image, Property.Icc.class).map(Property.Icc::profile);
        Optional<Property.Nclx> nclx = property(image, Property.Nclx.class);
        return nclx.isPresent() ? ColorEncodings.decide(icc, nclx.map(ItemMetadata::points), warnings)
                : StreamColour.of(graph, SampleColour.coded(graph, image))
                        .map(stream -> ColorEncodings.decide(icc, Optional.of(points(stream.code())), stream.where(), warnings))
                        .orElseGet(() -> ColorEncodings.decide(icc, Optional.empty(), warnings));
    }

    private static CodePoints points(Property.Nclx nclx) {
        return new CodePoints(nclx.primaries(), nclx.transfer());
    }

    /** Why the colours of its samples are not exact, the end of a sentence about the picture. */
    Optional<Message> matrixProblem(Item image) {
        return JpegItem.is(image) ? Optional.empty() : SampleMatrices.problem(SampleColour.of(graph, image).code());
    }

    /** Bits per sample according to the file; 8 if it states none. */
    int bitDepth(Item image) {
        Optional<Integer> said = property(image, Property.Pixi.class).flatMap(pixi -> pixi.bits().stream().findFirst());
        return jpeg(image).map(Frame::precision).or(() -> said).or(() -> hevc(image).map(config -> 8 + (config[17] & 7)))
                .or(() -> av1(image).map(config -> (config[2] & 0x40) == 0 ? 8 : (config[2] & 0x20) == 0 ? 10 : 12))
                .filter(bits -> bits >= 1 && bits <= 16).map(coded -> rgbBits(image, coded)).orElse(8);
    }

    private int rgbBits(Item image, int coded) {
        return jpeg(image).isPresent() || channels(image) == 1 ? coded
                : SampleMatrices.rgbBits(coded, SampleColour.of(graph, image).code());
    }

    /** 1 or 3, according to the file. */
    int channels(Item image) {
        Optional<Integer> said = property(image, Property.Pixi.class).map(pixi -> pixi.bits().size());
        boolean mono = jpeg(image).map(frame -> frame.components().size()).or(() -> said).map(count -> count == 1)
                .orElseGet(() -> hevc(image).map(config -> (config[16] & 3) == MONOCHROME)
                        .or(() -> av1(image).map(config -> (config[2] & 0x10) != 0)).orElse(false));
        return mono ? 1 : 3;
    }

    /** 1 or 3, according to the coded stream, since some programs declare one channel for a colour picture. */
    int codedChannels(Item image) {
        return jpeg(image).map(frame -> frame.components().size() == 1).orElseGet(() -> SampleColour.isGrey(graph, image)) ? 1 : 3;
    }

    /** Length of the coded data: the item's own, or the sum of its tiles. */
    long codedBytes(Item image) {
        return image.bytes() + graph.targets(image, "dimg").stream().mapToLong(Item::bytes).sum();
    }

    /** The item's own property, or that of its first tile, since some programs describe only the tiles. */
    private <T extends Property> Optional<T> property(Item image, Class<T> kind) {
        if (image.type().equals("tmap")) {
            return image.property(kind); // the colours of its base are not its own
        }
        return image.property(kind)
                .or(() -> graph.targets(image, "dimg").stream().findFirst().flatMap(tile -> tile.property(kind)));
    }

    private Optional<Frame> jpeg(Item image) {
        try {
            return JpegItem.is(image) ? Optional.of(JpegItem.picture(graph, image).frame()) : Optional.empty();
        } catch (HeifException | JpegException e) {
            return Optional.empty();
        }
    }

    private Optional<byte[]> hevc(Item image) {
        return config(image, "hvcC", 18);
    }

    private Optional<byte[]> av1(Item image) {
        return config(image, "av1C", 4);
    }

    private Optional<byte[]> config(Item image, String type, int bytes) {
        return property(image, Property.DecoderConfig.class)
                .filter(config -> config.type().equals(type) && config.content().length >= bytes)
                .map(Property.DecoderConfig::content);
    }

    private static byte[] bytes(ByteBuffer data) {
        byte[] bytes = new byte[data.remaining()];
        data.duplicate().get(bytes);
        return bytes;
    }
}
