package lightwell.heif;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lightwell.message.Message;

/** Describes what a file that is not HEIF appears to be; readers that support JPEG check for it first. */
final class FileSignature {

    private static final Set<String> SEQUENCES = Set.of("msf1", "avis");

    private FileSignature() {}

    static HeifException notHeif(ByteBuffer bytes) {
        if (!bytes.hasRemaining()) {
            return new HeifException(Message.of("heif.file-empty"));
        }
        return new HeifException(
                lookOf(bytes).map(look -> Message.of("heif.looks-like", look)).orElse(Message.of("heif.neither-heif-nor-jpeg")));
    }

    /** The brand of an image sequence, whose pictures are in a track (ISO/IEC 23008-12, 8; AVIF, 6.2). */
    static Optional<String> sequence(List<String> brands) {
        return brands.stream().filter(SEQUENCES::contains).findFirst();
    }

    static HeifException noImages(List<String> brands) {
        Optional<String> sequence = sequence(brands);
        if (sequence.isPresent()) {
            return new HeifException(Message.of("heif.file-image-sequence-brand-without", sequence.get()));
        }
        boolean video = brands.stream().anyMatch(b -> b.matches("qt  |isom|iso\\d|mp4\\d|M4V |avc1|3gp.|hvc1|dash"));
        return new HeifException(
                video ? Message.of("heif.not-photo-looks-like-video", brands.get(0)) : Message.of("heif.file-holds-no-images-box"));
    }

    private static Optional<Message> lookOf(ByteBuffer bytes) {
        byte[] head = new byte[Math.min(16, bytes.remaining())];
        bytes.get(bytes.position(), head);
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.startsWith("\u0089PNG")) {
            return Optional.of(Message.of("heif.look.png"));
        } else if (text.startsWith("II*\0") || text.startsWith("MM\0*")) {
            return Optional.of(Message.of("heif.look.tiff"));
        } else if (text.startsWith("v/1\u0001")) {
            return Optional.of(Message.of("heif.look.openexr"));
        } else if (text.startsWith("GIF8")) {
            return Optional.of(Message.of("heif.look.gif"));
        } else if (text.startsWith("RIFF") && text.startsWith("WEBP", 8)) {
            return Optional.of(Message.of("heif.look.webp"));
        } else if (text.startsWith("%PDF")) {
            return Optional.of(Message.of("heif.look.pdf"));
        } else if (text.startsWith("moov", 4) || text.startsWith("wide", 4) || text.startsWith("mdat", 4)) {
            return Optional.of(Message.of("heif.look.quicktime"));
        } else if (text.startsWith("JXL ", 4) || text.startsWith("\u00ff\n")) {
            return Optional.of(Message.of("heif.look.jpeg"));
        }
        return Optional.empty();
    }
}
