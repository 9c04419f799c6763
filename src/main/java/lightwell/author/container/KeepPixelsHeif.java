package lightwell.author.container;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.stream.Stream;
import lightwell.author.AuthorException;
import lightwell.author.HdrSpace;
import lightwell.author.map.AppleFit;
import lightwell.author.map.IsoAsApple;
import lightwell.hdr.HdrOptions;
import lightwell.hdr.Headroom;
import lightwell.hdr.HeadroomRules;
import lightwell.heif.HeifFile;
import lightwell.heif.Item;
import lightwell.heif.Property;
import lightwell.message.Message;
import lightwell.metadata.ColorEncoding;
import lightwell.metadata.IsoGainMap;
import lightwell.metadata.Primaries;
import lightwell.metadata.exif.ExifReader;
import lightwell.photo.AuxiliaryType;
import lightwell.photo.Layer;
import lightwell.photo.Photo;
import lightwell.photo.PhotoFile;
import lightwell.photo.reader.PhotoReader;

/**
 * Adds to a HEIC the description of its gain map that it lacks, ISO 21496-1's or Apple's, without coding anything again: every coded item
 * keeps its bytes. Stateless.
 */
public final class KeepPixelsHeif {

    private static final int PQ = 16;
    private static final int MATRIX = 6;
    private static final int ALTERNATE_BITS = 10;

    private KeepPixelsHeif() {}

    /** The description that was added. */
    public enum Added {
        ISO, APPLE
    }

    /**
     * The file with both descriptions.
     *
     * @param headroom  linear, of the description that was added
     * @param deviation the greatest difference of Apple's light from ISO's over all codes, stops
     */
    public record Result(byte[] file, Added added, double headroom, double deviation) {}

    /**
     * Blocks on the disk.
     *
     * @param warnings receives a sentence for EXIF that could not be carried along
     * @throws AuthorException         if there is no gain map, nothing is missing, or the missing description cannot say what the map means
     * @throws java.io.IOException one sentence, if the file cannot be read
     */
    public static Result write(Path source, Consumer<Message> warnings) throws IOException {
        try (Photo photo = PhotoReader.open(source)) {
            Layer.GainMap map = photo.gainMap().orElseThrow(() -> new AuthorException(Message.of("author.keep.no-map", photo.name())));
            boolean apple = map.apple().flatMap(description -> HeadroomRules.apple(description, OptionalDouble.empty(),
                    HdrOptions.MissingGain.ZERO)).isPresent();
            if (apple && map.iso().isPresent()) {
                throw new AuthorException(Message.of("author.keep.complete", photo.name()));
            }
            HeifRewrite file = new HeifRewrite(PhotoFile.read(source));
            return map.iso().isPresent() ? addApple(file, photo, map, warnings) : addIso(file, photo, map);
        }
    }

    private static Result addIso(HeifRewrite file, Photo photo, Layer.GainMap map) throws AuthorException {
        Headroom headroom = map.apple().flatMap(description -> HeadroomRules.apple(description, OptionalDouble.empty(),
                HdrOptions.MissingGain.ZERO)).filter(found -> found.linear() > 1)
                .orElseThrow(() -> new AuthorException(Message.of("author.keep.no-headroom", photo.name())));
        AppleFit fit = AppleFit.of(headroom.linear());
        IsoGainMap iso = new IsoGainMap(true, 0, headroom.stops(), List.of(fit.channel()), Optional.empty(), "");
        int base = photo.base().info().itemId();
        int alternate = file.add("tmap", "", false, IsoPayload.tmap(iso),
                new Property.Ispe(photo.base().info().width(), photo.base().info().height()), PictureCoder.pixi(3, ALTERNATE_BITS),
                new Property.Nclx(codePoint(photo.base().encoding()), PQ, MATRIX, true));
        file.reference("dimg", alternate, base, map.info().itemId());
        file.group("altr", alternate, base);
        return new Result(file.toBytes("tmap"), Added.ISO, headroom.linear(), fit.deviation());
    }

    /** The primaries of the base, in which the map applies. */
    private static int codePoint(ColorEncoding base) {
        return Stream.of(HdrSpace.values()).filter(space -> space.primaries().equals(base.primaries())).findFirst()
                .map(HdrSpace::codePoint).orElse(base.primaries().equals(Primaries.REC709) ? 1 : 2);
    }

    private static Result addApple(HeifRewrite file, Photo photo, Layer.GainMap map, Consumer<Message> warnings) throws IOException {
        IsoAsApple fit = IsoAsApple.of(map.iso().orElseThrow());
        HeifFile graph = file.graph();
        Item base = graph.items().get(photo.base().info().itemId());
        Item gain = graph.items().get(map.info().itemId());
        if (!isHevc(graph, base)) {
            throw new AuthorException(Message.of("author.keep.apple-in-heic-only", photo.name()));
        }
        Optional<String> type = gain.property(Property.AuxC.class).map(Property.AuxC::type);
        if (type.isEmpty()) {
            file.property(gain.id(), AppleDescription.TYPE);
        } else if (!AuxiliaryType.isAppleGainMap(type.get())) { // an item has one type, and Apple's readers want theirs
            throw new AuthorException(Message.of("author.keep.other-type", photo.name(), type.get()));
        }
        if (graph.targets(gain, "auxl").isEmpty()) {
            file.reference("auxl", gain.id(), base.id());
        }
        int xmp = file.add("mime", "application/rdf+xml", true, AppleDescription.xmp(fit.headroom()));
        file.reference("cdsc", xmp, gain.id());
        exif(file, base, fit.headroom(), warnings);
        return new Result(file.toBytes("tmap"), Added.APPLE, fit.headroom(), fit.deviation());
    }

    private static boolean isHevc(HeifFile graph, Item base) {
        return Stream.concat(Stream.of(base), graph.targets(base, "dimg").stream()).anyMatch(item -> item.type().equals("hvc1"));
    }

    /** Maker notes are added to the base's EXIF, whose item gets another payload; the orientation there stays as it is. */
    private static void exif(HeifRewrite file, Item base, double headroom, Consumer<Message> warnings) throws IOException {
        Optional<Item> item = file.graph().sources(base, "cdsc").stream().filter(source -> source.type().equals("Exif")).findFirst();
        Optional<byte[]> tiff = item.isEmpty() ? Optional.empty()
                : ExifReader.tiff(file.graph().data(item.get())).map(HeifRewrite::bytes);
        byte[] payload = CarriedExif.item(CarriedExif.described(tiff, headroom, warnings));
        if (item.isPresent()) {
            file.replace(item.get().id(), payload);
        } else {
            file.reference("cdsc", file.add("Exif", "", true, payload), base.id());
        }
    }
}
