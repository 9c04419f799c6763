package lightwell.author.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lightwell.author.AuthorException;
import lightwell.author.HdrSource;
import lightwell.color.ColorEngine;
import lightwell.color.RasterToLinear;
import lightwell.hdr.HdrOptions;
import lightwell.hdr.HdrReconstruction;
import lightwell.image.Raster;
import lightwell.message.Message;
import lightwell.metadata.ColorEncoding;
import lightwell.metadata.Primaries;
import lightwell.metadata.exif.ExifOrientations;
import lightwell.metadata.tree.MetadataBlock;
import lightwell.photo.Photo;
import lightwell.photo.reader.PhotoReader;
import lightwell.rows.SourceSpace;

/** A photo in PQ or HLG codes, or the HDR rendition of one with a gain map. Upright; its pixels are in memory. */
final class PhotoSource implements HdrSource {

    private static final Message BY_OPTION = Message.verbatim("--input-space");

    private final Photo photo;
    private final Runnable end;
    private final Raster picture;
    private final ColorEncoding encoding;
    private final Primaries primaries;
    private final RasterToLinear decoder;
    private final Optional<HdrReconstruction> gain;
    private final SampleLight toPrimaries;
    private final CleanLight clean;
    private final List<Message> warnings;

    /** @param end ends the right to read the photo */
    private PhotoSource(Photo photo, Runnable end, ColorEncoding encoding, Optional<HdrReconstruction> gain, ColorEngine color)
            throws IOException {
        this.photo = photo;
        this.end = end;
        this.picture = photo.base().raster();
        this.encoding = encoding;
        this.gain = gain;
        this.warnings = new ArrayList<>(photo.warnings());
        Primaries base = gain.map(HdrReconstruction::primaries).orElse(SourceMeaning.target(encoding));
        this.primaries = SourceMeaning.target(base);
        this.decoder = color.decoder(encoding, picture.bitDepth(), base);
        this.toPrimaries = SampleLight.linear(base, primaries);
        this.clean = new CleanLight(picture.width(), picture.height(), photo.name());
        if (photo.alpha().isPresent()) {
            warnings.add(Message.of("rows.alpha", photo.name()));
        }
    }

    /** @param sdr whether the base is wanted, whatever it is */
    static HdrSource open(Path path, SourceOptions options, boolean sdr, ColorEngine color) throws IOException {
        Photo photo = PhotoReader.open(path);
        HdrSource source = null;
        try {
            source = sdr ? new PhotoSource(photo, photo::close, photo.base().encoding(), Optional.empty(), color)
                    : of(photo, photo::close, options, color);
            return source;
        } finally {
            if (source == null) {
                photo.close();
            }
        }
    }

    /** @param end called when the source is closed; not if there is none */
    static HdrSource of(Photo photo, Runnable end, SourceOptions options, ColorEngine color) throws IOException {
        if (options.inputSpace().isPresent()) {
            ColorEncoding said = named(photo, options.inputSpace().get());
            if (!said.hdr()) {
                throw sdr(photo, said);
            }
            return new PhotoSource(photo, end, said, Optional.empty(), color);
        }
        ColorEncoding encoding = ProfileCurve.recognised(photo.base().encoding(), color);
        if (encoding.hdr()) {
            return new PhotoSource(photo, end, encoding, Optional.empty(), color);
        }
        HdrReconstruction gain = HdrReconstruction.prepare(photo, HdrOptions.DEFAULT);
        if (!gain.active()) {
            throw sdr(photo, encoding);
        }
        return new PhotoSource(photo, end, encoding, Optional.of(gain), color);
    }

    private static ColorEncoding named(Photo photo, String space) throws AuthorException {
        return SourceSpace.of(space).map(own -> own.encoding(BY_OPTION))
                .orElseThrow(
                        () -> new AuthorException(Message.of("author.source.no-photo-space", photo.name(), SourceSpace.titles(), space)));
    }

    private static AuthorException sdr(Photo photo, ColorEncoding encoding) {
        return new AuthorException(Message.of("author.source.sdr-photo", photo.name(), encoding.name(), encoding.origin()));
    }

    @Override
    public Path path() {
        return photo.path();
    }

    @Override
    public int width() {
        return picture.width();
    }

    @Override
    public int height() {
        return picture.height();
    }

    /** Of the base, if the light comes of a gain map. */
    @Override
    public ColorEncoding encoding() {
        return encoding;
    }

    @Override
    public Primaries primaries() {
        return primaries;
    }

    @Override
    public void read(int y, int rows, float[] rgb) {
        Objects.checkFromIndexSize(0L, 3L * width() * rows, rgb.length);
        decoder.apply(picture, y, rows, rgb);
        gain.ifPresent(map -> map.apply(y, rows, rgb));
        clean.convert(y, rows, rgb, toPrimaries);
    }

    @Override
    public List<Message> warnings() {
        List<Message> all = new ArrayList<>(warnings);
        all.addAll(clean.warnings());
        return all;
    }

    @Override
    public Optional<byte[]> exif() {
        return photo.blocks().stream().filter(block -> block.kind() == MetadataBlock.Kind.EXIF && block.owner().equals("base")).findFirst()
                .map(block -> {
                    byte[] bytes = new byte[block.data().remaining()];
                    block.data().duplicate().get(bytes);
                    return ExifOrientations.upright(bytes);
                });
    }

    @Override
    public void close() {
        end.run();
    }
}
