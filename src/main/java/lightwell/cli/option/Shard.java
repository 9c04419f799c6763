package lightwell.cli.option;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import lightwell.failure.RefusedException;
import lightwell.message.Message;

/**
 * One of the parts into which several runs divide their photos: every n-th of them by path, from the i-th.
 *
 * @param part from 1
 * @param of   number of parts, at least {@code part}
 */
public record Shard(int part, int of) {

    /** All photos. */
    public static final Shard WHOLE = new Shard(1, 1);

    private static final Pattern FORM = Pattern.compile("(\\d{1,6})/(\\d{1,6})");

    /** @throws RefusedException one sentence, unless it is {@code i/n} with 1 &lt;= i &lt;= n */
    public static Shard parse(String text) {
        Matcher form = FORM.matcher(text);
        if (form.matches()) {
            int part = Integer.parseInt(form.group(1));
            int of = Integer.parseInt(form.group(2));
            if (part >= 1 && part <= of) {
                return new Shard(part, of);
            }
        }
        throw new RefusedException(Message.of("cli.shard", text));
    }

    /** The photos of this part, in their given order; the order does not matter for which these are. */
    public List<Path> of(Collection<Path> photos) {
        List<Path> sorted = photos.stream().sorted().toList();
        Set<Path> mine = new HashSet<>();
        IntStream.iterate(part - 1, at -> at < sorted.size(), at -> at + of).forEach(at -> mine.add(sorted.get(at)));
        return photos.stream().filter(mine::contains).toList();
    }
}
