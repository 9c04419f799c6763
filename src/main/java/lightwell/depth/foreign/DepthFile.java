package lightwell.depth.foreign;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import lightwell.failure.ToldException;
import lightwell.message.Message;
import lightwell.photo.PhotoFile;
import lightwell.rows.RgbRows;
import lightwell.rows.RowFiles;
import lightwell.rows.RowsException;
import lightwell.rows.SourceKind;
import lightwell.rows.StoredFacts;

/** Reads a depth map of any kind: the channel Z or the only channel of an EXR, a TIFF or PNG in grey, an array of NumPy. Stateless. */
public final class DepthFile {

    /** The ends of names by which files are offered. */
    public static final List<String> SUFFIXES = List.of(".exr", ".tif", ".tiff", ".png", ".npy");

    private static final int CODES = 65535;
    private static final int BYTE_CODES = 255;

    private DepthFile() {}

    /**
     * Reads all numbers: integers as they are stored. The first bytes decide the format. Blocks.
     *
     * @throws IOException one sentence: the file cannot be read, is no such file, has colours, or is turned by its orientation
     */
    public static DepthNumbers read(Path path) throws IOException {
        String name = PhotoFile.name(path);
        if (!Files.isRegularFile(path)) {
            throw new ToldException(Message.of("photo.no-file", path), new NoSuchFileException(path.toString()));
        }
        byte[] first;
        try (InputStream file = Files.newInputStream(path)) {
            first = file.readNBytes(8);
        }
        if (NpyHeader.begins(first)) {
            return NpyFile.read(path, name);
        }
        SourceKind kind = SourceKind.of(path);
        if (kind == SourceKind.PHOTO || kind == SourceKind.UNKNOWN) {
            throw new ToldException(Message.of("depth.foreign-no-format", name));
        }
        StoredFacts facts = RowFiles.facts(path, kind);
        if (facts.orientation() != 1) {
            throw new ToldException(Message.of("depth.foreign-turned-file", name));
        }
        try (RgbRows rows = open(path, kind, facts)) {
            return read(path, kind, rows, name);
        }
    }

    private static RgbRows open(Path path, SourceKind kind, StoredFacts facts) throws IOException {
        if (kind == SourceKind.PNG) {
            return RowFiles.open(path, kind, facts);
        }
        try {
            return RowFiles.openDepth(path, kind, facts, "");
        } catch (RowsException e) { // without a channel Z
            return RowFiles.open(path, kind, facts);
        }
    }

    private static DepthNumbers read(Path path, SourceKind kind, RgbRows opened, String name) throws IOException {
        long samples = (long) opened.width() * opened.height();
        if (samples > DepthNumbers.MOST) {
            throw new ToldException(
                    Message.of("depth.foreign-too-large", name, Integer.toString(opened.width()), Integer.toString(opened.height())));
        }
        if (opened.width() < 2 || opened.height() < 2) {
            throw new ToldException(Message.of("depth.map-no-shape", name, opened.width(), opened.height()));
        }
        if (!opened.grey()) {
            throw new ToldException(Message.of("depth.foreign-colours", name));
        }
        float factor = opened.floats() ? 1 : opened.bytes() ? BYTE_CODES : CODES;
        try (RgbRows rows = RowFiles.withBytes(path, kind, opened)) {
            int width = rows.width();
            float[] values = new float[(int) samples];
            float[] band = new float[3 * width * rows.bandRows()];
            for (int y = 0; y < rows.height(); y += rows.bandRows()) {
                int count = Math.min(rows.bandRows(), rows.height() - y);
                float[] target = count == rows.bandRows() ? band : new float[3 * width * count];
                rows.read(y, count, target);
                for (int i = 0; i < count * width; i++) {
                    values[y * width + i] = factor * target[3 * i];
                }
            }
            return new DepthNumbers(name, width, rows.height(), values);
        }
    }
}
