package lightwell.export.cloud;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a USD text, and the entries of a USDZ package by its local headers, without the writer's code. */
public record WrittenUsd(String text) {

    private static final Pattern NUMBER = Pattern.compile("-?\\d[\\d.]*(E-?\\d+)?");

    /** An entry of a package. */
    record Entry(long offset, byte[] data) {}

    public static WrittenUsd read(Path file) throws IOException {
        boolean packed = file.toString().endsWith("z");
        byte[] text = packed ? entries(file).values().iterator().next().data() : Files.readAllBytes(file);
        return new WrittenUsd(new String(text, StandardCharsets.UTF_8));
    }

    /** In their order; stored entries only, whose headers state the size. */
    static Map<String, Entry> entries(Path file) throws IOException {
        Map<String, Entry> entries = new LinkedHashMap<>();
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            while (Integer.reverseBytes(in.readInt()) == 0x04034b50) {
                long start = in.getFilePointer() - 4;
                in.seek(start + 8);
                if (in.readShort() != 0) {
                    throw new IOException("compressed");
                }
                in.seek(start + 22);
                int size = Integer.reverseBytes(in.readInt());
                int name = Short.reverseBytes(in.readShort());
                int extra = Short.reverseBytes(in.readShort());
                byte[] bytes = new byte[name];
                in.readFully(bytes);
                long offset = start + 30 + name + extra;
                byte[] data = new byte[size];
                in.seek(offset);
                in.readFully(data);
                entries.put(new String(bytes, StandardCharsets.UTF_8), new Entry(offset, data));
            }
        }
        return entries;
    }

    /** All numbers of an attribute: "point3f[] points", "float focalLength". */
    public double[] numbers(String declaration) {
        int at = text.indexOf(" " + declaration + " = ");
        if (at < 0) {
            throw new IllegalArgumentException("no " + declaration);
        }
        int start = at + declaration.length() + 4;
        int end = text.charAt(start) == '[' ? text.indexOf(']', start) : text.indexOf('\n', start);
        List<Double> numbers = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(text.substring(start, end));
        while (matcher.find()) {
            numbers.add(Double.parseDouble(matcher.group()));
        }
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }

    public double number(String declaration) {
        return numbers(declaration)[0];
    }

    /** The film of the taking camera, in USD's tenths of a unit. */
    public record Film(double focalLength, double apertureX, double apertureY, double offsetX, double offsetY) {

        /** The place of a point on the film, 0..1 from the top left corner, as GfCamera's frustum defines it. */
        public double[] place(double x, double y, double z) {
            return new double[] {(focalLength * x / -z - offsetX) / apertureX + 0.5, 0.5 - (focalLength * y / -z - offsetY) / apertureY};
        }
    }

    public Film film() {
        return new Film(number("float focalLength"), number("float horizontalAperture"), number("float verticalAperture"),
                number("float horizontalApertureOffset"), number("float verticalApertureOffset"));
    }
}
