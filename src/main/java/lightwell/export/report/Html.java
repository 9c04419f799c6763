package lightwell.export.report;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import lightwell.depth.quality.QualityPictures;

/** Pieces of a page that is also well-formed XML. Every text that comes from elsewhere goes through {@link #text}. */
final class Html {

    private static final String BODY = "{{body}}";
    private static final String TITLE = "{{title}}";

    private static final int LONGEST = 1600;

    private Html() {}

    /** A text as content or attribute value: markup is escaped; what XML has no character for becomes U+FFFD, so do controls. */
    static String text(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(isShown(point) ? point : 0xFFFD);
            }
        });
        return out.toString();
    }

    /** Also not: marks that turn the direction of writing, which make a name look like another. */
    private static boolean isShown(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.SURROGATE, Character.FORMAT, Character.UNASSIGNED, Character.PRIVATE_USE -> false;
            default -> true;
        };
    }

    /** A whole page, with the style of all reports. */
    static String page(String title, String body) {
        try (InputStream in = Html.class.getResourceAsStream("/lightwell/export/report/page.html")) {
            String page = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            int at = page.indexOf(BODY);
            return page.substring(0, at).replace(TITLE, text(title)) + body + page.substring(at + BODY.length());
        } catch (IOException e) {
            throw new IllegalStateException(e); // it is part of the program
        }
    }

    /**
     * Pictures beyond {@value #LONGEST} pixels are thinned out: every so many columns and rows.
     *
     * @param argb opaque, row by row
     */
    static String png(int[] argb, int width, int height) {
        return png(argb, width, height, LONGEST);
    }

    static String png(int[] argb, int width, int height, int longest) {
        int stride = (Math.max(width, height) + longest - 1) / longest;
        BufferedImage image = new BufferedImage((width + stride - 1) / stride, (height + stride - 1) / stride, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, argb[y * stride * width + x * stride]);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e); // nothing but memory is written
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    static String jpeg(byte[] bytes) {
        return "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(bytes);
    }

    /** A picture with a heading, and a legend below. */
    static String figure(String title, String explained, String source, int width, int height, String legend) {
        return "<figure><h3>" + text(title) + "</h3><img src=\"" + source + "\" width=\"" + width + "\" height=\"" + height + "\" alt=\""
                + text(title)
                + "\"/>" + legend + "<figcaption>" + text(explained) + "</figcaption></figure>\n";
    }

    static String keys(List<QualityPictures.Key> keys) {
        return keys.stream().map(key -> "<li><i style=\"background:" + colour(key.argb()) + "\"></i>" + text(key.words()) + "</li>")
                .collect(Collectors.joining("", "<ul class=\"keys\">", "</ul>"));
    }

    static String colour(int argb) {
        return String.format(Locale.ROOT, "#%06x", argb & 0xFFFFFF);
    }
}
