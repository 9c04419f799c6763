package lightwell.files;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The hidden name of an unfinished file, {@code .lightwell-<target>.<host>-<system>-<process>-<started>-<random>.part}: it names the owner,
 * so that what a killed process left can be removed.
 */
final class PartName {

    /** A glob for the hidden names in a folder. */
    static final String ANY = ".lightwell-*.part";

    private static final Pattern FORM = Pattern.compile(
            "\\.lightwell-.*\\.([A-Za-z0-9_-]+)-([0-9a-f]{8})-(\\d{1,18})-(\\d{1,18})-[0-9a-f]{8}\\.part", Pattern.DOTALL);
    /** The largest part of the target's name, in bytes: the whole stays far below the limit of any file system. */
    private static final int MOST_TARGET = 48;

    private PartName() {}

    static String of(Path target, Owner owner) {
        String name = FileNames.cut(target.getFileName().toString().replaceAll("\\p{Cntrl}", "_"), MOST_TARGET);
        return String.format(Locale.ROOT, ".lightwell-%s.%s-%s-%d-%d-%08x.part", name, owner.host(), owner.system(), owner.process(),
                owner.started(), ThreadLocalRandom.current().nextInt());
    }

    /** The process that wrote it; empty if the name has another form. */
    static Optional<Owner> owner(Path file) {
        Matcher parts = FORM.matcher(file.getFileName().toString());
        if (!parts.matches()) {
            return Optional.empty();
        }
        return Optional.of(new Owner(parts.group(1), parts.group(2), Long.parseLong(parts.group(3)), Long.parseLong(parts.group(4))));
    }
}
