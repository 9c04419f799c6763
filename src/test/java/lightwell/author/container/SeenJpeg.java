package lightwell.author.container;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A JPEG file as the standards describe it, read anew: segments up to the scan, and the lists of pictures. */
record SeenJpeg(byte[] file, int start, List<Segment> segments, int scan) {

    /** @param at of the marker; the content begins 4 bytes later */
    record Segment(int marker, int at, byte[] content) {

        boolean named(String name) {
            return content.length >= name.length() && text().startsWith(name);
        }

        String text() {
            return new String(content, StandardCharsets.ISO_8859_1);
        }
    }

    /** @param start where a picture must begin */
    static SeenJpeg at(byte[] file, int start) {
        ByteBuffer in = ByteBuffer.wrap(file);
        assertEquals(0xFFD8, in.getShort(start) & 0xFFFF, "SOI");
        List<Segment> segments = new ArrayList<>();
        int at = start + 2;
        while ((in.getShort(at) & 0xFFFF) != 0xFFDA) {
            assertEquals(0xFF, in.get(at) & 0xFF, "a marker at " + at);
            byte[] content = new byte[(in.getShort(at + 2) & 0xFFFF) - 2];
            in.get(at + 4, content);
            segments.add(new Segment(in.get(at + 1) & 0xFF, at, content));
            at += 4 + content.length;
        }
        return new SeenJpeg(file, start, segments, at);
    }

    Segment named(String name) {
        List<Segment> found = segments.stream().filter(segment -> segment.named(name)).toList();
        assertEquals(1, found.size(), name);
        return found.get(0);
    }

    /** Offset and length of each picture of the index. */
    List<int[]> index() {
        Segment segment = named("MPF\0");
        int header = segment.at() + 8;
        ByteBuffer tiff = ByteBuffer.wrap(segment.content()).slice(4, segment.content().length - 4);
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        List<int[]> pictures = new ArrayList<>();
        for (int i = 0; i < tiff.getShort(directory); i++) {
            int entry = directory + 2 + 12 * i;
            if ((tiff.getShort(entry) & 0xFFFF) == 0xB002) {
                for (int at = tiff.getInt(entry + 8); at < tiff.getInt(entry + 8) + tiff.getInt(entry + 4); at += 16) {
                    int offset = tiff.getInt(at + 8);
                    pictures.add(new int[] {offset == 0 ? 0 : header + offset, tiff.getInt(at + 4)});
                }
            }
        }
        return pictures;
    }

    /** The length of the gain map in the directory of the XMP. */
    int listedLength() {
        Matcher item = Pattern.compile("<Container:Item[^>]*>").matcher(named("http://ns.adobe.com/xap/1.0/\0").text());
        List<Integer> lengths = new ArrayList<>();
        while (item.find()) {
            Matcher length = Pattern.compile("Item:Length=\"(\\d+)\"").matcher(item.group());
            if (item.group().contains("\"GainMap\"") && length.find()) {
                lengths.add(Integer.parseInt(length.group(1)));
            }
        }
        assertEquals(1, lengths.size());
        return lengths.get(0);
    }

    /** Kinds of the segments, in their order, repeated ones once. */
    List<String> order() {
        List<String> order = new ArrayList<>();
        for (Segment segment : segments) {
            String name = switch (segment.marker()) {
                case 0xE0 -> "APP0";
                case 0xE1, 0xE2 -> segment.text().substring(0, segment.text().indexOf('\0'));
                case 0xDB -> "DQT";
                case 0xC0 -> "SOF";
                case 0xC4 -> "DHT";
                default -> Integer.toHexString(segment.marker());
            };
            if (order.isEmpty() || !order.get(order.size() - 1).equals(name)) {
                order.add(name);
            }
        }
        return order;
    }
}
