package lightwell.metadata.tree;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lightwell.metadata.MalformedException;
import lightwell.metadata.TextCleaner;
import lightwell.metadata.TransferNames;
import lightwell.metadata.icc.IccCurves;
import lightwell.metadata.icc.IccProfile;
import lightwell.metadata.icc.IccTexts;

/** An ICC profile as a tree: the header, then tags with the names of ICC.1:2022 in one word, as in ExifTool. */
final class IccTree {

    private static final Map<String, String> CLASSES = Map.of("scnr", "Input Device Profile", "mntr", "Display Device Profile",
            "prtr", "Output Device Profile", "link", "DeviceLink Profile", "spac", "ColorSpace Conversion Profile",
            "abst", "Abstract Profile", "nmcl", "NamedColor Profile");
    private static final String[] INTENTS = {"Perceptual", "Media-Relative Colorimetric", "Saturation", "ICC-Absolute Colorimetric"};
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("desc", "ProfileDescription"), Map.entry("cprt", "ProfileCopyright"), Map.entry("wtpt", "MediaWhitePoint"),
            Map.entry("bkpt", "MediaBlackPoint"), Map.entry("rXYZ", "RedMatrixColumn"), Map.entry("gXYZ", "GreenMatrixColumn"),
            Map.entry("bXYZ", "BlueMatrixColumn"), Map.entry("rTRC", "RedTRC"), Map.entry("gTRC", "GreenTRC"), Map.entry("bTRC", "BlueTRC"),
            Map.entry("kTRC", "GrayTRC"), Map.entry("chad", "ChromaticAdaptation"), Map.entry("dmnd", "DeviceMfgDesc"),
            Map.entry("dmdd", "DeviceModelDesc"), Map.entry("lumi", "Luminance"), Map.entry("cicp", "ColorCodePoints"));

    /** Tags may share data, as the three curves do; together they may be at most this many times as long as the profile. */
    private static final int MOST_SHARED = 4;

    private IccTree() {}

    static List<MetadataNode> of(ByteBuffer block) throws MalformedException {
        byte[] bytes = new byte[block.remaining()];
        block.duplicate().get(bytes);
        IccProfile icc = new IccProfile(bytes);
        ByteBuffer head = ByteBuffer.wrap(bytes);
        List<MetadataNode> nodes = new ArrayList<>(header(head, icc));
        long budget = (long) MOST_SHARED * bytes.length;
        for (String tag : icc.names()) {
            budget -= icc.tag(tag).limit();
            nodes.add(budget < 0 ? PlainFormat.node(name(tag), "left out: the tags of this profile overlap") : tag(icc, tag));
        }
        return nodes;
    }

    private static List<MetadataNode> header(ByteBuffer head, IccProfile icc) {
        int minor = head.get(9) & 0xFF;
        int intent = head.getInt(64);
        String kind = IccProfile.signature(head, 12);
        return List.of(
                PlainFormat.node("ProfileCMMType", TextCleaner.clean(IccProfile.signature(head, 4))),
                PlainFormat.node("ProfileVersion", head.get(8) + "." + (minor >> 4) + "." + (minor & 0xF)),
                PlainFormat.node("ProfileClass", CLASSES.getOrDefault(kind, kind)),
                PlainFormat.node("ColorSpaceData", icc.colourSpace().strip()),
                PlainFormat.node("ProfileConnectionSpace", icc.connectionSpace().strip()),
                PlainFormat.node("ProfileDateTime",
                        String.format(Locale.ROOT, "%04d:%02d:%02d %02d:%02d:%02d", u16(head, 24), u16(head, 26), u16(head, 28),
                                u16(head, 30), u16(head, 32), u16(head, 34))),
                PlainFormat.node("PrimaryPlatform", TextCleaner.clean(IccProfile.signature(head, 40))),
                PlainFormat.node("DeviceManufacturer", TextCleaner.clean(IccProfile.signature(head, 48))),
                PlainFormat.node("RenderingIntent", intent >= 0 && intent < INTENTS.length ? INTENTS[intent] : String.valueOf(intent)),
                PlainFormat.node("ConnectionSpaceIlluminant", fixed(head, 68, 3)),
                PlainFormat.node("ProfileCreator", TextCleaner.clean(IccProfile.signature(head, 80))));
    }

    private static MetadataNode tag(IccProfile icc, String tag) throws MalformedException {
        String name = name(tag);
        ByteBuffer data = icc.tag(tag);
        String type = IccProfile.signature(data, 0);
        if (type.equals("desc") || type.equals("mluc") || type.equals("text")) {
            return PlainFormat.node(name, IccTexts.read(data));
        }
        if ((type.equals("XYZ ") || type.equals("sf32")) && data.limit() % 4 == 0 && data.limit() > 8) {
            return PlainFormat.node(name, fixed(data, 8, Math.min(16, data.limit() / 4 - 2)));
        }
        if (type.equals("cicp") && data.limit() >= 12) {
            return PlainFormat.node(name, new MetadataValue.Numbers(List.of(u8(data, 8), u8(data, 9), u8(data, 10), u8(data, 11))));
        }
        if (type.equals("curv") || type.equals("para")) {
            try {
                return PlainFormat.node(name, TransferNames.of(IccCurves.read(icc, tag)));
            } catch (MalformedException e) {
                return PlainFormat.node(name, "unusable: " + e.getMessage());
            }
        }
        byte[] bytes = new byte[data.limit()];
        data.get(0, bytes);
        return PlainFormat.node(name, new MetadataValue.Binary(bytes));
    }

    private static String name(String tag) {
        return NAMES.getOrDefault(tag, "Tag_" + tag.strip());
    }

    private static MetadataValue.Numbers fixed(ByteBuffer tag, int at, int count) {
        List<Double> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            numbers.add(Math.rint(IccProfile.fixed(tag, at + 4 * i) * 1e5) / 1e5); // five digits distinguish all multiples of 1/65536
        }
        return new MetadataValue.Numbers(List.copyOf(numbers));
    }

    private static int u16(ByteBuffer bytes, int at) {
        return bytes.getShort(at) & 0xFFFF;
    }

    private static double u8(ByteBuffer bytes, int at) {
        return bytes.get(at) & 0xFF;
    }
}
