package lightwell.files;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The hidden name of a file that is not whole yet, {@code .lightwell-<target>.<host>-<system>-<process>-<started>-<random>.part}: it tells
 * whose it is, so that what a killed process left can be taken away.
 */
final class PartName {

    /** Of hidden names in a folder, as a glob. */
    static final String ANY = ".lightwell-*.part";

    private static final Pattern FORM = Pattern.compile(
            "\\.lightwell-.*\\.([A-Za-z0-9_-]+)-([0-9a-f]{8})-(\\d{1,18})-(\\d{1,18})-[0-9a-f]{8}\\.part", Pattern.DOTALL);
    /** Of the target's name: the whole stays far below what any file system takes. */
    private static final int MOST_TARGET = 48;

    private PartName() {}

    static String of(Path target, Owner owner) {
        String name = FileNames.cut(target.getFileName().toString().replaceAll("\\p{Cntrl}", "_"), MOST_TARGET);
        return String.format(Locale.ROOT, ".lightwell-%s.%s-%s-%d-%d-%08x.part", name, owner.host(), owner.system(), owner.process(),
                owner.started(), ThreadLocalRandom.current().nextInt());
    }

    /** Who wrote it; empty when it is not one of ours. */
    static Optional<Owner> owner(Path file) {
        Matcher parts = FORM.matcher(file.getFileName().toString());
        if (!parts.matches()) {
            return Optional.empty();
        }
        return Optional.of(new Owner(parts.group(1), parts.group(2), Long.parseLong(parts.group(3)), Long.parseLong(parts.group(4))));
    }
}
