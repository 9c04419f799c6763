package lightwell.author.depth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import lightwell.author.AuthorException;
import lightwell.author.source.DepthSource;
import lightwell.export.exr.DepthAttributes;
import lightwell.message.Message;
import lightwell.metadata.CameraCalibration;
import lightwell.metadata.DepthAccuracy;
import lightwell.metadata.DepthDescription;
import lightwell.metadata.xmp.DepthReader;
import lightwell.metadata.xmp.Xmp;
import lightwell.photo.PhotoFile;

/**
 * What files say of a depth map beside its metres.
 *
 * @param calibration of the picture before it was turned upright
 * @param orientation that turned it (EXIF, 1..8); empty if no file says it
 */
record DepthFacts(Optional<CameraCalibration> calibration, OptionalInt orientation, DepthAccuracy accuracy, String quality) {

    private static final long LONGEST_XMP = 16 << 20;

    /** Metres of a file that says nothing else are taken as measured. */
    static DepthFacts of(DepthSource source, Optional<Path> file) throws IOException {
        if (!DepthAttributes.metres(source.words())) {
            throw new AuthorException(Message.of("author.depth.encoding", source.name()));
        }
        OptionalInt orientation = DepthAttributes.orientation(source.numbers());
        Optional<String> accuracy = DepthAttributes.accuracy(source.words());
        if (file.isEmpty()) {
            return new DepthFacts(DepthAttributes.calibration(source.numbers(), source.width(), source.height()), orientation,
                    accuracy.map(DepthAccuracy::of).orElse(DepthAccuracy.ABSOLUTE), DepthAttributes.quality(source.words()).orElse("high"));
        }
        Xmp xmp = xmp(file.get());
        List<Message> problems = new ArrayList<>();
        Optional<CameraCalibration> camera = DepthReader.calibration(xmp, problems::add);
        if (camera.isEmpty()) {
            throw new AuthorException(Message.of("author.depth.no-calibration", PhotoFile.name(file.get())));
        }
        Optional<DepthDescription> described = DepthReader.read(Optional.of(xmp), Optional.empty(), problems::add);
        return new DepthFacts(camera, orientation,
                accuracy.map(DepthAccuracy::of).or(() -> described.map(DepthDescription::accuracy)).orElse(DepthAccuracy.ABSOLUTE),
                DepthAttributes.quality(source.words()).or(() -> described.map(DepthDescription::quality)).orElse("high"));
    }

    private static Xmp xmp(Path file) throws IOException {
        String name = PhotoFile.name(file);
        if (!Files.isRegularFile(file)) {
            throw new AuthorException(Message.of("photo.no-file", file));
        }
        if (Files.size(file) > LONGEST_XMP) {
            throw new AuthorException(Message.of("author.depth.no-calibration", name));
        }
        return Xmp.parse(Files.readAllBytes(file), odd -> {})
                .orElseThrow(() -> new AuthorException(Message.of("author.depth.no-calibration", name)));
    }
}
