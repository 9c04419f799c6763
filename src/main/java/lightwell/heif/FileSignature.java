package lightwell.heif;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Describes what a file that is not HEIF appears to be; readers that support JPEG check for it first. */
final class FileSignature {

    private static final Set<String> SEQUENCES = Set.of("msf1", "avis");

    private FileSignature() {}

    static HeifException notHeif(ByteBuffer bytes) {
        if (!bytes.hasRemaining()) {
            return new HeifException("The file is empty.");
        }
        String look = lookOf(bytes);
        return new HeifException("This is neither HEIF nor JPEG: "
                + (look.isEmpty() ? "it does not begin with the box 'ftyp'." : "it looks like " + look + "."));
    }

    /** The brand of an image sequence, whose pictures are in a track (ISO/IEC 23008-12, 8; AVIF, 6.2). */
    static Optional<String> sequence(List<String> brands) {
        return brands.stream().filter(SEQUENCES::contains).findFirst();
    }

    static HeifException noImages(List<String> brands) {
        Optional<String> sequence = sequence(brands);
        if (sequence.isPresent()) {
            return new HeifException("The file is an image sequence (brand '" + sequence.get()
                    + "') without a still picture, which is not supported.");
        }
        boolean video = brands.stream().anyMatch(b -> b.matches("qt  |isom|iso\\d|mp4\\d|M4V |avc1|3gp.|hvc1|dash"));
        return new HeifException(video
                ? "This is not a photo: it looks like a video (MP4 or QuickTime, brand '" + brands.get(0) + "')."
                : "The file holds no images: the box 'meta' is missing.");
    }

    private static String lookOf(ByteBuffer bytes) {
        byte[] head = new byte[Math.min(16, bytes.remaining())];
        bytes.get(bytes.position(), head);
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.startsWith("\u0089PNG")) {
            return "a PNG";
        } else if (text.startsWith("II*\0") || text.startsWith("MM\0*")) {
            return "a TIFF or camera raw file";
        } else if (text.startsWith("v/1\u0001")) {
            return "an OpenEXR file";
        } else if (text.startsWith("GIF8")) {
            return "a GIF";
        } else if (text.startsWith("RIFF") && text.startsWith("WEBP", 8)) {
            return "a WebP";
        } else if (text.startsWith("%PDF")) {
            return "a PDF";
        } else if (text.startsWith("moov", 4) || text.startsWith("wide", 4) || text.startsWith("mdat", 4)) {
            return "a QuickTime video";
        } else if (text.startsWith("JXL ", 4) || text.startsWith("\u00ff\n")) {
            return "a JPEG XL";
        }
        return "";
    }
}
