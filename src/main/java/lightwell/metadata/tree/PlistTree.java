package lightwell.metadata.tree;

import com.dd.plist.BinaryPropertyListParser;
import com.dd.plist.NSArray;
import com.dd.plist.NSData;
import com.dd.plist.NSDate;
import com.dd.plist.NSDictionary;
import com.dd.plist.NSNumber;
import com.dd.plist.NSObject;
import com.dd.plist.NSSet;
import com.dd.plist.PropertyListFormatException;
import com.dd.plist.UID;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lightwell.metadata.MalformedException;
import lightwell.metadata.MetadataBudget;

/** Reads binary property lists with dd-plist, after {@link PlistCheck}, since its parser trusts every count. */
final class PlistTree {

    private static final String MARK = "bplist0";
    /** The largest nesting of property lists inside data of property lists. */
    private static final int DEEPEST = 3;

    private final MetadataBudget budget;

    private PlistTree(MetadataBudget budget) {
        this.budget = budget;
    }

    /** Empty if it is not a binary property list, or cannot be read. */
    static Optional<MetadataNode> of(String name, ByteBuffer block, MetadataBudget budget) {
        return new PlistTree(budget).of(name, block, 0);
    }

    private Optional<MetadataNode> of(String name, ByteBuffer block, int depth) {
        ByteBuffer plist = block.slice();
        byte[] bytes = new byte[plist.limit()];
        plist.get(0, bytes);
        if (depth > DEEPEST || !new String(bytes, 0, Math.min(bytes.length, MARK.length()), StandardCharsets.ISO_8859_1).equals(MARK)) {
            return Optional.empty();
        }
        try {
            if (!budget.objects(PlistCheck.check(plist))) {
                return Optional.of(PlainFormat.node(name, "left out: " + bytes.length + " bytes, too many entries to read"));
            }
            return Optional.of(node(name, BinaryPropertyListParser.parse(bytes), depth));
        } catch (MalformedException | PropertyListFormatException | IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private MetadataNode node(String name, NSObject object, int depth) {
        if (object instanceof NSDictionary dictionary) {
            List<MetadataNode> children = new ArrayList<>();
            dictionary.getHashMap().forEach((key, value) -> children.add(node(key, value, depth)));
            return MetadataNode.group(name, children);
        }
        if (object instanceof NSArray array) {
            return list(name, array.getArray(), depth);
        }
        if (object instanceof NSSet set) {
            return list(name, set.allObjects(), depth);
        }
        if (object instanceof NSData data) {
            return of(name, ByteBuffer.wrap(data.bytes()), depth + 1)
                    .orElseGet(() -> PlainFormat.node(name, new MetadataValue.Binary(data.bytes())));
        }
        return PlainFormat.node(name, value(object));
    }

    private MetadataNode list(String name, NSObject[] items, int depth) {
        if (items.length > 0 && Arrays.stream(items).allMatch(item -> value(item) instanceof MetadataValue.Number)) {
            return PlainFormat.node(name,
                    new MetadataValue.Numbers(Arrays.stream(items).map(item -> ((NSNumber) item).doubleValue()).toList()));
        }
        List<MetadataNode> children = new ArrayList<>();
        for (int i = 0; i < items.length; i++) {
            children.add(node(String.valueOf(i + 1), items[i], depth));
        }
        return MetadataNode.group(name, children);
    }

    private static MetadataValue value(NSObject object) {
        if (object instanceof NSNumber number) {
            return number.isBoolean() ? new MetadataValue.Flag(number.boolValue())
                    : Double.isFinite(number.doubleValue()) ? new MetadataValue.Number(number.doubleValue())
                            : new MetadataValue.Text(number.toString());
        }
        if (object instanceof NSDate date) {
            return new MetadataValue.Text(date.getDate().toInstant().toString());
        }
        if (object instanceof UID uid) {
            return new MetadataValue.Binary(uid.getBytes());
        }
        return new MetadataValue.Text(String.valueOf(object));
    }
}
