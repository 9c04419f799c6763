package lightwell.author.container;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lightwell.author.AuthorException;
import lightwell.jpeg.AppSegments.Segment;
import lightwell.jpeg.JpegPicture;
import lightwell.message.Message;
import lightwell.metadata.xmp.ContainerItem;
import lightwell.metadata.xmp.Xmp;

/**
 * The XMP of one picture of a JPEG, to which descriptions are added as text, so that everything else in it stays byte for byte. Not
 * thread-safe.
 */
final class XmpPacketEdit {

    private static final Pattern END = Pattern.compile("</(?:[\\w.-]+:)?RDF\\s*>");

    private final JpegPicture picture;
    private final Optional<Segment> segment;
    private final Optional<Xmp> before;
    private String text;

    /** @throws AuthorException if there is a packet that cannot be read, or is not in UTF-8 */
    XmpPacketEdit(JpegPicture picture) throws AuthorException {
        this.picture = picture;
        this.segment = JpegHead.find(picture, JpegSegments.APP1, JpegSegments.XMP);
        this.before = KeptGainMap.xmp(picture);
        this.text = segment.isPresent() ? decoded(segment.get()) : new String(UltraHdrXmp.packet(""), StandardCharsets.UTF_8);
        if (segment.isPresent() && before.isEmpty()) {
            throw unreadable();
        }
    }

    /** The packet as the file has it. */
    Optional<Xmp> before() {
        return before;
    }

    /** @param description of the resource that it is given, escaped */
    void add(UnaryOperator<String> description) throws AuthorException {
        Matcher matcher = END.matcher(text);
        int end = -1;
        while (matcher.find()) {
            end = matcher.start();
        }
        if (end < 0) {
            throw unreadable();
        }
        String about = before.map(packet -> packet.meta().getObjectName()).orElse("");
        text = text.substring(0, end) + description.apply(escaped(about)) + text.substring(end);
    }

    /**
     * Changes the length of the gain map in all directories.
     *
     * @throws AuthorException if it is not clear which numbers are its length
     */
    void relength(long old, long now) throws AuthorException {
        List<ContainerItem> items = items(before);
        long maps = items.stream().filter(item -> item.semantic().equals(KeptGainMap.SEMANTIC) && item.length() == old).count();
        Matcher matcher = Pattern.compile("(:Length\\s*(?:=\\s*[\"']|>)\\s*)" + old + "(?=\\s*[\"'<])").matcher(text);
        if (maps == 0 || matcher.results().count() != maps) {
            throw new AuthorException(Message.of("author.keep-directory"));
        }
        text = matcher.reset().replaceAll("$1" + now);
    }

    private static List<ContainerItem> items(Optional<Xmp> xmp) {
        return ContainerItem.read(xmp.stream().toList()).stream().flatMap(List::stream).toList();
    }

    /** Puts the packet into the file, in its old place or behind EXIF. */
    void into(ByteEdits edits) throws AuthorException {
        byte[] packet = text.getBytes(StandardCharsets.UTF_8);
        if (Xmp.parse(packet, odd -> {}).isEmpty()) {
            throw unreadable();
        }
        byte[] bytes = JpegSegments.xmp(packet);
        if (segment.isPresent()) {
            Segment old = segment.get();
            edits.replace(old.offset() - JpegSegments.HEAD, old.offset() + old.content().limit(), bytes);
        } else {
            edits.insert(JpegHead.afterExif(picture), bytes);
        }
    }

    private static String decoded(Segment segment) throws AuthorException {
        ByteBuffer content = segment.content();
        int name = JpegSegments.XMP.length();
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(content.slice(name, content.limit() - name)).toString();
        } catch (CharacterCodingException e) {
            throw unreadable();
        }
    }

    private static AuthorException unreadable() {
        return new AuthorException(Message.of("author.keep-xmp-unreadable"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
