package lightwell.author.container;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Insertions into a file and replacements of its parts, made at once. Tells where old places are in the new file. Not thread-safe. */
final class ByteEdits {

    private final ByteBuffer file;
    private final List<Edit> edits = new ArrayList<>();

    private record Edit(int from, int to, byte[] bytes) {

        int growth() {
            return bytes.length - (to - from);
        }
    }

    /** @param file from position 0 to its limit; not changed */
    ByteEdits(ByteBuffer file) {
        this.file = file;
    }

    /** Insertions at one place follow each other. */
    void insert(int at, byte[] bytes) {
        replace(at, at, bytes);
    }

    /** @param from of a part that no other edit touches; it ends before {@code to} */
    void replace(int from, int to, byte[] bytes) {
        edits.add(new Edit(from, to, bytes));
    }

    /** Where an old place is now; bytes that were inserted exactly there are behind it. */
    long moved(long place) {
        return place + edits.stream().filter(edit -> edit.from() < place).mapToLong(Edit::growth).sum();
    }

    /** The new length of an old part. */
    long length(long from, long length) {
        return moved(from + length) - moved(from);
    }

    byte[] apply() {
        List<Edit> sorted = edits.stream().sorted(Comparator.comparingInt(Edit::from)).toList();
        ByteBuffer out = ByteBuffer.allocate(Math.toIntExact(file.limit() + sorted.stream().mapToLong(Edit::growth).sum()));
        int at = 0;
        for (Edit edit : sorted) {
            out.put(file.slice(at, edit.from() - at)).put(edit.bytes());
            at = edit.to();
        }
        return out.put(file.slice(at, file.limit() - at)).array();
    }
}
