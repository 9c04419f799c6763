package lightwell.rows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import lightwell.message.Message;
import lightwell.presets.OpenImageIO;

/** Rows of a TIFF or EXR, decoded by OpenImageIO. */
final class NativeRows implements RgbRows {

    private final Path path;
    private final SourceKind kind;
    private final StoredFacts facts;
    private OpenImageIO.Input input;
    private final RgbChannels channels;
    private final Predicate<String> wanted;
    private final int width;
    private int next;

    private NativeRows(Path path, SourceKind kind, StoredFacts facts, OpenImageIO.Input input, RgbChannels channels,
            Predicate<String> wanted) {
        this.path = path;
        this.kind = kind;
        this.facts = facts;
        this.input = input;
        this.channels = channels;
        this.wanted = wanted;
        this.width = input.width(channels.part());
    }

    /** The picture of the file. @throws IOException one sentence */
    static NativeRows open(Path path, SourceKind kind, StoredFacts facts) throws IOException {
        return open(path, kind, facts, "rows.no-channels", ExrColour::reads,
                input -> kind == SourceKind.EXR ? RgbChannels.ofExr(input) : Optional.of(RgbChannels.ofPicture(input, facts.grey())));
    }

    /** Chosen channels. @throws IOException one sentence */
    static NativeRows open(Path path, SourceKind kind, StoredFacts facts, RgbChannels chosen) throws IOException {
        return open(path, kind, facts, "rows.no-channels", ExrColour::reads, input -> Optional.of(chosen));
    }

    /**
     * Rows of depth, three times each: of the channel Z of an EXR, or of the only channel of a TIFF.
     *
     * @param prefix of the attributes of an EXR that are wanted
     * @throws IOException one sentence
     */
    static NativeRows openDepth(Path path, SourceKind kind, StoredFacts facts, String prefix) throws IOException {
        return open(path, kind, facts, "rows.no-depth", attribute -> attribute.startsWith(prefix),
                input -> kind == SourceKind.EXR ? RgbChannels.ofDepth(input)
                        : Optional.of(input).filter(picture -> picture.channels(0) == 1)
                                .map(picture -> RgbChannels.ofPicture(picture, true)));
    }

    /**
     * @param none   the refusal of a file without such channels
     * @param wanted the names of attributes
     */
    private static NativeRows open(Path path, SourceKind kind, StoredFacts facts, String none, Predicate<String> wanted,
            Function<OpenImageIO.Input, Optional<RgbChannels>> choice) throws IOException {
        OpenImageIO.Input input = null;
        NativeRows rows = null;
        try {
            input = input(path, kind, facts);
            RgbChannels channels = choice.apply(input).orElseThrow(() -> new RowsException(Message.of(none, FileReasons.name(path))));
            rows = new NativeRows(path, kind, facts, input, channels, wanted);
            return rows;
        } catch (LinkageError e) {
            throw FileReasons.noReader(path, e);
        } catch (RuntimeException e) {
            throw FileReasons.unreadable(path, e);
        } finally {
            if (rows == null && input != null) {
                input.close();
            }
        }
    }

    static OpenImageIO.Input input(Path path, SourceKind kind, StoredFacts facts) {
        return OpenImageIO.Input.openStored(path.toString(), kind.format(), facts.directory().at(), facts.directory().bytes());
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return input.height(channels.part());
    }

    @Override
    public int together() {
        return Math.max(1, input.tileRows(channels.part()));
    }

    @Override
    public boolean sequential() {
        return kind == SourceKind.TIFF && input.tileRows(channels.part()) == 0;
    }

    @Override
    public String type() {
        return input.channelType(channels.part(), channels.red());
    }

    @Override
    public boolean grey() {
        return channels.grey();
    }

    @Override
    public Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; kind == SourceKind.EXR && i < input.attributes(channels.part()); i++) {
            String attribute = input.attributeName(channels.part(), i);
            if (wanted.test(attribute)) {
                attributes.put(attribute, input.attributeText(channels.part(), i));
            }
        }
        return attributes;
    }

    @Override
    public List<Message> leftOut() {
        String name = FileReasons.name(path);
        List<Message> leftOut = new ArrayList<>();
        if (channels.layers().size() > 1) {
            leftOut.add(Message.of("rows.layers", name, RgbChannels.title(channels.layer()), channels.others()));
        }
        if (channels.alpha()) {
            leftOut.add(Message.of("rows.alpha", name));
        }
        return leftOut;
    }

    @Override
    public void read(int y, int rows, float[] rgb) throws IOException {
        try {
            seek(y, rows);
            decode(y, rows, rgb);
        } catch (RuntimeException e) {
            throw FileReasons.unreadable(path, e);
        }
    }

    /** Going back, a reader of scanlines would open the file by itself, without the patch. */
    private void seek(int y, int rows) {
        if (sequential() && y < next) {
            OpenImageIO.Input again = input(path, kind, facts);
            input.close();
            input = again;
        }
        next = y + rows;
    }

    @Override
    public boolean codes() {
        return type().equals("uint16") && channels.adjacent();
    }

    @Override
    public void readCodes(int y, int rows, ByteBuffer codes) throws IOException {
        try {
            seek(y, rows);
            input.readCodes(channels.part(), y, rows, channels.red(), channels.red() + 3, codes);
        } catch (RuntimeException e) {
            throw FileReasons.unreadable(path, e);
        }
    }

    private void decode(int y, int rows, float[] rgb) {
        if (channels.adjacent()) {
            input.read(channels.part(), y, rows, channels.red(), channels.red() + 3, rgb);
            return;
        }
        float[] one = new float[width * rows];
        int[] each = {channels.red(), channels.green(), channels.blue()};
        for (int c = 0; c < 3; c++) {
            if (c == 0 || !channels.grey()) {
                input.read(channels.part(), y, rows, each[c], each[c] + 1, one);
            }
            for (int i = 0, o = c; i < one.length; i++, o += 3) {
                rgb[o] = one[i];
            }
        }
    }

    @Override
    public void close() {
        input.close();
    }
}
